import type { StopReason } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import { openLines, type Known } from '../state.js';

/**
 * Only who asks to see everything of a large quantity may be asked what they mean: the clock of the law waits for that
 * answer with access alone. GDPR recital 63; P24.
 */
export const whatIsMeantIsAskedOnlyOfAccess = (
  state: Pick<Known, 'lines'>,
  reason: StopReason,
): Refusal | undefined =>
  reason !== 'specification' || openLines(state).some(({ right }) => right === 'access')
    ? undefined
    : refusal('stop.only-for-access', 'reason');
