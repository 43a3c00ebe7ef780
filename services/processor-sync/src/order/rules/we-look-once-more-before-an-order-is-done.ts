import { due, type DueWork } from '@huisrecht/eventing';
import { allSettled } from '../../asked/rules/silence-is-not-an-answer.js';
import type { Party } from '../party.js';
import type { LookForParties } from '../work.js';

/**
 * We look once more before an order is done: between picking the parties and the last answer another system may have
 * told that it holds the data, or gave it away (no order across topics; GDPR Art. 19).
 */
export const lookForPartiesWork = (
  orderId: string,
  parties: readonly Party[],
  now: Date,
): DueWork<LookForParties>[] =>
  allSettled(parties)
    ? [
        due('look-for-parties', {
          id: `${orderId}:look:${parties.length}`,
          at: now.toISOString(),
          holder: 'self',
          data: { orderId },
        }),
      ]
    : [];
