import type { Lane, ParkedMessage } from '@huisrecht/store';
import { Unavailable } from '../errors.js';
import { processAlone } from '../kernel/alone.js';
import type { Kernel, RawMessage } from '../kernel/ports.js';
import { fromBytes } from './parked-record.js';

const PAGE = 50;

/**
 * Replays a lane by offset until it is empty or a message is held again. Each message that is done is deleted; the
 * lane goes last, and only if nothing joined meanwhile. The owner of the partition calls this, never beside a batch
 * of that partition.
 * @param mayGoOn asked before each message: the partition may be another's by then, or wanted for a batch
 * @returns whether the lane is gone.
 */
export const replayLane = async (
  lane: Lane,
  incarnation: number,
  kernel: Kernel,
  mayGoOn: () => boolean = () => true,
): Promise<boolean> => {
  let attempts = lane.attempts;
  for (;;) {
    const current = await kernel.lanes.get(lane.id);
    if (!current) return true;
    const messages = await kernel.lanes.messages(lane.id, PAGE);
    if (messages.length === 0) {
      if (await kernel.lanes.release(current)) return true;
      continue;
    }
    for (const message of messages) {
      if (!mayGoOn()) return false;
      const raw = await open(message, current, kernel);
      if (!raw || !(await replayOne(raw, attempts, incarnation, kernel))) return false;
      attempts = 0;
      await kernel.lanes.remove(lane.id, message.offset);
    }
  }
};

/** The record as it came; or nothing when its seal does not open: then its lane waits for a human. */
const open = async (message: ParkedMessage, lane: Lane, kernel: Kernel): Promise<RawMessage | undefined> => {
  try {
    return fromBytes(await kernel.seal.open(message.sealed, `${lane.id}|${message.offset}`));
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    const { joins: _, dueAt: __, ...rest } = lane;
    const parked = { ...rest, state: 'parked', reason: 'cannot-be-opened' } as const;
    await kernel.lanes.park([{ as: 'head', lane: parked, message }]);
    return undefined;
  }
};

const replayOne = async (
  raw: RawMessage,
  attempts: number,
  incarnation: number,
  kernel: Kernel,
): Promise<boolean> => {
  const commit = async () => undefined;
  const { deliveries } = await processAlone(raw, { incarnation, commit, replay: { attempts } }, kernel);
  return deliveries.every(({ held }) => !held);
};
