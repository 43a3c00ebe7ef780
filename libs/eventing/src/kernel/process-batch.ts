import type { Batch } from './batch.js';
import type { Kernel } from './ports.js';
import { clear } from './steps/clear.js';
import { commit } from './steps/commit.js';
import { decideAndSave } from './steps/decide-and-save.js';
import { holdBack } from './steps/hold-back.js';
import { park } from './steps/park.js';
import { publish } from './steps/publish.js';
import { read } from './steps/read.js';
import { translate } from './steps/translate.js';

export interface Step {
  readonly name: string;
  /** Nothing waits for it: it may lag behind the next batch, and fail. */
  readonly lags?: true;
  readonly run: (batch: Batch, kernel: Kernel) => Promise<void>;
}

/** How a message becomes an effect, once. The order is the protocol: see docs/kernel.md for why it holds. */
export const steps: readonly Step[] = [
  { name: 'read', run: read },
  { name: 'hold-back', run: holdBack },
  { name: 'translate', run: translate },
  { name: 'decide-and-save', run: decideAndSave },
  // Before parking: once a lane exists it may be replayed, and what passed through before its head must not come after.
  { name: 'publish', run: publish },
  { name: 'park', run: park },
  { name: 'commit', run: commit },
  { name: 'clear', run: clear, lags: true },
];

/**
 * Takes one batch of one partition through the steps.
 * @throws what a store or the broker throws when it is away: nothing is lost, the batch is taken again.
 */
export const processBatch = async (
  batch: Batch,
  kernel: Kernel,
  order: readonly Step[] = steps,
): Promise<void> => {
  for (const step of order) {
    const work = timed(step, batch, kernel);
    if (step.lags) kernel.background(work);
    else await work;
  }
};

const timed = async ({ name, run }: Step, batch: Batch, kernel: Kernel): Promise<void> => {
  const end = kernel.metrics.stepSeconds.startTimer({ step: name });
  try {
    await run(batch, kernel);
  } finally {
    end();
  }
};
