import type { IdentityWay } from '@huisrecht/contracts';
import type { Refusal } from '../../refusal.js';
import { ways } from '../check-policy.js';
import { offeredAt, type JudgedContact } from './contacts-known-before-the-request.js';

/** LAW 1.7: a call-back goes to a number we knew before, never to the one in the letter. */
export const aCallBackUsesAKnownNumber = (
  way: IdentityWay,
  phoneIndex: number | undefined,
  contacts: readonly JudgedContact[],
): Refusal | undefined => {
  const refused = (code: string, title: string): Refusal => ({
    code,
    status: 422,
    field: 'phoneIndex',
    title,
  });
  if (!ways[way].needsKnownNumber)
    return phoneIndex === undefined
      ? undefined
      : refused('phone-not-taken', 'With this way nobody is called back.');
  return offeredAt(contacts, 'phone', phoneIndex)
    ? undefined
    : refused('known-number-needed', 'Choose a number that was known before the request came.');
};
