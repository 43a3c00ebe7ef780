import {
  DataSharedV1,
  DisclosureKnownV1,
  HoldingKnownV1,
  RecordHeldV1,
  RelationChangedV1,
  RelationRegisteredV1,
} from '@huisrecht/contracts';
import fc from 'fast-check';
import { Unavailable } from '@huisrecht/eventing';
import { LookupHasher, MemoryKeys, Sealer } from '@huisrecht/store';
import { MemoryCleared, MemoryLookups, MemoryPseudonyms } from '../testing/memory.js';
import { profileContext } from '../subject/observe.js';
import type { Profile } from '../subject/profile.js';
import type { SubjectObserved } from '../subject/subject.js';
import { eventKeyOf } from './event-key.js';
import { recordData, relationData, shareData } from './housing-examples.js';
import { PrepareHousing } from './prepare-housing.js';

const hasher = new LookupHasher(Buffer.alloc(32, 7));
const erp = 'urn:nld:kvknr:12345678:systeem:erp';
const setUp = () => {
  const keys = new MemoryKeys();
  const sealer = new Sealer(keys);
  const pseudonyms = new MemoryPseudonyms(hasher);
  const lookups = new MemoryLookups();
  const cleared = new MemoryCleared();
  return {
    keys,
    sealer,
    pseudonyms,
    lookups,
    cleared,
    inbound: new PrepareHousing(pseudonyms, lookups, cleared, sealer, hasher),
  };
};
const incoming = (type: string, data: unknown, id = 'e-1', source = erp) => ({
  envelope: { id, source, type, time: '2026-02-01T10:00:00Z' },
  data,
});
const registered = (data: unknown = relationData(), id?: string) =>
  incoming(RelationRegisteredV1.type, data, id);

