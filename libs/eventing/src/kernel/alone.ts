import { delayFor } from '../backoff.js';
import { Unavailable } from '../errors.js';
import { newBatch, type Batch, type Delivery } from './batch.js';
import { countBug } from './held.js';
import type { Kernel, RawMessage } from './ports.js';
import { processBatch, steps, type Step } from './process-batch.js';
import { commit } from './steps/commit.js';
import { holdBack } from './steps/hold-back.js';
import { park } from './steps/park.js';
import { laneOf } from './steps/read.js';

const TRIES = 3;

/** What it takes to put a message aside without reading it. */
const aside: readonly Step[] = [
  { name: 'hold-back', run: holdBack },
  { name: 'park', run: park },
  { name: 'commit', run: commit },
];

/**
 * Takes one message by itself. One that fails again and again although nothing is away (what it leads to is larger
 * than a document may be, or no document at all) is parked unhandled: it stops its key, not its partition.
 * @throws Unavailable, and what parking throws: a store that does not even take a parked message is itself to blame
 */
export const processAlone = async (
  raw: RawMessage,
  { incarnation, replay, commit: committed }: Pick<Batch, 'incarnation' | 'replay' | 'commit'>,
  kernel: Kernel,
  order: readonly Step[] = steps,
): Promise<Batch> => {
  const fresh = () => newBatch([raw], incarnation, committed, replay);
  let batch = fresh();
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    batch = fresh();
    try {
      await processBatch(batch, kernel, order);
      return batch;
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      if (attempt === TRIES) countBug(typeOf(batch) || 'unreadable', error, kernel);
      else await kernel.pause(delayFor(attempt, { base: 50, max: 500 }, kernel.random));
    }
  }
  const put = { ...fresh(), deliveries: [unhandled(raw, typeOf(batch), kernel)] };
  await processBatch(put, kernel, aside);
  return put;
};

const typeOf = ({ deliveries: [delivery] }: Batch): string => delivery?.envelope.type ?? '';

const unhandled = (raw: RawMessage, type: string, { service }: Kernel): Delivery => ({
  raw,
  lane: laneOf(raw, service),
  mark: { source: '', epoch: 0, seq: 0 },
  envelope: { id: '', source: '', type, time: '' },
  held: { as: 'head', state: 'parked', reason: 'cannot-be-saved' },
});
