import type { DecisionOutcome } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import type { Line, Scope } from '../state.js';

/**
 * "Stop" is about a use, never about a person: whoever gets the order must know what to stop, and the rent goes on. The
 * purposes are named by the person or by who decides. GDPR Art. 21, 7(3), 19; LAW §4(8).
 */
export const anOrderToStopNamesWhatStops = (
  { right }: Line,
  outcome: DecisionOutcome,
  scope: Scope,
): Refusal | undefined => {
  const stops = right === 'objection' || right === 'withdrawal-of-consent';
  return stops && outcome !== 'refused' && scope.purposes.length === 0
    ? refusal('decision.names-no-purpose', 'granted.purposes')
    : undefined;
};