describe('taking housing events in', () => {
  it('P6: one code has one pseudonym, in whichever event and batch it stands', async () => {
    const { inbound, pseudonyms } = setUp();
    const [relation, record, share] = await inbound.take([
      registered(),
      incoming(RecordHeldV1.type, recordData()),
      incoming(DataSharedV1.type, shareData({ agreement: 'repairs-2026' })),
    ]);
    const [subjectId] = await pseudonyms.of([{ issuer: erp, code: 'REL-1001' }]);
    expect(relation).toMatchObject({ handle: { data: { subjectId } } });
    expect(record).toEqual({
      publish: {
        type: HoldingKnownV1.type,
        data: {
          recordId: expect.stringMatching(/^rec_[0-9a-f]{32}$/) as string,
          system: 'erp',
          category: 'tenancy',
          purpose: 'letting',
          heldSince: '2015-03-01',
          people: [{ subjectId, role: 'tenant' }],
        },
      },
    });
    expect(share).toMatchObject({
      publish: {
        type: DisclosureKnownV1.type,
        data: { agreement: 'repairs-2026', people: [{ subjectId, role: 'tenant' }] },
      },
    });
  });

  it('P6: however the events are cut into batches, the same comes out', async () => {
    const codes = fc.constantFrom('A', 'B', 'C', 'D');
    const events = fc.array(
      fc.record({
        record: codes,
        people: fc.array(codes, { minLength: 1, maxLength: 4 }),
        cut: fc.boolean(),
      }),
      {
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(events, async (all) => {
        const { inbound } = setUp();
        const said = all.map(({ record, people }, n) =>
          incoming(
            RecordHeldV1.type,
            recordData({
              recordCode: record,
              people: people.map((relationCode) => ({ relationCode, role: 'tenant' })),
            }),
            `e-${n}`,
          ),
        );
        const atOnce = await inbound.take(said);
        const batches: (typeof said)[] = [[]];
        said.forEach((one, n) => {
          if (all[n]!.cut) batches.push([]);
          batches.at(-1)!.push(one);
        });
        const inParts: unknown[] = [];
        for (const batch of batches) inParts.push(...(await inbound.take(batch)));
        expect(inParts).toEqual(atOnce);
        const published = atOnce as { publish: { data: { people: { subjectId: string }[] } } }[];
        const ids = new Map<string, string>();
        published.forEach(({ publish }, n) =>
          publish.data.people.forEach(({ subjectId }, place) => {
            const code = all[n]!.people[place]!;
            expect(ids.get(code) ?? subjectId).toBe(subjectId);
            ids.set(code, subjectId);
          }),
        );
        expect(new Set(ids.values()).size).toBe(ids.size);
      }),
      { numRuns: 50 },
    );
  });

  it('P6: the same code of another issuer is another pseudonym, and a record may name the issuer', async () => {
    const { inbound, pseudonyms } = setUp();
    const people = [
      { relationCode: 'REL-1001', role: 'tenant' as const },
      { relationCode: 'REL-1001', issuer: 'urn:portal', role: 'reporter' as const },
    ];
    const [record] = await inbound.take([incoming(RecordHeldV1.type, recordData({ people }))]);
    const [ours, theirs] = await pseudonyms.of([
      { issuer: erp, code: 'REL-1001' },
      { issuer: 'urn:portal', code: 'REL-1001' },
    ]);
    expect(ours).not.toBe(theirs);
    expect(record).toMatchObject({
      publish: {
        data: {
          people: [
            { subjectId: ours, role: 'tenant' },
            { subjectId: theirs, role: 'reporter' },
          ],
        },
      },
    });
  });

  it('P13: the profile is sealed with the key of class identity of its subject, and can be opened there only', async () => {
    const { inbound, sealer } = setUp();
    const [taken] = await inbound.take([registered()]);
    const { subjectId, profile } = (taken as { handle: { data: SubjectObserved } }).handle.data;
    expect(profile.k).toBe(`${subjectId}|identity`);
    const opened = await sealer.open<Profile>(profileContext(subjectId), profile);
    expect(opened).toMatchObject({
      issuer: erp,
      relationCode: 'REL-1001',
      person: { lastName: 'Kwisteldam' },
    });
    await expect(sealer.open(profileContext('sub_somebodyelse'), profile)).rejects.toThrow();
  });

  it('asks for keys, pseudonyms and look-ups once per batch', async () => {
    const { inbound, keys, pseudonyms, lookups } = setUp();
    const batch = Array.from({ length: 50 }, (_, n) =>
      registered(relationData({ relationCode: `REL-${n}` }), `e-${n}`),
    );
    await inbound.take(batch);
    expect([keys.calls.length, pseudonyms.calls, lookups.calls]).toEqual([1, 1, 1]);
  });

  it('P16: what is refused is not kept, what is parked tells where, and the rest of the batch goes on', async () => {
    const { inbound } = setUp();
    const person = relationData().person;
    const taken = await inbound.take([
      registered({ ...relationData(), bsn: '123456782' }, 'e-1'),
      registered(relationData({ person: { ...person, lastName: 'Kwisteldam 123456782' } }), 'e-2'),
      registered(relationData({ person: { ...person, birthDate: 'ooit' } }), 'e-3'),
      registered(relationData(), 'e-4'),
    ]);
    expect(
      taken.map((one) =>
        'notice' in one ? [one.notice.outcome, one.notice.code, one.notice.field] : 'taken',
      ),
    ).toEqual([
      ['refused', 'bsn', 'bsn'],
      ['parked', 'bare-number-may-be-bsn', 'person.lastName'],
      ['parked', 'invalid-field', 'person.birthDate'],
      'taken',
    ]);
    expect(taken[0]).toMatchObject({
      notice: { publisher: erp, eventId: 'e-1', eventType: RelationRegisteredV1.type },
    });
    expect(JSON.stringify(taken).toLowerCase()).not.toMatch(/kwisteldam|123456782|ooit/);
  });

  it('P16: a human says that a number is no burgerservicenummer, and the event comes in', async () => {
    const { inbound, cleared } = setUp();
    const event = registered(
      relationData({ person: { ...relationData().person, lastName: 'K 123456782' } }),
      'e-9',
    );
    await cleared.clear(eventKeyOf(event.envelope, hasher));
    expect((await inbound.take([event]))[0]).toHaveProperty('handle');
  });

  it('P13: attributes that could hold anything are not repeated in a notice', async () => {
    const { inbound } = setUp();
    const strange = incoming(
      'nl.huisrecht.housing.van Kwisteldam',
      {},
      'kwisteldam@voorbeeld.example',
      'urn:Kwisteldam',
    );
    const [taken] = await inbound.take([strange]);
    expect(taken).toEqual({
      notice: {
        noticeId: expect.stringMatching(/^not_[0-9a-f]{32}$/) as string,
        outcome: 'refused',
        code: 'unknown-type',
      },
    });
  });

  it('P20: an event about somebody whose identity was erased waits for a human, and writes no look-ups', async () => {
    const { inbound, keys, pseudonyms, lookups } = setUp();
    const [subjectId] = await pseudonyms.of([{ issuer: erp, code: 'REL-1001' }]);
    keys.destroy([{ subject: subjectId as string, class: 'identity' }]);
    const [gone, other] = await inbound.take([
      incoming(RelationChangedV1.type, relationData()),
      registered(relationData({ relationCode: 'REL-2' }), 'e-2'),
    ]);
    expect(gone).toMatchObject({ notice: { outcome: 'parked', code: 'identity-key-destroyed' } });
    expect(other).toHaveProperty('handle');
    expect(lookups.subjects()).not.toContain(subjectId);
  });

  it('waits, and parks nothing, while the store is away', async () => {
    const { inbound, pseudonyms, lookups } = setUp();
    lookups.add = () => Promise.reject(new Error('connection closed'));
    await expect(inbound.take([registered()])).rejects.toThrow(Unavailable);
    pseudonyms.of = () => Promise.reject(new Error('connection closed'));
    await expect(inbound.take([incoming(RecordHeldV1.type, recordData())])).rejects.toThrow(Unavailable);
  });

  it('P13: what leaves the inbound zone names nobody', async () => {
    const { inbound } = setUp();
    const out = JSON.stringify(
      await inbound.take([
        registered(),
        incoming(RecordHeldV1.type, recordData()),
        incoming(DataSharedV1.type, shareData()),
      ]),
    ).toLowerCase();
    for (const planted of [
      'kwisteldam',
      'zonnebloem',
      'fluitekruid',
      '5701',
      '1980-04-12',
      'rel-1001',
      'hc-2015',
      's-5"',
      'r-77',
    ])
      expect(out).not.toContain(planted);
  });
});
