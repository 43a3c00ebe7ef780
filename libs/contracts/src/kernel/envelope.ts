/**
 * A CloudEvents 1.0 event by the NL GOV profile. On Kafka it travels in binary mode: attributes as
 * `ce_*` headers, `data` as the JSON value. No attribute ever carries personal data.
 */
export interface Envelope {
  readonly id: string;
  /** `urn:nld:kvknr:<number>:systeem:<name>` of the publisher. */
  readonly source: string;
  readonly type: string;
  /** RFC 3339, when it was logged (NL GOV profile), not when it happened in the world: that is in `data`. */
  readonly time: string;
  /** Contiguous per aggregate, from 1; absent on events of housing systems. */
  readonly sequence?: number;
  /** Within what `sequence` counts, where an aggregate's events are numbered in more than one row; absent is one row. */
  readonly sequenceScope?: string;
  /** Raised when the publisher was restored from a backup; absent is 0. */
  readonly epoch?: number;
  /** Where the data can be fetched instead of being in the event (claim check). */
  readonly dataref?: string;
  /** W3C trace context. */
  readonly traceparent?: string;
  readonly data: object;
}
