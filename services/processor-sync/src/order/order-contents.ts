import { dayOf } from '@huisrecht/calendar';
import { Clock } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { agreementState } from '../asking/only-agreed-identifiers-leave.js';
import type { Correction } from '../asking/order-adapter.js';
import { DirectoryIndex } from '../directory/directory.js';
import { Contents } from '../neighbours/contents.js';
import type { Identifiers } from '../neighbours/people.js';
import { addressLine, fullName } from '../neighbours/people.js';
import type { StartedOrder } from './order.js';
import { recipientBehind } from './party-entry.js';
import { agreedCorrections, correctionsFor } from './rules/a-party-hears-only-of-what-it-has.js';
import type { Reached } from './rules/who-gets-an-order.js';

/** What had to be put in place is no longer there: a person must look. */
export class ContentGone extends Error {
  constructor() {
    super('The content of an order is gone.');
    this.name = 'ContentGone';
  }
}

/** What must be put in place at one party. */
export interface ContentOfOrder {
  readonly corrections: readonly Correction[];
  readonly statement?: string;
}

/** The values of a rectification, taken at the moment they are needed and kept nowhere here. */
@Injectable()
export class OrderContents {
  constructor(
    private readonly contents: Contents,
    private readonly directory: DirectoryIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * What this party must put in place: what was decided, from `requests`; of a correction without a request what
   * identity knows now.
   * @throws ServiceAway, RemoteProblem, ContentGone
   */
  async of(
    order: StartedOrder,
    reached: Pick<Reached, 'party' | 'categories'>,
    people: readonly Identifiers[],
    signal?: AbortSignal,
  ): Promise<ContentOfOrder> {
    if (order.kind !== 'rectify') return { corrections: [] };
    if (order.contentId !== undefined) {
      const content = await this.contents.read(order.contentId, signal);
      if (!content) throw new ContentGone();
      const { corrections, statement } = content;
      const cut = correctionsFor(corrections, reached.categories);
      return { corrections: cut, ...(statement !== undefined && { statement }) };
    }
    const today = dayOf(this.clock.now());
    const recipient = recipientBehind(this.directory, reached.party);
    const valid = agreementState(recipient, today) === 'valid';
    const changed = people.flatMap((one) => currentOf(one, today));
    const ofFields = changed.filter(({ field }) => order.scope.fields.includes(field));
    const known = correctionsFor(ofFields, reached.categories);
    return { corrections: agreedCorrections(known, valid ? recipient?.agreement : undefined) };
  }
}

const currentOf = (
  { name, birthDate, addresses, phones, emails }: Identifiers,
  today: string,
): Correction[] => [
  ...(name ? [{ category: 'person', field: 'name', after: fullName(name) }] : []),
  ...(birthDate === undefined ? [] : [{ category: 'person', field: 'birth-date', after: birthDate }]),
  ...addresses
    .filter(({ until }) => until === undefined || until >= today)
    .map((address) => ({ category: 'contact', field: 'address', after: addressLine(address) })),
  ...phones.map((after) => ({ category: 'contact', field: 'phone', after })),
  ...emails.map((after) => ({ category: 'contact', field: 'email', after })),
];
