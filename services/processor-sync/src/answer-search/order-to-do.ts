import { dayOf } from '@huisrecht/calendar';
import { Aggregates } from '@huisrecht/eventing';
import { Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { DirectoryIndex } from '../directory/directory.js';
import { subjectFor, subjectForAPerson, type Identifiers } from '../neighbours/people.js';
import { orderInWords } from '../order/order-in-words.js';
import { orders } from '../order/order.aggregate.js';
import { partyIn } from '../order/order.js';
import { ContentGone, OrderContents } from '../order/order-contents.js';
import { entryOf, recipientBehind } from '../order/party-entry.js';
import { Reach } from '../order/reach.js';
import { paperOf } from '../order/rules/an-order-goes-also-without-an-agreement.js';
import { leastThatFinds } from '../order/rules/an-order-goes-with-the-least-that-finds-the-person.js';
import type { Party } from '../order/party.js';
import { refuse } from '../problems.js';
import type { OpenedTask } from '../search-task/search-task.js';
import { termsOf, type OrderToDo, type SearchTerm } from './search-task-view.js';

const asProblem = (error: unknown): never => {
  throw error instanceof ContentGone ? refuse('order.content-gone') : error;
};

/** What a colleague must do with an order at one place, put together at the moment the task is opened. */
@Injectable()
export class OrderToDos {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly reach: Reach,
    private readonly contents: OrderContents,
    private readonly directory: DirectoryIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Whom it is about, cut to what this party may know, and what must be done.
   * @throws Problem order.not-found, ServiceAway
   */
  async of(
    { orderId = '', holder }: OpenedTask,
    people: readonly Identifiers[],
  ): Promise<{ readonly terms: SearchTerm[]; readonly order: OrderToDo }> {
    const order = (await this.aggregates.load(orders, orderId))?.state;
    const party = order && partyIn(order, holder);
    if (!order || order.status === 'none' || !party) throw refuse('order.not-found');
    const known = (await this.reach.of(order)).find((one) => one.party === holder);
    const reached = known ?? { party: holder, categories: order.scope.categories, records: [] };
    const { corrections, statement } = await this.contents.of(order, reached, people).catch(asProblem);
    return {
      terms: this.terms(party, people),
      order: {
        ...orderInWords(order, this.directory),
        provisional: order.provisional,
        records: [...reached.records],
        corrections: corrections.map((one) => ({ ...one })),
        ...(statement !== undefined && { statement }),
        tellThem: !this.directory.holder(holder) || party.adapter === 'opendsr',
      },
    };
  }

  private terms(party: Party, people: readonly Identifiers[]): SearchTerm[] {
    const entry = entryOf(this.directory, party);
    const recipient = recipientBehind(this.directory, party.party);
    const paper = paperOf(party.role, recipient, dayOf(this.clock.now()));
    const found = people.map((one) =>
      leastThatFinds(
        entry.issuer === undefined ? subjectForAPerson(one) : subjectFor(entry, one),
        paper,
        recipient?.agreement?.fields ?? [],
      ),
    );
    return termsOf(found);
  }
}
