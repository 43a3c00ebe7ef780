import type { DecisionOutcome } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import type { Line } from '../state.js';

/**
 * Who does not want direct marketing any more does not get it any more: nothing is weighed and nothing is refused, in
 * whole or in part. GDPR Art. 21(2)-(3); P22.
 */
export const directMarketingStopsWithoutWeighing = (
  { right, objection }: Line,
  outcome: DecisionOutcome,
): Refusal | undefined =>
  right === 'objection' && objection === 'direct-marketing' && outcome !== 'granted'
    ? refusal('decision.direct-marketing-always-stops', 'outcome')
    : undefined;
