import type { Lane } from '@huisrecht/store';
import { newBatch } from '../kernel/batch.js';
import type { Kernel, RawMessage } from '../kernel/ports.js';
import { processBatch } from '../kernel/process-batch.js';
import { fromBytes } from './parked-record.js';

const PAGE = 50;

/**
 * Replays a lane by offset until it is empty or a message is held again. Each message that is done is deleted; the
 * lane goes last, and only if nothing joined meanwhile. The owner of the partition calls this, never beside a batch
 * of that partition.
 * @returns whether the lane is gone.
 */
export const replayLane = async (lane: Lane, incarnation: number, kernel: Kernel): Promise<boolean> => {
  let attempts = lane.attempts;
  for (;;) {
    const current = await kernel.lanes.get(lane.id);
    if (!current) return true;
    const messages = await kernel.lanes.messages(lane.id, PAGE);
    if (messages.length === 0) {
      if (await kernel.lanes.release(current)) return true;
      continue;
    }
    for (const { offset, sealed } of messages) {
      const raw = fromBytes(await kernel.seal.open(sealed, `${lane.id}|${offset}`));
      if (!(await replayOne(raw, attempts, incarnation, kernel))) return false;
      attempts = 0;
      await kernel.lanes.remove(lane.id, offset);
    }
  }
};

const replayOne = async (
  raw: RawMessage,
  attempts: number,
  incarnation: number,
  kernel: Kernel,
): Promise<boolean> => {
  const batch = newBatch([raw], incarnation, async () => undefined, { attempts });
  await processBatch(batch, kernel);
  return batch.deliveries.every(({ held }) => !held);
};
