import type { DeliveryChannel, DocumentKind, IdentityWay } from '@huisrecht/contracts';
import type { Address, Right } from '@huisrecht/contracts';
import type { CheckState, Rejection } from '../check.state.js';
import { ways, type WayPolicy } from '../check-policy.js';
import { contactsIn, type Room } from '../check-room.js';
import type { ContactKind, NotOffered } from '../rules/contacts-known-before-the-request.js';
import { nameAndBirth } from '../../subject/view-subject/view-subject.js';
import type { Profile } from '../../subject/profile.js';

/** A check as a page shows it: no personal data. */
export interface CheckView {
  readonly requestId: string;
  readonly subjectId: string;
  readonly status: CheckState['status'];
  readonly right: Right;
  readonly receivedAt: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly reminders: number;
  readonly addressReleased: boolean;
  readonly way?: IdentityWay;
  readonly document?: DocumentKind;
  readonly delivery?: { readonly channel: DeliveryChannel };
  readonly rejectedBecause?: Rejection;
  readonly checkedBy?: string;
  readonly checkedAt?: string;
  readonly colleagues?: readonly string[];
  /** What each way asks for, so that a form can show it. */
  readonly ways: readonly (WayPolicy & { readonly way: IdentityWay })[];
  /** Originals that are accepted here. */
  readonly documents: readonly DocumentKind[];
}

/** The check without anything personal. */
export const checkView = (check: CheckState, documents: readonly DocumentKind[]): CheckView => {
  const {
    requestId,
    subjectId,
    status,
    right,
    receivedAt,
    openedAt,
    expiresAt,
    reminders,
    outcome,
    release,
  } = check;
  const { way, document, delivery, rejectedBecause, checkedBy, checkedAt, colleagues } = outcome ?? {};
  return {
    requestId,
    subjectId,
    status,
    right,
    receivedAt,
    openedAt,
    expiresAt,
    reminders,
    addressReleased: release !== undefined,
    ...(way && { way }),
    ...(document && { document }),
    ...(delivery && { delivery: { channel: delivery.channel } }),
    ...(rejectedBecause && { rejectedBecause }),
    ...(checkedBy && { checkedBy }),
    ...(checkedAt && { checkedAt }),
    ...(colleagues && { colleagues }),
    ways: Object.entries(ways).map(([name, policy]) => ({ way: name as IdentityWay, ...policy })),
    documents,
  };
};

/** Who should be there, and where the answer may go. */
export interface PersonAtCheck {
  readonly subjectId: string;
  readonly protectedAddress: boolean;
  readonly addressReleased: boolean;
  /** Absent when nobody is known behind the code. */
  readonly name?: Pick<Profile['person'], 'initials' | 'firstName' | 'prefix' | 'lastName'>;
  readonly birthDate?: string;
  readonly addresses: readonly (Pick<Address, 'street' | 'houseNumber' | 'postalCode' | 'city'> & {
    readonly index: number;
  })[];
  readonly emails: readonly { readonly index: number; readonly email: string }[];
  readonly phones: readonly { readonly index: number; readonly phone: string }[];
  readonly notOffered: readonly {
    readonly kind: ContactKind;
    readonly because: NotOffered;
    readonly count: number;
  }[];
}

/** The person with the contacts that were known before the request, and how many others there are. */
export const personAtCheck = (room: Room, now: Date): PersonAtCheck => {
  const { check, subject } = room;
  const contacts = contactsIn(room, now);
  const profile = subject?.profile;
  const offered = <T>(kind: ContactKind, pick: (index: number) => T | undefined): (T & { index: number })[] =>
    contacts.flatMap((one) => {
      const value = one.kind === kind && one.notOffered === undefined ? pick(one.index) : undefined;
      return value === undefined ? [] : [{ index: one.index, ...value }];
    });
  const counts = new Map<string, { kind: ContactKind; because: NotOffered; count: number }>();
  for (const { kind, notOffered } of contacts) {
    if (!notOffered) continue;
    const count = (counts.get(`${kind} ${notOffered}`)?.count ?? 0) + 1;
    counts.set(`${kind} ${notOffered}`, { kind, because: notOffered, count });
  }
  return {
    subjectId: check.subjectId,
    protectedAddress: subject?.state.protectedAddress ?? false,
    addressReleased: check.release !== undefined,
    ...(profile && nameAndBirth(profile)),
    addresses: offered('address', (index) => {
      const address = profile?.addresses[index];
      if (!address) return undefined;
      const { street, houseNumber, postalCode, city } = address;
      return { street, houseNumber, postalCode, city };
    }),
    emails: offered('email', (index) => profile?.emails[index] && { email: profile.emails[index].email }),
    phones: offered('phone', (index) => profile?.phones[index] && { phone: profile.phones[index].phone }),
    notOffered: [...counts.values()],
  };
};
