import type { EventClass, EventOf } from '@huisrecht/contracts';

/** An event of a housing-wide contract, as domain code sees it. */
export type DomainEvent = EventOf<EventClass>;

/**
 * Something that must happen outside, or later: saved with the state in one write, done by a dispatcher.
 * It travels through the outbox, so it exists exactly when the decision does.
 */
export interface DueWork<D extends object = object> {
  readonly due: string;
  /** Idempotent: the same id is the same work. The other side can recognise it. */
  readonly id: string;
  /** When it may be done, RFC 3339. */
  readonly at: string;
  /** Whose limits and circuit apply: a holder, `smtp`, `self`. */
  readonly holder: string;
  /** No personal data: references only. */
  readonly data: D;
}

/** Makes due work as a decision returns it. */
export const due = <D extends object>(
  kind: string,
  work: { id: string; at: string; holder: string; data: D },
): DueWork<D> => ({ due: kind, ...work });

/** A handler's other answers than events. A throw is a bug, and parks. */
export type Verdict =
  | { readonly verdict: 'ignore'; readonly reason: string }
  | { readonly verdict: 'retry-later'; readonly reason: string }
  | { readonly verdict: 'park'; readonly reason: string };

/** Nothing to do, and that is right: a duplicate in meaning, or news that is not ours. `reason` is a stable code. */
export const ignore = (reason: string): Verdict => ({ verdict: 'ignore', reason });
/** What this needs has not come yet: wait, with the later messages of the same key, and try again by itself. */
export const retryLater = (reason: string): Verdict => ({ verdict: 'retry-later', reason });
/** A human must look. The later messages of the same key wait behind it. */
export const park = (reason: string): Verdict => ({ verdict: 'park', reason });

export type Effect<E extends DomainEvent = DomainEvent> = E | DueWork;
export type Decision<E extends DomainEvent = DomainEvent> = readonly Effect<E>[] | Verdict;

export const isVerdict = (decision: Decision): decision is Verdict => 'verdict' in decision;
export const isDue = (effect: Effect): effect is DueWork => 'due' in effect;
/**
 * A fact that changes the state and stays in the document (a sealed value, a hash, who said so): its type has no
 * `nl.` in front, so it is no CloudEvents type and has no contract. Everything else is published.
 */
export const isInner = ({ type }: DomainEvent): boolean => !type.startsWith('nl.');
