import type { DecisionOutcome } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import { isEverything, type Line, type Scope } from '../state.js';

/**
 * "For a part" says which part, and which not; nothing is both. The order and the letter are made from it. A correction
 * says it with its values. GDPR Art. 12(4), 17(3), 5(1)(a); P20.
 */
export const aPartSaysWhatAndWhatNot = (
  { right }: Line,
  outcome: DecisionOutcome,
  granted: Scope | undefined,
  refused: Scope | undefined,
): Refusal | undefined => {
  if (outcome !== 'partly' || right === 'rectification') return undefined;
  if (!granted || isEverything(granted)) return refusal('decision.part-needs-both', 'granted');
  if (!refused || isEverything(refused)) return refusal('decision.part-needs-both', 'refused');
  const both = granted.recordIds.some((id) => refused.recordIds.includes(id));
  return both ? refusal('decision.part-is-both', 'refused.recordIds') : undefined;
};
