import type { Envelope, EventOf, HousingEventNotTakenV1 } from '@huisrecht/contracts';
import type { DomainEvent } from '@huisrecht/eventing';
import type { SubjectObserved } from '../subject/subject.js';

/** An event of a housing system as it came: attributes, and data of which nothing is known yet. */
export interface Incoming {
  readonly envelope: Omit<Envelope, 'data'>;
  readonly data: unknown;
}

/** Why an event was not taken, for `housing.notices.v1`. */
export type Notice = Pick<
  HousingEventNotTakenV1,
  'noticeId' | 'outcome' | 'publisher' | 'eventId' | 'eventType' | 'code' | 'field'
>;

/** What becomes of one event: it passes as one of ours, goes to the subject, or is not taken. */
export type Taken =
  | { readonly publish: DomainEvent }
  | { readonly handle: EventOf<typeof SubjectObserved> }
  | { readonly notice: Notice };

/** The door of the inbound zone: the one place where natural identifiers become pseudonyms. */
export abstract class HousingInbound {
  /**
   * Takes a batch: one answer per event, in order.
   * @throws Unavailable when the store is away: the batch is taken again
   */
  abstract take(batch: readonly Incoming[]): Promise<Taken[]>;
}
