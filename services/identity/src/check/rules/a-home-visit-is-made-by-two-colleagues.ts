import type { IdentityWay } from '@huisrecht/contracts';
import type { Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';

/** LAW 1.7: a home visit is made by two; both are named. Other ways name nobody but who recorded them. */
export const aHomeVisitIsMadeByTwo = (
  way: IdentityWay,
  colleagues: readonly string[] | undefined,
): Refusal | undefined => {
  const named = new Set(colleagues ?? []).size;
  if (ways[way].needsTwoColleagues && named !== 2)
    return {
      code: 'two-colleagues-needed',
      status: 422,
      field: 'colleagues',
      title: 'Name the two colleagues who visited.',
    };
  if (!ways[way].needsTwoColleagues && named > 0)
    return {
      code: 'colleagues-not-taken',
      status: 422,
      field: 'colleagues',
      title: 'Only a home visit names colleagues.',
    };
  return undefined;
};
