import type { DecisionOutcome, WithholdingGround } from '@huisrecht/contracts';
import { grounds } from '../grounds.js';
import { type Refusal, refusal } from '../refusal.js';
import type { ItemDecision } from './data-about-others-is-withheld-unless-released.js';

/**
 * Whatever is withheld has a ground from the closed list, chosen by a human for this case. Grounds against the
 * request as a whole cannot be used for one item. GDPR Art. 12(4), 12(5), 15(4); UAVG Art. 41.
 */
export const aRefusalOrPartNeedsAGround = (
  outcome: DecisionOutcome,
  whole: WithholdingGround | undefined,
  items: readonly ItemDecision[],
): Refusal | undefined => {
  const bare = items.some(({ given, ground }) => !given && ground === undefined);
  if (bare || (outcome === 'refused' && items.length === 0 && whole === undefined)) {
    return refusal('decision.needs-a-ground', bare ? 'items' : 'ground');
  }
  if (items.some(({ ground }) => ground !== undefined && ground !== whole && grounds[ground].whole)) {
    return refusal('decision.ground-is-for-the-whole', 'items');
  }
  return undefined;
};
