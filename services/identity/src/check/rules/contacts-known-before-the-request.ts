import { dayOf } from '@huisrecht/calendar';
import type { Profile } from '../../subject/profile.js';

/** Why a contact cannot be used. */
export const reasonsNotOffered = ['left', 'not-yet', 'changed-after-receipt', 'protected'] as const;
export type NotOffered = (typeof reasonsNotOffered)[number];
export const contactKinds = ['address', 'email', 'phone'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** One contact of a profile and whether a check may use it. `index` is its place in the profile. */
export interface JudgedContact {
  readonly kind: ContactKind;
  readonly index: number;
  readonly contact: string;
  readonly notOffered?: NotOffered;
}

/** What the judgement needs to know beside the profile. */
export interface Circumstances {
  readonly receivedAt: string;
  readonly now: Date;
  /** Since when each contact is known (`SubjectState.contacts`). */
  readonly since: Readonly<Record<string, string>>;
  readonly protectedAddress: boolean;
  /** A team lead said that the protected address may be used. */
  readonly released: boolean;
}

/**
 * LAW §4(4): nothing is sent to an address, number or mailbox that may have come in with the request. Known before means
 * before the day of receipt; a contact without a date came with the first we heard of this person.
 */
const knownBefore = (since: string | undefined, receivedAt: string): boolean =>
  since === 'start' || (since !== undefined && dayOf(since) < dayOf(receivedAt));

/** Judges every contact of a person. A left dwelling has somebody else in it now (LAW 1.7): never a place for an answer. */
export const judgeContacts = (profile: Profile, circumstances: Circumstances): JudgedContact[] => {
  const { receivedAt, now, since, protectedAddress, released } = circumstances;
  const today = dayOf(now);
  const judge = (
    kind: ContactKind,
    index: number,
    contact: string,
    period: { from?: string | null | undefined; until?: string | null | undefined } = {},
  ): JudgedContact => {
    const because = ((): NotOffered | undefined => {
      if (period.until && period.until <= today) return 'left';
      if (period.from && period.from > today) return 'not-yet';
      if (!knownBefore(since[contact], receivedAt)) return 'changed-after-receipt';
      return protectedAddress && !released && kind !== 'phone' ? 'protected' : undefined;
    })();
    return { kind, index, contact, ...(because && { notOffered: because }) };
  };
  return [
    ...profile.addresses.map((address, index) => judge('address', index, address.contact, address)),
    ...profile.emails.map(({ contact }, index) => judge('email', index, contact)),
    ...profile.phones.map(({ contact }, index) => judge('phone', index, contact)),
  ];
};

/** The contact at a place of the profile, when it may be used. */
export const offeredAt = (
  contacts: readonly JudgedContact[],
  kind: ContactKind,
  index: number | undefined,
): JudgedContact | undefined =>
  contacts.find((one) => one.kind === kind && one.index === index && one.notOffered === undefined);
