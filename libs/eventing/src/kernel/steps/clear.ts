import type { Batch } from '../batch.js';
import type { Instance } from '../instance.js';
import type { Kernel } from '../ports.js';

/** Takes exactly what was acknowledged from the outboxes. */
export const clear = (batch: Batch, kernel: Kernel): Promise<void> => clearOutboxes(batch.touched, kernel);

export const clearOutboxes = async (
  touched: ReadonlyMap<string, ReadonlyMap<string, Instance>>,
  kernel: Kernel,
): Promise<void> => {
  for (const [collection, instances] of touched) {
    const cleared = [...instances.values()].filter(({ outbox }) => outbox.length > 0);
    const acknowledged = new Map(cleared.map(({ id, outbox }) => [id, outbox.map((entry) => entry.id)]));
    try {
      await kernel.store.clear(collection, acknowledged);
    } finally {
      // Also when it failed: what is still there is published once more, and dropped by its hearers.
      for (const ids of acknowledged.values()) ids.forEach((id) => kernel.acknowledged.delete(id));
    }
  }
};
