import type { PayloadSeal } from '../kernel/ports.js';
import type { EventingLog } from '../kafka/client.js';
import type { DispatcherOptions } from '../due/dispatcher.js';
import type { Registry } from 'prom-client';

/** What a service tells the kernel about where it runs. */
export interface EventingOptions {
  readonly brokers: readonly string[];
  /** The association's KvK number: part of the CloudEvents `source`. */
  readonly kvkNumber: string;
  /** Raised by an operator after the service's store was restored from a backup; 0 at first. */
  readonly epoch?: number;
  readonly seal: PayloadSeal;
  readonly log: EventingLog;
  /** The service's own metrics registry. */
  readonly registry?: Registry;
  /** Called when consuming cannot go on: end the process, something starts it again. */
  readonly onFatal: (error: Error) => void;
  /** Messages in a batch at most; 1,000 unless told. */
  readonly maxBatch?: number;
  readonly dispatcher?: Partial<DispatcherOptions>;
  /** Tries of a message that asks to wait, before it parks; 10 unless told. */
  readonly maxTries?: number;
  readonly now?: () => Date;
}
