/**
 * What the eventing kernel asks of a document store: single-document atomicity and nothing more.
 * One contract suite runs on every implementation (`store-contract.ts`).
 */

/** How far an instance has heard from one publisher; what is at or below is a duplicate. */
export interface Mark {
  readonly source: string;
  /** Raised when the publisher was restored or its topic made anew. */
  readonly epoch: number;
  readonly seq: number;
}

/** An effect that was decided and not yet acknowledged by where it goes. */
export interface OutboxEntry {
  readonly id: string;
  readonly kind: 'event' | 'due';
  /** When it was decided, RFC 3339. */
  readonly at: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An aggregate instance as one document. */
export interface StoredAggregate<S = unknown> {
  readonly id: string;
  readonly version: number;
  readonly state: S;
  /** Sequence of the last event it published. */
  readonly seq: number;
  readonly outbox: readonly OutboxEntry[];
  readonly marks: readonly Mark[];
}

/** The next state of one instance; `version` is the one it was decided on, 0 for a new one. */
export interface AggregateWrite<S = unknown> {
  readonly id: string;
  readonly version: number;
  readonly state: S;
  readonly seq: number;
  readonly marks: readonly Mark[];
  /** Added behind what is in the outbox. */
  readonly append: readonly OutboxEntry[];
}

export interface AggregateStore {
  /** The instances that exist, in any order. */
  load(collection: string, ids: readonly string[]): Promise<StoredAggregate[]>;
  /**
   * Writes each where its version still holds, new ones where none exists.
   * @returns the ids that lost: somebody wrote first. All others are durable.
   */
  save(collection: string, writes: readonly AggregateWrite[]): Promise<string[]>;
  /** Takes exactly these entries from the outbox; no new version. */
  clear(collection: string, acknowledged: ReadonlyMap<string, readonly string[]>): Promise<void>;
  /**
   * Takes away instances whose moment in this field of the state (RFC 3339, UTC) lies before, and that have nothing left
   * to publish: a time-to-live index would not look at the latter. @returns how many
   */
  forget(collection: string, since: string, before: Date): Promise<number>;
  /** Ids of instances whose outbox is not empty, at most `limit`, after the given id. For a start and for metrics. */
  unpublished(collection: string, limit: number, after?: string): Promise<string[]>;
}

/** Says that an instance may have effects to publish: written before the state, deleted after the acknowledgement. */
export interface Hint {
  readonly id: string;
  readonly collection: string;
  readonly instance: string;
  readonly at: Date;
  /** When a sweep looks after it; later than the usual publishing takes. */
  readonly lookAt: Date;
}

export interface HintStore {
  add(hint: Hint): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Those to look after now, the longest waiting first. */
  due(now: Date, limit: number): Promise<Hint[]>;
  /** Looks after these again at that moment. */
  later(ids: readonly string[], lookAt: Date): Promise<void>;
  depth(): Promise<number>;
}

/** Why messages of one key wait. */
export interface Lane {
  /** `group|topic|partition|hash of key`. */
  readonly id: string;
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  /** `parked`: a human must look; `waiting`: tries itself at `dueAt`; `replay`: asked for, or nothing holds it any more. */
  readonly state: 'parked' | 'waiting' | 'replay';
  /** A stable code. */
  readonly reason: string;
  readonly since: Date;
  readonly dueAt?: Date;
  /** Tries of its first message. */
  readonly attempts: number;
  /** Raised, more than once, by each message that joins, so that a lane is only removed when it is really empty. */
  readonly joins: number;
}

/** A message as it came, sealed. */
export interface ParkedMessage {
  readonly lane: string;
  readonly offset: string;
  /** Key, value, headers and timestamp, sealed. */
  readonly sealed: Uint8Array;
  readonly type?: string;
  readonly reason: string;
  readonly parkedAt: Date;
}

/** A message that is to wait. What joins `behind` leaves the state and the reason of its lane as they are. */
export interface Parking {
  readonly lane: Omit<Lane, 'joins'>;
  readonly message: ParkedMessage;
  readonly as: 'head' | 'behind';
}

/** Who threw a parked message away, when and why (a stable reason or a sentence without personal data). */
export interface DiscardNote {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** Which partitions of a topic a consumer has. */
export interface OwnedPartitions {
  readonly topic: string;
  readonly partitions: readonly number[];
}

export interface LaneStore {
  /** Those of the ids that are blocked. */
  blocked(ids: readonly string[]): Promise<Set<string>>;
  /** Writes the lanes, then the messages, then sees that the lanes are still there: a message never waits outside one. */
  park(parkings: readonly Parking[]): Promise<void>;
  /** Lanes of a group, at most `limit`, after the given id: for staff and for metrics. */
  list(group: string, limit: number, after?: string): Promise<Lane[]>;
  get(id: string): Promise<Lane | undefined>;
  /** Lanes of these partitions that may be replayed now, at most `limit`: those of others must not hide ours. */
  ready(group: string, partitions: readonly OwnedPartitions[], now: Date, limit: number): Promise<Lane[]>;
  /** A person asks: try again. @returns false when the lane is gone. */
  requestReplay(id: string): Promise<boolean>;
  /** The next messages of a lane, by offset. */
  messages(lane: string, limit: number, after?: string): Promise<ParkedMessage[]>;
  count(lane: string): Promise<number>;
  remove(lane: string, offset: string): Promise<void>;
  /** Throws the message away and lets the rest go on; who and why stay, the payload does not. @returns false when it is gone. */
  discard(lane: string, offset: string, note: DiscardNote): Promise<boolean>;
  /** Takes the lane away if it is still the same one and nothing joined since it was read. @returns whether it is gone. */
  release(lane: Pick<Lane, 'id' | 'since' | 'joins'>): Promise<boolean>;
}

/** Work for a dispatcher. */
export interface DueItem {
  readonly id: string;
  readonly kind: string;
  readonly holder: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

export interface DueStore {
  /** Adds what is not there and was not done. */
  add(items: readonly DueItem[]): Promise<void>;
  /** Leases up to `limit` items that are due, for the given kinds and not for these holders; each to one caller. */
  lease(
    query: { kinds: readonly string[]; notHolders: readonly string[]; now: Date; until: Date; limit: number },
    lease: string,
  ): Promise<DueItem[]>;
  /** Done: it never comes back. Only the holder of the lease may say so. @returns whether the lease still held. */
  done(id: string, lease: string, now: Date): Promise<boolean>;
  /** Not done: due again at `at`; `attempts` is 1 when it was tried. */
  postpone(id: string, lease: string, at: Date, attempts: 0 | 1): Promise<boolean>;
  /** Depth and the oldest due moment, by kind. */
  outstanding(now: Date): Promise<{ kind: string; depth: number; oldest?: Date }[]>;
  /** Forgets what was done before the moment. */
  sweep(before: Date): Promise<void>;
}
