import type { DocumentKind, IdentityWay } from '@huisrecht/contracts';
import type { CheckView, PersonAtCheck } from '../answers.js';
import type { CheckState } from '../check.state.js';
import { ways } from '../check-policy.js';
import { contactsIn, type Room } from '../check-room.js';
import type { ContactKind, NotOffered } from '../rules/contacts-known-before-the-request.js';
import { nameAndBirth } from '../../subject/view-subject/view-subject.js';

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
