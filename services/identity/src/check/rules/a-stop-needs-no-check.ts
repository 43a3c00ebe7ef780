import type { ObjectionKind, Right } from '@huisrecht/contracts';
import { needsACheck } from '../check-policy.js';

/** What of a line decides whether somebody must be sure who asks. */
export interface Invoked {
  readonly right: Right;
  readonly objection?: ObjectionKind | undefined;
}

/**
 * GDPR Art. 7(3), 21(2)-(3) and 18: withdrawing consent, a stop to direct marketing and a restriction never wait for an
 * identity check. An objection that does not say what it is about is one on interest, and needs one (statement §8).
 */
export const thisLineNeedsACheck = ({ right, objection }: Invoked): boolean => {
  const policy = needsACheck[right];
  return typeof policy === 'boolean' ? policy : policy[objection ?? 'interest'];
};
