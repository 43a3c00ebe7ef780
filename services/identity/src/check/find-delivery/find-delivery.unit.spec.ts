import { after } from '../../testing/play.js';
import { ownPerson, Subject, type SubjectState } from '../../subject/subject.js';
import {
  circumstance,
  contacts,
  counter,
  openedAt,
  profile,
  received,
  sealed,
  since,
  subjectId,
} from '../check-examples.js';
import type { Room } from '../check-room.js';
import { Check } from '../check.js';
import { openCheck } from '../open-check/open-check.js';
import { recordOutcome } from '../record-outcome/record-outcome.js';
import type { Passing } from '../record-outcome/recording.js';
import { findDelivery } from './find-delivery.js';

const start = Check.initial('');
const open = after(Check, start, openCheck(received(), start, { now: openedAt }));
const state: SubjectState = {
  ...Subject.initial(subjectId),
  known: true,
  personId: ownPerson(subjectId),
  contacts: since,
};
const room = (check = open, over: Partial<SubjectState> = {}, its = profile): Room => ({
  check,
  subject: { subjectId, erased: false, profile: its, state: { ...state, ...over } },
});
const passed = (delivery: Passing['delivery']) =>
  after(Check, open, recordOutcome(open, { ...counter, delivery }, circumstance({ contacts: contacts() })));

describe('where a letter may go', () => {
  it('P25: what was confirmed at the check', () => {
    expect(findDelivery(room(passed({ channel: 'post', addressIndex: 1 })), openedAt)).toEqual({
      basis: 'confirmed',
      channel: 'post',
      lapsed: false,
      name: { initials: 'A.B.', prefix: 'van', lastName: 'Kwisteldam' },
      address: { street: 'Zevenblad', houseNumber: '3', postalCode: '5701 XZ', city: 'Wervershof' },
    });
    expect(findDelivery(room(passed({ channel: 'counter' })), openedAt)).toMatchObject({
      channel: 'counter',
      lapsed: false,
    });
  });

  it('P25: not to a dwelling that was left after the check', () => {
    const moved = {
      ...profile,
      addresses: profile.addresses.map((address) => ({ ...address, until: '2026-02-01' })),
    };
    const check = passed({ channel: 'post', addressIndex: 1 });
    expect(findDelivery(room(check, {}, moved), openedAt)).toMatchObject({
      channel: 'counter',
      lapsed: true,
    });
  });

  it('P25: not to an address that became protected, unless a team lead released it', () => {
    const check = passed({ channel: 'email', emailIndex: 0 });
    expect(findDelivery(room(check, { protectedAddress: true }), openedAt)).toMatchObject({
      channel: 'counter',
      lapsed: true,
    });
    const released = { ...check, release: { by: 'lead', at: openedAt.toISOString(), reason: sealed } };
    expect(findDelivery(room(released, { protectedAddress: true }), openedAt)).toMatchObject({
      channel: 'email',
      email: 'oud@voorbeeld.example',
    });
  });

  it('P25: before the check only by a contact known before the request', () => {
    expect(findDelivery(room(), openedAt)).toMatchObject({
      basis: 'known-before',
      channel: 'email',
      email: 'oud@voorbeeld.example',
    });
    const { contact } = profile.emails[0]!;
    const fresh = { ...since, [contact]: '2026-02-02T11:00:00Z' };
    expect(findDelivery(room(open, { contacts: fresh }), openedAt)).toMatchObject({ channel: 'post' });
    expect(findDelivery(room(open, { contacts: {} }), openedAt)).toMatchObject({
      channel: 'counter',
      lapsed: false,
    });
  });

  it('knows nobody behind a code that no relation event told of', () => {
    expect(findDelivery({ check: open }, openedAt)).toEqual({
      basis: 'known-before',
      channel: 'counter',
      lapsed: false,
    });
  });
});
