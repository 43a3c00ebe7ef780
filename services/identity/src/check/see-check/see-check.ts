import type { DocumentKind, IdentityWay, RepresentativeKind } from '@huisrecht/contracts';
import type { CheckView, PersonAtCheck } from '../answers.js';
import { confirmedDelivery, waitingLines, type CheckState } from '../check.state.js';
import { attemptsBeforeTeamLead, representatives, ways } from '../check-policy.js';
import { contactsIn, type Room } from '../check-room.js';
import type { ContactKind, NotOffered } from '../rules/contacts-known-before-the-request.js';
import { isChild, sixteenOn } from '../rules/who-is-under-16-is-represented.js';
import { nameAndBirth } from '../../subject/view-subject/view-subject.js';

const recordedOf = ({ outcome }: CheckState) => {
  const { way, document, rejectedBecause, checkedBy, checkedAt, colleagues } = outcome ?? {};
  const { protection, earlierCheckId } = outcome ?? {};
  return {
    ...(way && { way }),
    ...(document && { document }),
    ...(rejectedBecause && { rejectedBecause }),
    ...(checkedBy && { checkedBy }),
    ...(checkedAt && { checkedAt }),
    ...(colleagues && { colleagues }),
    ...(protection && {
      protection: { kind: protection.kind, inside: protection.inside, goesOn: protection.goesOn },
    }),
    ...(earlierCheckId && { earlierCheckId }),
  };
};

/** The check without anything personal. */
export const checkView = (check: CheckState, documents: readonly DocumentKind[]): CheckView => {
  const { requestId, subjectId, status, receivedAt, openedAt, expiresAt, reminders, failed } = check;
  const waiting = waitingLines(check);
  const delivery = confirmedDelivery(check);
  return {
    ...{ requestId, subjectId, status, receivedAt, reminders, failed },
    ...(openedAt && { openedAt, expiresAt }),
    lines: check.lines.map((one) => ({
      line: one.line,
      right: one.right,
      ...(one.objection && { objection: one.objection }),
      needsCheck: one.needsCheck,
      waits: waiting.includes(one),
    })),
    teamLeadNeeded: failed >= attemptsBeforeTeamLead && waiting.length > 0,
    addressReleased: check.release !== undefined,
    ...recordedOf(check),
    ...(delivery && { delivery: { channel: delivery.channel } }),
    representations: check.passed.flatMap(({ representation }) => (representation ? [representation] : [])),
    representatives: Object.entries(representatives).map(([kind, policy]) => ({
      kind: kind as RepresentativeKind,
      ...policy,
    })),
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
    ...(profile?.person.birthDate && {
      child: isChild({ receivedAt: check.receivedAt, now, sixteenOn: sixteenOn(profile.person.birthDate) }),
    }),
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
