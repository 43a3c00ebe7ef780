import { type Refusal, refusal } from '../refusal.js';
import { lineOf, type KnownRequest, type Restriction } from '../state.js';

/**
 * A restriction holds while what it waits for is not decided: the objection, or whether there is a case for it. It may
 * lift before that only when the request will not be decided any more. GDPR Art. 18(1), 18(3); P21.
 */
export const aRestrictionLiftsAfterItsDecision = (
  state: KnownRequest,
  { line }: Restriction,
): Refusal | undefined => {
  const over = (['could-not-identify', 'withdrawn', 'ended', 'closed'] as const).some(
    (status) => status === state.status,
  );
  return over || lineOf(state, line)?.outcome !== undefined
    ? undefined
    : refusal('restriction.line-not-decided');
};
