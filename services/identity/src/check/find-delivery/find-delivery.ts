import type { Profile } from '../../subject/profile.js';
import type { Delivery } from '../answers.js';
import { contactsIn, type Room } from '../check-room.js';
import { confirmedDelivery } from '../check.state.js';
import type { JudgedContact } from '../rules/contacts-known-before-the-request.js';

const nameOf = ({ person: { initials, prefix, lastName } }: Profile) => ({
  initials,
  ...(prefix && { prefix }),
  lastName,
});

const reach = (
  profile: Profile,
  { kind, index }: JudgedContact,
): Pick<Delivery, 'channel' | 'email' | 'address'> => {
  if (kind === 'email') return { channel: 'email', email: profile.emails[index]?.email as string };
  const { street, houseNumber, postalCode, city } = profile.addresses[index] as Profile['addresses'][number];
  return { channel: 'post', address: { street, houseNumber, postalCode, city } };
};

/**
 * What was confirmed, judged again: a dwelling left meanwhile, or an address protected meanwhile, is not used. Before
 * that, for a receipt or a reminder: mail known before the request, else a dwelling; else the counter (LAW §4(4)).
 */
export const findDelivery = (room: Room, now: Date): Delivery => {
  const profile = room.subject?.profile;
  const confirmed = room.check.status === 'passed' ? confirmedDelivery(room.check) : undefined;
  const basis = confirmed ? 'confirmed' : 'known-before';
  const counter: Delivery = {
    basis,
    channel: 'counter',
    lapsed: false,
    ...(profile && { name: nameOf(profile) }),
  };
  if (!profile || confirmed?.channel === 'counter') return counter;
  const usable = contactsIn(room, now).filter(
    ({ kind, notOffered }) => kind !== 'phone' && notOffered === undefined,
  );
  const chosen = confirmed
    ? usable.find(({ contact }) => contact === confirmed.contact)
    : (usable.find(({ kind }) => kind === 'email') ?? usable[0]);
  if (chosen) return { ...counter, ...reach(profile, chosen) };
  return { ...counter, lapsed: confirmed !== undefined };
};
