import { addDays, dayOf } from '@huisrecht/calendar';
import type { IdentityWay } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { earlierCheck, ways } from '../check-policy.js';
import type { CheckState } from '../check.state.js';

/** The check of another request that a colleague wants to rely on. */
export interface Earlier {
  readonly check: CheckState;
  /** Every pseudonym of the person who asks now. */
  readonly subjectIds: readonly string[];
  readonly now: Date;
  /** Whether somebody acts for the person now. */
  readonly represented: boolean;
}

const fits = ({ check, subjectIds, now, represented }: Earlier): boolean => {
  if (represented || !subjectIds.includes(check.subjectId)) return false;
  const firstDay = addDays(dayOf(now), -earlierCheck.days);
  return check.passed.some(
    ({ way, representation, checkedAt }) =>
      !representation && earlierCheck.ways.includes(way) && dayOf(checkedAt) >= firstDay,
  );
};

/**
 * GDPR Art. 12(6): a check is for one request. To rely on it for another of the same person is a human's choice, with a
 * reason, for fourteen days, and only where an original was seen face to face: a chain of earlier checks is none.
 */
export const anEarlierCheckIsRecentAndTheirs = (
  way: IdentityWay,
  named: boolean,
  /** Absent when none was named, or there is no such check. */
  earlier: Earlier | undefined,
): Refusal | undefined => {
  if (!ways[way].needsEarlierCheck)
    return named ? refuse('check.earlier-not-taken', 'earlierRequestId') : undefined;
  return earlier && fits(earlier) ? undefined : refuse('check.earlier-needed', 'earlierRequestId');
};
