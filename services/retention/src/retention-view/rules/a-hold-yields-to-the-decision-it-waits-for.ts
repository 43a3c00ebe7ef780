import type { RestrictionCase } from '@huisrecht/contracts';
import type { Hold } from '../../request-hold/request-hold.js';

/** Restrictions that a person asked for because the data must stay. */
const askedToKeep: readonly (RestrictionCase | undefined)[] = ['unlawful-but-keep', 'needed-for-a-claim'];

/**
 * Whether a hold stands in the way of this line of this request. What waits for the decision does not hinder it: the
 * same letter asks for both, and one answer decides. A restriction by which the person wanted the data kept does, unless
 * it is of the line itself; so does what was refused on another line. GDPR Art. 17, 18; P21.
 */
export const hinders = (
  hold: Hold,
  asked: { readonly requestId: string; readonly line: number },
): boolean => {
  if (hold.requestId !== asked.requestId) return true;
  if (hold.line === asked.line) return false;
  switch (hold.because) {
    case 'open-request':
      return false;
    case 'restriction':
      return askedToKeep.includes(hold.case);
    case 'court-window':
    case 'no-period-known':
      return true;
  }
};
