import type { Envelope } from '@huisrecht/contracts';
import type { AggregateStore, DueStore, HintStore, LaneStore } from '@huisrecht/store';
import type { EventingMetrics } from '../metrics.js';
import type { AnyAggregate } from '../aggregate.js';
import type { Refusals, Translator } from '../translator.js';

/** A record as it came from the broker. */
export interface RawMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
  /** Milliseconds since the epoch, the broker's. */
  readonly timestamp: number;
}

/** An event on its way out. */
export interface Outgoing {
  readonly topic: string;
  readonly key: string;
  readonly envelope: Omit<Envelope, 'data'>;
  /** `data` as JSON. */
  readonly value: string;
}

/** Where events are published. Resolves when the broker has acknowledged all of them, in this order per key. */
export interface EventLog {
  publish(events: readonly Outgoing[]): Promise<void>;
}

/** Seals what is parked: foreign payloads may hold personal data. */
export interface PayloadSeal {
  seal(plain: Buffer, context: string): Promise<Buffer>;
  open(sealed: Uint8Array, context: string): Promise<Buffer>;
}

/** Everything that the steps work with. No step knows which broker or store stands behind it. */
export interface Kernel {
  /** The consumer group and the last part of the CloudEvents source. */
  readonly service: string;
  readonly source: string;
  /** Raised after a restore from a backup, so that what was numbered before does not count as heard. */
  readonly epoch: number;
  readonly aggregates: readonly AnyAggregate[];
  readonly translators: readonly Translator[];
  /** Told of what cannot be read on the topics of the translators; absent where nobody is. */
  readonly refusals?: Refusals;
  readonly store: AggregateStore;
  readonly hints: HintStore;
  readonly lanes: LaneStore;
  readonly due: DueStore;
  readonly log: EventLog;
  readonly seal: PayloadSeal;
  readonly now: () => Date;
  /** Between 0 and 1: jitter. */
  readonly random: () => number;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly metrics: EventingMetrics;
  /** Entries that this process knows to be acknowledged and has not yet seen cleared. */
  readonly acknowledged: Set<string>;
  /** Takes work that nobody waits for: it is let finish before the store closes, and its failure is harmless. */
  readonly background: (work: Promise<void>) => void;
  /** Told when due work was added, so that a dispatcher need not wait for its next look. */
  readonly wake: () => void;
  /** How often a message that asks to wait is tried before it parks. */
  readonly maxTries: number;
}
