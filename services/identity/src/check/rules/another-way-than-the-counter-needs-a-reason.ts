import type { IdentityWay } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';

/** Statement §8: the counter is the default. Every other sure way is a choice that a colleague can explain (GDPR Art. 12(6)). */
export const anotherWayNeedsAReason = (way: IdentityWay, reason: string | undefined): Refusal | undefined =>
  ways[way].needsReason && !reason?.trim() ? refuse('check.reason-needed', 'reason') : undefined;
