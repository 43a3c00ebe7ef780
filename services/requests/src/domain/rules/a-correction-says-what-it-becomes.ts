import type { DecisionOutcome } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import type { Line } from '../state.js';

/**
 * A correction that is granted, in whole or in part, says for each field what it becomes; a supplement has the statement
 * that is added. What is refused goes with the person's own statement, where there is one. GDPR Art. 16; P19.
 */
export const aCorrectionSaysWhatItBecomes = (
  { right, change }: Line,
  outcome: DecisionOutcome,
  corrections: readonly unknown[],
  hasStatement: boolean,
): Refusal | undefined => {
  if (right !== 'rectification') {
    return corrections.length > 0
      ? refusal('decision.corrections-of-another-right', 'corrections')
      : undefined;
  }
  if (outcome === 'refused') {
    return corrections.length > 0 ? refusal('decision.refused-corrects-nothing', 'corrections') : undefined;
  }
  const says = corrections.length > 0 || (change === 'supplement' && hasStatement);
  return says ? undefined : refusal('decision.needs-corrections', 'corrections');
};
