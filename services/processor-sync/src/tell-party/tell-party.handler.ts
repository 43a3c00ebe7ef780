import { dayOf } from '@huisrecht/calendar';
import type { HolderEntry } from '@huisrecht/contracts';
import { Aggregates, Commands, type DueHandler } from '@huisrecht/eventing';
import { Clock } from '@huisrecht/service-kit';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { AnswerVault } from '../answers/answer-vault.js';
import { OneTry, unlessAway } from '../asked/one-try.js';
import { failed, type Subject } from '../asking/holder-adapter.js';
import type { OrderAdapter, OrderDelivery, OrderReply } from '../asking/order-adapter.js';
import { deliveryIdOf } from '../collection/ids.js';
import { DirectoryIndex } from '../directory/directory.js';
import { People, subjectFor, type Identifiers } from '../neighbours/people.js';
import { recordAnswer, recordAsked, recordFailure } from '../order/decisions/record-what-a-party-did.js';
import { orders } from '../order/order.aggregate.js';
import { partyIn, type StartedOrder } from '../order/order.js';
import { ContentGone, OrderContents, type ContentOfOrder } from '../order/order-contents.js';
import { entryOf, recipientBehind, toldBy } from '../order/party-entry.js';
import type { Party } from '../order/party.js';
import { Reach } from '../order/reach.js';
import { paperOf } from '../order/rules/an-order-goes-also-without-an-agreement.js';
import { leastThatFinds } from '../order/rules/an-order-goes-with-the-least-that-finds-the-person.js';
import type { Reached } from '../order/rules/who-gets-an-order.js';
import type { TellParty } from '../order/work.js';

/** The ways of telling. */
export abstract class OrderAdapters {
  /** For this place: by its machine, or by a colleague. */
  abstract of(entry: HolderEntry): OrderAdapter;
}

/** What a machine cannot take, a person is told: an order never ends there. */
const byHandInstead = new Set(['right-not-supported', 'no-identifier-agreed']);

/** Tells one party once, and records what came of it. Old or needless tries are left undone. */
@Injectable()
export class TellPartyHandler implements DueHandler {
  readonly kind = 'tell-party';

  constructor(
    private readonly commands: Commands,
    private readonly aggregates: Aggregates,
    private readonly directory: DirectoryIndex,
    private readonly adapters: OrderAdapters,
    private readonly people: People,
    private readonly contents: OrderContents,
    private readonly reach: Reach,
    private readonly vault: AnswerVault,
    private readonly clock: Clock,
    private readonly oneTry: OneTry,
  ) {}

  async handle({ data }: DueItem, signal: AbortSignal): Promise<void> {
    const { orderId, party: name, ask } = data as unknown as TellParty;
    const state = (await this.aggregates.load(orders, orderId))?.state;
    const party = state && partyIn(state, name);
    if (state?.status !== 'open' || party?.ask !== ask) return;
    const entry = party.byHand ? toldBy(entryOf(this.directory, party)) : entryOf(this.directory, party);
    const reply = await this.tell(entry, state, party, signal);
    if (reply.kind !== 'failed' || !byHandInstead.has(reply.code))
      return this.record(entry, state, party, reply);
    const person = toldBy(entry);
    const told = await this.tell(person, state, party, signal);
    await this.record(person, state, party, told, true);
  }

  private async tell(
    entry: HolderEntry,
    order: StartedOrder,
    party: Party,
    signal: AbortSignal,
  ): Promise<OrderReply> {
    const adapter = this.adapters.of(entry);
    const reached = await this.reachedBy(order, party);
    const people = adapter.needsPeople
      ? await unlessAway('identity', this.people.resolve(order.subjectIds, order.requestId, signal))
      : [];
    const subjects = adapter.needsPeople
      ? this.cut(entry, party, people)
      : order.subjectIds.map(pseudonymOnly);
    const content = adapter.needsPeople
      ? await this.contentOf(order, reached, people, signal)
      : { corrections: [] };
    if (!content) return failed('content-gone');
    if (adapter.needsPeople && order.kind === 'rectify' && isEmpty(content))
      return { kind: 'answered', outcome: 'nothing-found' };
    const delivery = deliveryOf(entry, order, party, reached, content);
    return this.oneTry.at<OrderReply>(entry, signal, (limited) => adapter.tell(delivery, subjects, limited));
  }

  private async contentOf(
    order: StartedOrder,
    reached: Pick<Reached, 'party' | 'categories'>,
    people: readonly Identifiers[],
    signal: AbortSignal,
  ): Promise<ContentOfOrder | undefined> {
    try {
      return await unlessAway('requests', this.contents.of(order, reached, people, signal));
    } catch (error) {
      if (error instanceof ContentGone) return undefined;
      throw error;
    }
  }

  private async reachedBy(
    order: StartedOrder,
    { party }: Party,
  ): Promise<Pick<Reached, 'party' | 'categories' | 'records'>> {
    const now = (await this.reach.of(order)).find((one) => one.party === party);
    return now ?? { party, categories: order.scope.categories, records: [] };
  }

  private cut(entry: HolderEntry, { party, role }: Party, people: readonly Identifiers[]): Subject[] {
    const recipient = recipientBehind(this.directory, party);
    const paper = paperOf(role, recipient, dayOf(this.clock.now()));
    return people.map((one) =>
      leastThatFinds(subjectFor(entry, one), paper, recipient?.agreement?.fields ?? []),
    );
  }

  private async record(
    entry: HolderEntry,
    { orderId }: StartedOrder,
    { party, ask }: Party,
    reply: OrderReply,
    byHand?: true,
  ): Promise<void> {
    switch (reply.kind) {
      case 'pending':
        await this.commands.execute(orders, orderId, recordAsked(party, ask, reply.lookAgainAt, byHand));
        return;
      case 'failed': {
        const failure = recordFailure(party, ask, reply.code, entry.retryAfterSeconds);
        await this.commands.execute(orders, orderId, failure);
        return;
      }
      case 'answered': {
        const { outcome, because } = reply;
        const words = because === undefined ? {} : { because };
        const deliveryId = deliveryIdOf(orderId, party);
        const { answerRef } = await unlessAway(
          'identity',
          this.vault.keep({ collectionId: orderId, deliveryId, holder: party, outcome, items: [], ...words }),
        );
        const answer = { outcome, answeredAt: this.clock.now().toISOString() };
        const given = answerRef === undefined ? answer : { ...answer, answerRef };
        await this.commands.execute(orders, orderId, recordAnswer(party, given));
      }
    }
  }
}

const isEmpty = ({ corrections, statement }: ContentOfOrder): boolean =>
  corrections.length === 0 && statement === undefined;

const deliveryOf = (
  holder: HolderEntry,
  { orderId, requestId, kind, scope, provisional, submittedAt }: StartedOrder,
  { party, ask, askedAt, answerBy }: Party,
  { records }: Pick<Reached, 'records'>,
  { corrections, statement }: ContentOfOrder,
): OrderDelivery => ({
  deliveryId: deliveryIdOf(orderId, party),
  holder,
  orderId,
  ...(requestId !== undefined && { requestId }),
  kind,
  scope,
  records,
  provisional,
  corrections,
  ...(statement !== undefined && { statement }),
  submittedAt,
  answerBy,
  asked: askedAt !== undefined,
  ask,
});

const pseudonymOnly = (subjectId: string): Subject => ({
  subjectId,
  codes: [],
  contractNumbers: [],
  addresses: [],
  phones: [],
  emails: [],
});
