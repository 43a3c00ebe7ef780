import { dayOf } from '@huisrecht/calendar';
import type { AdapterKind, HolderEntry } from '@huisrecht/contracts';
import { Aggregates, Commands, type DueHandler } from '@huisrecht/eventing';
import { Clock } from '@huisrecht/service-kit';
import { BlobTooLarge, type DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { AnswerVault } from '../answers/answer-vault.js';
import { OneTry, unlessAway } from '../asked/one-try.js';
import {
  failed,
  type Delivery,
  type HolderAdapter,
  type HolderReply,
  type Subject,
} from '../asking/holder-adapter.js';
import { agreedOnly, agreementState } from '../asking/only-agreed-identifiers-leave.js';
import { collections } from '../collection/collection.aggregate.js';
import { holderIn, type StartedCollection } from '../collection/collection.js';
import {
  recordAnswer,
  recordAsked,
  recordFailure,
} from '../collection/decisions/record-what-a-holder-did.js';
import type { Holder } from '../collection/holder.js';
import { deliveryIdOf } from '../collection/ids.js';
import type { AskHolder } from '../collection/work.js';
import { DirectoryIndex } from '../directory/directory.js';
import { People, subjectFor } from '../neighbours/people.js';
import { undescribed } from '../start-collection/pick-holders.js';

/** The ways of asking, by kind. */
export abstract class Adapters {
  abstract of(kind: AdapterKind): HolderAdapter;
}

/** Asks one holder once, and records what came of it. Old or needless tries are left undone. */
@Injectable()
export class AskHolderHandler implements DueHandler {
  readonly kind = 'ask-holder';

  constructor(
    private readonly commands: Commands,
    private readonly aggregates: Aggregates,
    private readonly directory: DirectoryIndex,
    private readonly adapters: Adapters,
    private readonly people: People,
    private readonly vault: AnswerVault,
    private readonly clock: Clock,
    private readonly oneTry: OneTry,
  ) {}

  async handle({ data }: DueItem, signal: AbortSignal): Promise<void> {
    const { collectionId, holder: name, ask } = data as unknown as AskHolder;
    const state = (await this.aggregates.load(collections, collectionId))?.state;
    const holder = state && holderIn(state, name);
    if (state?.status !== 'collecting' || holder?.ask !== ask) return;
    const entry = this.directory.holder(name) ?? undescribed(name);
    const reply = await this.ask(entry, state, holder, signal);
    await this.record(entry, state, ask, reply);
  }

  private async ask(
    entry: HolderEntry,
    collection: StartedCollection,
    holder: Holder,
    signal: AbortSignal,
  ): Promise<HolderReply> {
    const adapter = this.adapters.of(entry.adapter.kind);
    const subjects = await this.subjectsFor(entry, adapter, collection, signal);
    const delivery = deliveryOf(entry, collection, holder);
    return this.oneTry.at<HolderReply>(entry, signal, (limited) => adapter.ask(delivery, subjects, limited));
  }

  private async record(
    entry: HolderEntry,
    { collectionId }: StartedCollection,
    ask: number,
    reply: HolderReply,
  ): Promise<void> {
    switch (reply.kind) {
      case 'pending':
        await this.commands.execute(collections, collectionId, recordAsked(entry.id, ask, reply.lookAgainAt));
        return;
      case 'failed': {
        const failure = recordFailure(entry.id, ask, reply.code, entry.retryAfterSeconds);
        await this.commands.execute(collections, collectionId, failure);
        return;
      }
      case 'answered':
        await this.keep(entry, collectionId, ask, reply);
    }
  }

  private async keep(
    entry: HolderEntry,
    collectionId: string,
    ask: number,
    reply: HolderReply & { readonly kind: 'answered' },
  ): Promise<void> {
    const { outcome, because, items } = reply;
    const deliveryId = deliveryIdOf(collectionId, entry.id);
    const answer = { collectionId, deliveryId, holder: entry.id, outcome, items };
    try {
      const kept = await unlessAway(
        'identity',
        this.vault.keep({ ...answer, ...(because !== undefined && { because }) }),
      );
      const given = { outcome, ...kept, answeredAt: this.clock.now().toISOString() };
      await this.commands.execute(collections, collectionId, recordAnswer(entry.id, given));
    } catch (error) {
      if (!(error instanceof BlobTooLarge)) throw error;
      await this.record(entry, { collectionId } as StartedCollection, ask, failed('answer-too-large'));
    }
  }

  private async subjectsFor(
    entry: HolderEntry,
    { needsPeople }: HolderAdapter,
    { subjectIds, requestId }: StartedCollection,
    signal: AbortSignal,
  ): Promise<Subject[]> {
    if (!needsPeople) return subjectIds.map(pseudonymOnly);
    const recipient = this.directory.recipientOf(entry);
    const state = agreementState(recipient, dayOf(this.clock.now()));
    const resolved = await unlessAway('identity', this.people.resolve(subjectIds, requestId, signal));
    return resolved.map((one) =>
      agreedOnly(subjectFor(entry, one), state, recipient?.agreement?.fields ?? []),
    );
  }
}

const deliveryOf = (
  holder: HolderEntry,
  collection: StartedCollection,
  { ask, askedAt, answerBy }: Holder,
): Delivery => ({
  deliveryId: deliveryIdOf(collection.collectionId, holder.id),
  collectionId: collection.collectionId,
  requestId: collection.requestId,
  holder,
  right: collection.right,
  submittedAt: collection.submittedAt,
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
