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
  readonly run: (batch: Batch, kernel: Kernel) => Promise<void>;
}

/** How a message becomes an effect, once. The order is the protocol: see docs/kernel.md for why it holds. */
export const steps: readonly Step[] = [
  { name: 'read', run: read },
  { name: 'hold-back', run: holdBack },
  { name: 'translate', run: translate },
  { name: 'decide-and-save', run: decideAndSave },
  { name: 'park', run: park },
  { name: 'publish', run: publish },
  { name: 'commit', run: commit },
  { name: 'clear', run: clear },
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
  for (const { name, run } of order) {
    const end = kernel.metrics.stepSeconds.startTimer({ step: name });
    try {
      await run(batch, kernel);
    } finally {
      end();
    }
  }
};
