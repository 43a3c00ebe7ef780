import { due, type DueWork } from '@huisrecht/eventing';
import type { Holder } from '../holder.js';
import type { LookOnceMore } from '../work.js';
import { allSettled } from '../../asked/rules/silence-is-not-an-answer.js';

/**
 * We look once more before we say it is complete: between picking the holders and the last answer another system
 * may have told that it holds something (no order across topics; GDPR Art. 15(1)).
 */
export const lookOnceMoreWork = (
  collectionId: string,
  holders: readonly Holder[],
  now: Date,
): DueWork<LookOnceMore>[] =>
  allSettled(holders)
    ? [
        due('look-once-more', {
          id: `${collectionId}:look:${holders.length}`,
          at: now.toISOString(),
          holder: 'self',
          data: { collectionId },
        }),
      ]
    : [];
