import type { DecisionOutcome } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import { settings } from '../settings.js';
import type { KnownRequest } from '../state.js';

/** Whether the last advice of the FG on a line was another outcome. */
export const isAgainstAdvice = (
  { advice }: KnownRequest,
  line: number,
  outcome: DecisionOutcome,
): boolean => {
  const last = advice.filter((one) => one.line === line).at(-1);
  return last !== undefined && last.advises !== outcome;
};

/** The FG advises and decides nothing; who decides otherwise says why. GDPR Art. 38(1), 39(1)(a), 5(2); LAW 1.13. */
export const aDecisionAgainstAdviceNeedsAReason = (
  state: KnownRequest,
  line: number,
  outcome: DecisionOutcome,
  because: string | undefined,
): Refusal | undefined =>
  isAgainstAdvice(state, line, outcome) && (because ?? '').trim().length < settings.motivationLength
    ? refusal('decision.against-advice-needs-a-reason', 'againstAdviceBecause')
    : undefined;
