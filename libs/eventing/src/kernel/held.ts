import type { Batch, Delivery } from './batch.js';

/** Later messages of the same key in this batch wait behind the one that is held. */
export const holdAll = (batch: Batch, head: Delivery): void => {
  const from = batch.deliveries.indexOf(head);
  for (const delivery of batch.deliveries.slice(from + 1)) {
    if (delivery.lane === head.lane) delivery.held = { as: 'behind', state: 'parked', reason: 'behind' };
  }
};
