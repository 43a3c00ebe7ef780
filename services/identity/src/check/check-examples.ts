import { RequestReceivedV1, RequestReopenedV1, RequestWithdrawnV1, type EventOf } from '@huisrecht/contracts';
import { LookupHasher } from '@huisrecht/store';
import { relationData } from '../housing/housing-examples.js';
import { profileOf } from '../subject/observe.js';
import type { Circumstance, Passing } from './record-outcome/recording.js';
import { judgeContacts, type Circumstances } from './rules/contacts-known-before-the-request.js';

/** Examples for the tests of checks. Everybody in them is made up. */
export const requestId = 'req_0a1b2c3d4e5f';
export const subjectId = 'sub_fedcbafedcbafedcba';
export const receivedAt = '2026-02-02T10:00:00Z';
export const openedAt = new Date('2026-02-03T08:00:00Z');
export const sealed = { k: 'k', n: 'n', c: 'c' };

export const received = (over: Partial<RequestReceivedV1> = {}): EventOf<typeof RequestReceivedV1> => ({
  type: RequestReceivedV1.type,
  data: {
    requestId,
    number: 'IN-2026-0001',
    subjectId,
    lines: [{ line: 1, right: 'access', given: true }],
    channel: 'letter',
    receivedAt,
    promisedBy: '2026-03-02',
    lawfulBy: '2026-03-02',
    reasonGiven: false,
    registeredBy: 'clerk-1',
    registeredAt: openedAt.toISOString(),
    ...over,
  },
});
export const reopened: EventOf<typeof RequestReopenedV1> = {
  type: RequestReopenedV1.type,
  data: { requestId, subjectId, receivedAt, reopenedBy: 'clerk-1', reopenedAt: '2026-03-10T08:00:00Z' },
};
export const withdrawn: EventOf<typeof RequestWithdrawnV1> = {
  type: RequestWithdrawnV1.type,
  data: { requestId, recordedBy: 'clerk-1', withdrawnAt: '2026-02-10T08:00:00Z' },
};

const person = relationData().person;
const home = person.addresses[0]!;
/** Two addresses, one left; two e-mail addresses, two numbers. */
export const profile = profileOf(
  relationData({
    person: {
      ...person,
      addresses: [
        { ...home, until: '2025-12-31' },
        { ...home, street: 'Zevenblad', houseNumber: '3' },
      ],
      emails: ['oud@voorbeeld.example', 'nieuw@voorbeeld.example'],
      phones: ['0612345678', '0687654321'],
    },
  }),
  'urn:erp',
  subjectId,
  new LookupHasher(Buffer.alloc(32, 7)),
);

/** All contacts known from the start, but the second of e-mail and phone: known since after receipt. */
export const since = Object.fromEntries([
  ...profile.addresses.map(({ contact }) => [contact, 'start']),
  ...[profile.emails, profile.phones].flatMap(([first, second]) => [
    [first!.contact, '2026-01-10T10:00:00Z'],
    [second!.contact, '2026-02-02T09:00:00Z'],
  ]),
]) as Record<string, string>;

export const contacts = (over: Partial<Circumstances> = {}) =>
  judgeContacts(profile, {
    receivedAt,
    now: openedAt,
    since,
    protectedAddress: false,
    released: false,
    ...over,
  });

export const counter: Passing = {
  result: 'passed',
  way: 'counter',
  notABsn: false,
  document: 'passport',
  delivery: { channel: 'post', addressIndex: 1 },
};
export const circumstance = (over: Partial<Circumstance> = {}): Circumstance => ({
  by: { id: 'clerk-7', roles: ['clerk'] },
  now: new Date('2026-02-09T10:00:00Z'),
  acceptedDocuments: ['passport', 'id-card', 'residence-permit'],
  contacts: contacts(),
  subjectIds: [subjectId],
  ...over,
});
