import type { DecisionOutcome } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import type { ItemDecision } from './data-about-others-is-withheld-unless-released.js';

/** What the decision on the items amounts to. Nothing held is an answer too: granted. */
export const outcomeOf = (items: readonly ItemDecision[]): DecisionOutcome => {
  if (items.every(({ given, masked, blackened }) => given && !masked && blackened === undefined))
    return 'granted';
  return items.some(({ given }) => given) ? 'partly' : 'refused';
};

/**
 * The letter cannot say "we do what you ask" when something was withheld, nor the other way round.
 * GDPR Art. 5(1)(a), 12(4).
 */
export const theOutcomeSaysWhatTheItemsSay = (
  outcome: DecisionOutcome,
  items: readonly ItemDecision[],
): Refusal | undefined => {
  const says = outcomeOf(items);
  if (outcome === says || (outcome === 'refused' && items.length === 0)) return undefined;
  return refusal('decision.outcome-does-not-fit', 'outcome', `By the items it is "${says}".`);
};
