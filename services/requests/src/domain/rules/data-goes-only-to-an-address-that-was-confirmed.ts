import { type Refusal, refusal } from '../refusal.js';
import type { Confirmation } from './a-contact-changes-through-the-contact-already-known.js';

/**
 * Whoever writes the letter names the organisation that gets everything. So the person confirms name and address through
 * a contact that we knew already, or at the counter; and it must be an address that can be used safely.
 * GDPR Art. 5(1)(f), 20(2), 32; LAW §4(4); P25.
 */
export const dataGoesOnlyToAnAddressThatWasConfirmed = (
  confirmedThrough: Confirmation | undefined,
  usable: boolean,
): Refusal | undefined => {
  if (confirmedThrough === undefined) return refusal('transfer.address-not-confirmed', 'confirmedThrough');
  return usable ? undefined : refusal('transfer.address-not-usable');
};
