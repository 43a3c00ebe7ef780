import type { Batch } from '../batch.js';
import type { Kernel } from '../ports.js';

/** Messages of a key that is blocked wait behind what blocks it: one look for the whole batch. */
export const holdBack = async (batch: Batch, kernel: Kernel): Promise<void> => {
  const blocked = batch.replay
    ? new Set<string>()
    : await kernel.lanes.blocked([...new Set(batch.deliveries.map(({ lane }) => lane))]);
  for (const delivery of batch.deliveries) {
    if (blocked.has(delivery.lane)) {
      delivery.held = { as: 'behind', state: 'parked', reason: 'behind' };
    } else if (delivery.held) {
      blocked.add(delivery.lane);
    }
  }
};
