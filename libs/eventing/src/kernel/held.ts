import type { Batch, Delivery, Held } from './batch.js';
import type { Kernel } from './ports.js';

/** This message is not handled now, and later ones of its key wait behind it. */
export const holdHead = (batch: Batch, head: Delivery, state: Held['state'], reason: string): void => {
  head.held = { as: 'head', state, reason };
  holdAll(batch, head);
};

/** A throw where none should be: seen in the metrics by its type and the name of the error, nothing of what it said. */
export const countBug = (type: string, error: unknown, { metrics }: Kernel): void =>
  metrics.bugs.inc({ type, error: error instanceof Error ? error.name : 'unknown' });

/** Later messages of the same key in this batch wait behind the one that is held. */
export const holdAll = (batch: Batch, head: Delivery): void => {
  const from = batch.deliveries.indexOf(head);
  for (const delivery of batch.deliveries.slice(from + 1)) {
    if (delivery.lane === head.lane) delivery.held = { as: 'behind', state: 'parked', reason: 'behind' };
  }
};
