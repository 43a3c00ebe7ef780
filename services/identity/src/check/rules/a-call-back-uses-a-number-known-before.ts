import type { IdentityWay } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';
import { offeredAt, type JudgedContact } from './contacts-known-before-the-request.js';

/** LAW 1.7: a call-back goes to a number we knew before, never to the one in the letter. */
export const aCallBackUsesAKnownNumber = (
  way: IdentityWay,
  phoneIndex: number | undefined,
  contacts: readonly JudgedContact[],
): Refusal | undefined => {
  if (!ways[way].needsKnownNumber)
    return phoneIndex === undefined ? undefined : refuse('check.phone-not-taken', 'phoneIndex');
  return offeredAt(contacts, 'phone', phoneIndex)
    ? undefined
    : refuse('check.known-number-needed', 'phoneIndex');
};
