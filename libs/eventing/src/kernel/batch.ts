import type { Envelope } from '@huisrecht/contracts';
import type { Mark } from '@huisrecht/store';
import type { DomainEvent } from '../decision.js';
import type { Fault } from '../translator.js';
import type { Instance } from './instance.js';
import type { Outgoing, RawMessage } from './ports.js';

/** Why a message is not handled now: it waits for a human, or for a while. */
export interface Held {
  readonly as: 'head' | 'behind';
  readonly state: 'parked' | 'waiting';
  readonly reason: string;
}

/** One message on its way through a batch. */
export interface Delivery {
  readonly raw: RawMessage;
  readonly lane: string;
  readonly mark: Mark;
  readonly envelope: Omit<Envelope, 'data'>;
  /** Absent when it could not be read: then `held` says why. */
  event?: DomainEvent;
  /** Whether the key is the one that its contract names: only then do its offsets tell the order of what it is about. */
  keyed?: boolean;
  /** An event of ours that it became without a write. */
  outgoing?: Outgoing;
  held?: Held;
}

/** The instances of one aggregate type that a batch has touched: their outboxes are published whole. */
export type Touched = Map<string, Map<string, Instance>>;

/** A batch of one partition, and what the steps have made of it so far. */
export interface Batch {
  readonly messages: readonly RawMessage[];
  /** Raised when the topic was made anew: offsets start again. */
  readonly incarnation: number;
  /** A replay takes the message that its own lane holds. */
  readonly replay?: { readonly attempts: number };
  deliveries: Delivery[];
  /** Foreign records that are refused unread. */
  readonly faults: Fault[];
  readonly touched: Touched;
  readonly commit: () => Promise<void>;
}

export const newBatch = (
  messages: readonly RawMessage[],
  incarnation: number,
  commit: () => Promise<void>,
  replay?: { attempts: number },
): Batch => ({
  messages,
  incarnation,
  commit,
  deliveries: [],
  faults: [],
  touched: new Map(),
  ...(replay && { replay }),
});
