import type { IdentityWay } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';

/** LAW 1.7: a home visit is made by two; both are named. Other ways name nobody but who recorded them. */
export const aHomeVisitIsMadeByTwo = (
  way: IdentityWay,
  colleagues: readonly string[] | undefined,
): Refusal | undefined => {
  const named = new Set(colleagues ?? []).size;
  if (ways[way].needsTwoColleagues)
    return named === 2 ? undefined : refuse('check.two-colleagues-needed', 'colleagues');
  return named === 0 ? undefined : refuse('check.colleagues-not-taken', 'colleagues');
};
