import type { Address, DeliveryChannel } from '@huisrecht/contracts';
import type { Profile } from '../../subject/profile.js';
import { contactsIn, type Room } from '../check-room.js';
import type { JudgedContact } from '../rules/contacts-known-before-the-request.js';

/** Where a letter about this request may go now. */
export interface Delivery {
  /** `confirmed` at the check; `known-before`: nobody was sure yet, a contact known before the request. */
  readonly basis: 'confirmed' | 'known-before';
  readonly channel: DeliveryChannel;
  /** Absent when nobody is known behind the code. */
  readonly name?: Pick<Profile['person'], 'initials' | 'prefix' | 'lastName'>;
  readonly email?: string;
  readonly address?: Pick<Address, 'street' | 'houseNumber' | 'postalCode' | 'city'>;
  /** True when what was confirmed cannot be used any more: ask the person, or hand it over at the counter. */
  readonly lapsed: boolean;
}

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
  const confirmed = room.check.status === 'passed' ? room.check.outcome?.delivery : undefined;
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
