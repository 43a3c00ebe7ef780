import type { Envelope, EventClass, EventOf } from '@huisrecht/contracts';
import type { DomainEvent, Verdict } from './decision.js';
import type { EnvelopeFault } from './kernel/cloud-event.js';

/** An event as a translator gets it. */
export interface Untranslated<C extends EventClass = EventClass> {
  readonly event: EventOf<C>;
  readonly envelope: Omit<Envelope, 'data'>;
}

/**
 * What becomes of a foreign event: it passes through as an event of ours without a write, or goes to our
 * aggregates in a prepared form, or is not handled for now.
 */
export type Translation = { readonly publish: DomainEvent } | { readonly handle: DomainEvent } | Verdict;

/** Whether a translation says that the event is not handled now. */
export const isVerdictLike = (translation: Translation): translation is Verdict => 'verdict' in translation;

/** Turns a batch of foreign events into ours: the one step that may look something up before deciding. */
export interface Translator<C extends EventClass = EventClass> {
  readonly event: C;
  /**
   * @returns one translation per event, in order.
   * @throws Unavailable when the store or a neighbour it needs is away: the partition waits. Another throw is
   * tried again a few times, event by event, then parks that event.
   */
  translate(batch: readonly Untranslated<C>[]): Promise<readonly Translation[]>;
}

/** Ties a translator to the event it translates. */
export const translator = <C extends EventClass>(
  event: C,
  translate: (batch: readonly Untranslated<C>[]) => Promise<readonly Translation[]>,
): Translator => ({ event, translate: (batch) => translate(batch as readonly Untranslated<C>[]) });

/** A record on a foreign topic that is no event we know: why, and what could be read of it; never its payload. */
export interface Fault {
  readonly code: EnvelopeFault | 'not-json' | 'unknown-type' | 'no-key';
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly id?: string;
  readonly source?: string;
  readonly type?: string;
}

/**
 * Tells publishers of foreign topics what could not be read. Such a record is refused: nothing of it is kept, and it
 * blocks no key, since neither its content nor its key can be trusted.
 */
export interface Refusals {
  /** Called again with the same faults after a crash. @throws Unavailable when they cannot be told now */
  refuse(faults: readonly Fault[]): Promise<void>;
}
