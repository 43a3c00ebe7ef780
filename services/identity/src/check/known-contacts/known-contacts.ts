import type { KnownContact } from '../answers.js';
import { contactsIn, type Room } from '../check-room.js';
import type { JudgedContact } from '../rules/contacts-known-before-the-request.js';
import { maskAddress, maskEmail, maskPhone } from './mask.js';

/**
 * Through which contact that we knew before the request something can be confirmed (LAW §4(4)): a new IBAN, e-mail, phone
 * or address never confirms itself. Masked: enough to know which one, too little to reach somebody else by.
 */
export const knownContacts = (room: Room, now: Date): KnownContact[] => {
  const profile = room.subject?.profile;
  const since = room.subject?.state.contacts ?? {};
  if (!profile) return [];
  const masked = ({ kind, index }: JudgedContact): string => {
    if (kind === 'phone') return maskPhone(profile.phones[index]?.phone ?? '');
    if (kind === 'email') return maskEmail(profile.emails[index]?.email ?? '');
    return maskAddress(profile.addresses[index]?.postalCode ?? '');
  };
  return contactsIn(room, now).map((one) => {
    const known = since[one.contact];
    const { kind, index, notOffered } = one;
    return {
      kind,
      index,
      // A protected address is not shown in part either.
      masked: kind === 'address' && room.subject?.state.protectedAddress ? '**' : masked(one),
      ...(known !== undefined && known !== 'start' && { since: known }),
      usable: notOffered === undefined,
      ...(notOffered && { because: notOffered }),
    };
  });
};
