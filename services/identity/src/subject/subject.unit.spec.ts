import { SubjectChangedV1, SubjectRegisteredV1 } from '@huisrecht/contracts';
import { LookupHasher } from '@huisrecht/store';
import fc from 'fast-check';
import { relationData } from '../housing/housing-examples.js';
import { after, dueOf, eventsOf } from '../testing/play.js';
import { observationOf, profileOf } from './observe.js';
import type { RelationFacts } from './profile.js';
import {
  observe,
  RECENT_EVENTS,
  Subject,
  SubjectObserved,
  TIDY_LOOKUPS,
  type SubjectState,
} from './subject.js';

const hasher = new LookupHasher(Buffer.alloc(32, 7));
const subjectId = 'sub_fedcbafedcbafedcba';
const sealed = { k: 'k', n: 'n', c: 'c' };
const now = new Date('2026-03-02T09:30:00Z');
const later = new Date('2026-03-09T09:30:00Z');

const seen = (eventKey: string, facts: RelationFacts) => ({
  type: SubjectObserved.type as typeof SubjectObserved.type,
  data: {
    ...observationOf(facts, profileOf(facts, 'urn:erp', subjectId, hasher), subjectId, hasher),
    eventKey,
    profile: { ...sealed, c: eventKey },
  },
});
const decide = (state: SubjectState, eventKey: string, facts: RelationFacts, at = now) =>
  observe(seen(eventKey, facts), state, { now: at });
const start = Subject.initial(subjectId);
const registered = after(Subject, start, decide(start, 'e1', relationData()));
const person = relationData().person;
const moved = relationData({
  protectedAddress: true,
  person: {
    ...person,
    addresses: [
      { ...person.addresses[0]!, until: '2026-03-01' },
      {
        street: 'Zevenblad',
        houseNumber: '3',
        postalCode: '5702 AB',
        city: 'Wervershof',
        from: '2026-03-01',
      },
    ],
    emails: ['nieuw@voorbeeld.example'],
  },
});

describe('subject', () => {
  it('P6: is registered once, whichever of the two relation events comes first, and tells only its pseudonym, its groups and where it is known', () => {
    expect(eventsOf(decide(start, 'e1', relationData())).at(-1)).toEqual({
      type: SubjectRegisteredV1.type,
      data: { subjectId, groups: ['tenant'], issuer: 'urn:erp' },
    });
    expect(registered).toMatchObject({ known: true, profile: { c: 'e1' }, protectedAddress: false });
  });

  it('P6: a change names the fields, never their values', () => {
    const decision = decide(registered, 'e2', moved, later);
    expect(eventsOf(decision).at(-1)).toEqual({
      type: SubjectChangedV1.type,
      data: {
        ...{ subjectId, fields: ['addresses', 'emails', 'protected-address'], protectedAddress: true },
        issuer: 'urn:erp',
      },
    });
  });

  it('says nothing when nothing changed', () => {
    expect(eventsOf(decide(registered, 'e2', relationData()))).toHaveLength(1);
    expect(dueOf(decide(registered, 'e2', relationData()))).toEqual([]);
  });

  it('removes look-ups with the data they index', () => {
    const [work] = dueOf(decide(registered, 'e2', moved, later));
    expect(work).toMatchObject({
      due: TIDY_LOOKUPS,
      holder: 'self',
      data: { subjectId, gone: [hasher.hash('email', 'z.kwisteldam@voorbeeld.example')] },
    });
  });

  it('an event that a publisher sends again does not bring an older state back', () => {
    const changed = after(Subject, registered, decide(registered, 'e2', moved, later));
    const again = decide(changed, 'e1', relationData(), later);
    expect(after(Subject, changed, again)).toEqual(changed);
    expect(dueOf(again)).toMatchObject([
      { data: { gone: [hasher.hash('email', 'z.kwisteldam@voorbeeld.example')] } },
    ]);
    expect(decide(changed, 'e2', moved, later)).toEqual({ verdict: 'ignore', reason: 'duplicate-event' });
  });

  it('after any repetition of what an outbox sends, the newest event counts', () => {
    const facts = (n: number) => relationData({ contractNumbers: [`HC-${n}`] });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.nat(7), { maxLength: 30 }),
        (count, repeats) => {
          let state = start;
          let newest = -1;
          for (const next of [...Array(count).keys(), ...repeats.map((n) => n % count)]) {
            state = after(Subject, state, decide(state, `e${next}`, facts(next)));
            newest = Math.max(newest, next);
          }
          return (
            state.profile?.c === `e${newest}` &&
            state.lookups.includes(hasher.hash('contract-number', `HC-${newest}`))
          );
        },
      ),
    );
  });

  it('remembers a bounded number of event ids', () => {
    let state = start;
    for (let n = 0; n < RECENT_EVENTS + 20; n += 1)
      state = after(Subject, state, decide(state, `e${n}`, relationData()));
    expect(state.recentEvents).toHaveLength(RECENT_EVENTS);
  });

  it('P25: remembers since when each contact is known, across changes of other things', () => {
    const changed = after(Subject, registered, decide(registered, 'e2', moved, later));
    const profile = profileOf(moved, 'urn:erp', subjectId, hasher);
    expect(profile.addresses.map(({ contact }) => changed.contacts[contact])).toEqual([
      'start',
      later.toISOString(),
    ]);
    expect(changed.contacts[profile.emails[0]!.contact]).toBe(later.toISOString());
    expect(changed.contacts[profile.phones[0]!.contact]).toBe('start');
  });

  it('P13: nothing of what is decided names anybody', () => {
    const told = JSON.stringify([
      decide(start, 'e1', relationData()),
      decide(registered, 'e2', moved),
      registered,
    ]);
    for (const planted of [
      'Kwisteldam',
      'Zonnebloem',
      'Fluitekruid',
      '5701',
      '1980-04-12',
      '12345678',
      'REL-1001',
      'HC-2015',
    ])
      expect(told.toLowerCase()).not.toContain(planted.toLowerCase());
  });
});
