import {
  DataSharedV1,
  DisclosureKnownV1,
  HoldingKnownV1,
  HousingEventNotTakenV1,
  PersonalDataViewedV1,
  RecordHeldV1,
  RelationChangedV1,
  RelationRegisteredV1,
  SubjectChangedV1,
  SubjectRegisteredV1,
  topics,
} from '@huisrecht/contracts';
import { ParkedWork } from '@huisrecht/eventing';
import { eventually, readTopics, type Seen } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import { Pseudonyms } from '../pseudonyms/pseudonyms.js';
import { SEARCH_FLOOR_MS } from '../subject/search-subjects/search-subjects.js';
import { startIdentity, type IdentityUnderTest } from '../testing/identity-under-test.js';
import { startPublisher, type Publisher } from '../testing/publisher.js';
import { recordData, relationData, shareData } from './housing-examples.js';

const clerk = ['clerk'];
const officer = ['privacy-officer'];
type Found = {
  items: {
    subjectId: string;
    personId: string;
    initials: string;
    city?: string;
    protectedAddress: boolean;
  }[];
};

describe('housing events on the real broker and store', () => {
  let identity: IdentityUnderTest;
  let erp: Publisher;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  const run = randomUUID().replace(/[\d-]/g, '');
  const code = (n: number | string) => `REL-${run}-${n}`;
  /** People of this run only: the topic is shared. */
  const person = (n: number | string) => ({
    ...relationData().person,
    lastName: `Kwisteldam${run}`,
    emails: [`z${n}.${run}@voorbeeld.example`],
    phones: [],
  });
  const register = (n: number | string, over = {}, id?: string) =>
    erp.say(
      RelationRegisteredV1.type,
      code(n),
      relationData({
        relationCode: code(n),
        contractNumbers: [`HC-${run}-${n}`],
        person: person(n),
        ...over,
      }),
      id,
    );
  const search = async (by: object) =>
    (
      await identity.call<Found>({ roles: clerk, id: randomUUID() }, '/subjects/search', {
        purpose: 'intake-of-requests',
        ...by,
      })
    ).body;
  const found = (n: number | string) =>
    eventually(async () => {
      const [row] = (await search({ by: 'relation-code', code: code(n).toLowerCase() })).items;
      return row ?? `nobody is found by code ${n}`;
    });
  const published = (type: string, matches: (data: Record<string, unknown>) => boolean) =>
    eventually(async () => {
      const one = reader.seen.find(
        ({ headers, value }) =>
          headers['ce_type'] === type && matches(JSON.parse(value) as Record<string, unknown>),
      );
      return one ? { ...one, data: JSON.parse(one.value) as Record<string, unknown> } : `no ${type} yet`;
    });
  const count = (type: string, subjectId: string): Seen[] =>
    reader.seen.filter(({ headers, key }) => headers['ce_type'] === type && key === subjectId);

  beforeAll(async () => {
    identity = await startIdentity();
    const out = [topics.subjects, topics.holdings, topics.disclosures, topics.housingNotices, topics.views];
    reader = await readTopics(
      identity.brokers,
      out.map(({ name }) => name),
    );
    erp = await startPublisher(identity.brokers);
  }, 120_000);

  afterAll(async () => {
    await erp.close();
    await reader.close();
    await identity.close();
  }, 60_000);

  it('P6: a person becomes a pseudonym that is found, and records and shares are known under it', async () => {
    await register(1);
    const people = [{ relationCode: code(1), role: 'tenant' as const }];
    await erp.say(RecordHeldV1.type, `R-${run}`, recordData({ recordCode: `R-${run}`, people }));
    await erp.say(DataSharedV1.type, `S-${run}`, shareData({ shareCode: `S-${run}`, people }));
    const { subjectId, personId, ...row } = await found(1);
    expect(personId).toBe(subjectId.replace('sub_', 'per_'));
    expect(row).toEqual({
      initials: 'A.B.',
      city: 'Wervershof',
      birthYear: 1980,
      groups: ['tenant'],
      protectedAddress: false,
    });
    const isTheirs = ({ people: them }: Record<string, unknown>) => JSON.stringify(them).includes(subjectId);
    expect(await published(HoldingKnownV1.type, isTheirs)).toMatchObject({
      data: { system: 'erp', category: 'tenancy' },
    });
    expect(await published(DisclosureKnownV1.type, isTheirs)).toMatchObject({ data: { purpose: 'repairs' } });
    expect(
      await published(SubjectRegisteredV1.type, (data) => data['subjectId'] === subjectId),
    ).toMatchObject({ key: subjectId });
  }, 60_000);

  it('P6: an unknown code gets one pseudonym, also when it arrives many times at once', async () => {
    const pseudonyms = identity.get(Pseudonyms);
    const batches = await Promise.all(
      Array.from({ length: 20 }, () =>
        pseudonyms.of(['a', 'b', 'c'].map((one) => ({ issuer: erp.source, code: code(one) }))),
      ),
    );
    expect(new Set(batches.map((ids) => ids.join())).size).toBe(1);
    expect(new Set(batches[0]).size).toBe(3);
  });

  it('P6: finds by every kind of value, and what changed is found no longer by the old one', async () => {
    await register(2);
    const { subjectId } = await found(2);
    const email = { by: 'email', email: `Z2.${run}@voorbeeld.example` };
    const name = { by: 'name-and-birth-date', lastName: `van kwisteldam${run}`, birthDate: '1980-04-12' };
    const ids = async (by: object) => (await search(by)).items.map((one) => one.subjectId);
    expect(await ids(email)).toEqual([subjectId]);
    expect(await ids(name)).toContain(subjectId);
    expect(await ids({ by: 'contract-number', code: `hc-${run}-2` })).toEqual([subjectId]);
    const changed = { ...person(2), emails: [`nieuw.${run}@voorbeeld.example`] };
    await erp.say(
      RelationChangedV1.type,
      code(2),
      relationData({
        relationCode: code(2),
        contractNumbers: [`HC-${run}-2`],
        person: changed,
        protectedAddress: true,
      }),
    );
    const told = await published(SubjectChangedV1.type, (data) => data['subjectId'] === subjectId);
    expect(told.data).toEqual({
      ...{
        subjectId,
        issuer: expect.stringContaining('erp-') as string,
        fields: ['emails', 'protected-address'],
      },
      protectedAddress: true,
    });
    expect(await ids(email)).toEqual([]);
    const [row] = (await search({ by: 'email', email: `nieuw.${run}@voorbeeld.example` })).items;
    expect(row).toMatchObject({ subjectId, protectedAddress: true });
    expect(row).not.toHaveProperty('city');
    await eventually(async () => {
      const lookups = await identity.test.store.collection('lookups').countDocuments({ subjects: subjectId });
      return lookups === 5 || `${lookups} look-ups instead of code, contract, address, name and new e-mail`;
    });
  }, 60_000);

  it('an event that the publisher sends again does not bring an older state back', async () => {
    const id = await register(3);
    const { subjectId } = await found(3);
    const newer = relationData({
      relationCode: code(3),
      contractNumbers: [`HC-${run}-NEW`],
      person: person(3),
    });
    await erp.say(RelationChangedV1.type, code(3), newer);
    await published(SubjectChangedV1.type, (data) => data['subjectId'] === subjectId);
    await register(3, {}, id);
    await register('3-after');
    await found('3-after');
    await eventually(async () => {
      const marks = await search({ by: 'contract-number', code: `HC-${run}-NEW` });
      return marks.items.length === 1 || 'the newer contract is gone';
    });
    expect((await search({ by: 'contract-number', code: `HC-${run}-3` })).items).toEqual([]);
    expect(count(SubjectChangedV1.type, subjectId)).toHaveLength(1);
  }, 60_000);

  it('P16: refuses a labelled number without keeping it, and later events of that key go on', async () => {
    const id = await erp.say(RelationRegisteredV1.type, code(4), { ...relationData(), bsn: '123456782' });
    await register(4);
    await found(4);
    const notice = await published(HousingEventNotTakenV1.type, (data) => data['eventId'] === id);
    expect(notice.data).toMatchObject({
      outcome: 'refused',
      code: 'bsn',
      publisher: erp.source,
      eventType: RelationRegisteredV1.type,
    });
    const { items } = await identity.get(ParkedWork).list(100);
    expect(items.filter(({ reason }) => reason === 'bsn')).toEqual([]);
  }, 60_000);

  it('P16: asks a human about a bare number, and takes the event after the answer and a replay', async () => {
    const id = await register(5, { person: { ...person(5), lastName: `Kwisteldam${run} 123456782` } });
    const notice = await published(HousingEventNotTakenV1.type, (data) => data['eventId'] === id);
    expect(notice.data).toMatchObject({
      outcome: 'parked',
      code: 'bare-number-may-be-bsn',
      field: 'person.lastName',
    });
    const lanes = await eventually(async () => {
      const { items } = await identity.get(ParkedWork).list(100);
      const asked = items.filter(({ reason }) => reason === 'bare-number-may-be-bsn');
      return asked.length > 0 ? asked : 'nothing is parked';
    });
    const answer = { publisher: erp.source, eventId: id, reason: 'Het is een huisnaam.' };
    expect((await identity.call(clerk, '/housing/answers', answer)).status).toBe(403);
    expect((await identity.call(officer, '/housing/answers', answer)).status).toBe(200);
    const cleared = await identity.test.store.collection('cleared_numbers').find({}).toArray();
    expect(cleared.length).toBeGreaterThan(0);
    expect(JSON.stringify(cleared)).not.toContain('huisnaam');
    for (const { id: lane } of lanes) expect(await identity.get(ParkedWork).requestReplay(lane)).toBe(true);
    await found(5);
  }, 60_000);

  it('P6: parks what breaks its contract and says where', async () => {
    const id = await register(6, { groups: ['friend'] });
    const notice = await published(HousingEventNotTakenV1.type, (data) => data['eventId'] === id);
    expect(notice.data).toMatchObject({ outcome: 'parked', code: 'invalid-field', field: 'groups' });
  }, 60_000);

  it('P12: every subject shown is a view with its purpose, saved before the answer', async () => {
    await register(7, { protectedAddress: true });
    const { subjectId } = await found(7);
    const body = { purpose: 'intake-of-requests' };
    const seen = await identity.call(officer, `/subjects/${subjectId}/views`, body);
    expect(seen.body).toMatchObject({
      subjectId,
      subjectIds: [subjectId],
      name: { initials: 'A.B.', firstName: 'Zonnebloem', prefix: 'van', lastName: `Kwisteldam${run}` },
      birthDate: '1980-04-12',
      protectedAddress: true,
      addressWithheld: true,
      addresses: [],
      codes: [{ issuer: erp.source, code: code(7) }],
    });
    const lead = await identity.call(['team-lead'], `/subjects/${subjectId}/views`, body);
    expect(lead.body).toMatchObject({ addressWithheld: false, addresses: [{ street: 'Fluitekruidlaan' }] });
    const view = await published(
      PersonalDataViewedV1.type,
      (data) => data['subjectId'] === subjectId && data['actor'] === 'staff-team-lead',
    );
    expect(view.data).toMatchObject({ service: 'identity', purpose: 'intake-of-requests' });
  }, 60_000);

  it('P12: hands identifiers to services only, without a protected address', async () => {
    await register(8, { protectedAddress: true });
    const { subjectId } = await found(8);
    const body = { subjectIds: [subjectId, 'sub_0000000000000000'], purpose: 'ask-holders' };
    expect((await identity.call(clerk, '/subjects/resolve', body)).status).toBe(403);
    expect((await identity.call({ service: 'demo' }, '/subjects/resolve', body)).status).toBe(403);
    const { body: resolved } = await identity.call<{ items: object[] }>(
      { service: 'processor-sync' },
      '/subjects/resolve',
      body,
    );
    expect(resolved.items).toEqual([
      expect.objectContaining({
        subjectId,
        state: 'known',
        codes: [{ issuer: erp.source, code: code(8) }],
        contractNumbers: [`HC-${run}-8`],
        addresses: [],
        protectedAddress: true,
      }),
    ]);
  }, 60_000);

  it('P6: a person is a set of pseudonyms that can be joined and separated', async () => {
    await Promise.all([register('9a'), register('9b'), register('9c')]);
    const [a, b, c] = await Promise.all(['9a', '9b', '9c'].map(async (n) => (await found(n)).subjectId));
    type Set = { personId: string; subjectIds: string[] };
    const reason = 'Zelfde geboortedatum en adres, bevestigd aan de balie';
    const join = { subjectIds: [b, c], reason };
    expect((await identity.call(clerk, `/subjects/${a}/same-person`, join)).status).toBe(403);
    const joined = await identity.call<Set>(officer, `/subjects/${a}/same-person`, join);
    expect([...joined.body.subjectIds].sort()).toEqual([a, b, c].sort());
    const again = await identity.call<Set>(officer, `/subjects/${a}/same-person`, join);
    expect(again.body).toEqual(joined.body);
    const apart = await identity.call<Set>(officer, `/subjects/${a}/separate-person`, { reason });
    expect(apart.body.subjectIds).toEqual([a]);
    const rest = await identity.call<{ subjectIds: string[] }>(officer, `/subjects/${b}/views`, {
      purpose: 'check',
    });
    expect([...rest.body.subjectIds].sort()).toEqual([b, c].sort());
    const told = await eventually(() => {
      const all = reader.seen.flatMap(({ headers, value }) =>
        /person-(merged|split)/.test(String(headers['ce_type'])) && value.includes(String(a))
          ? [JSON.parse(value) as { subjectIds: string[]; leaving?: string[] }]
          : [],
      );
      return Promise.resolve(all.length === 2 ? all : `${all.length} told`);
    });
    expect(told.map((one) => [one.subjectIds.length, one.leaving?.length])).toEqual([
      [3, undefined],
      [1, 2],
    ]);
    const whole = await identity.call<{ items: { subjectId: string }[] }>(
      { service: 'requests' },
      '/subjects/resolve',
      { subjectIds: [b], purpose: 'ask-holders', wholePerson: true },
    );
    expect(whole.body.items.map(({ subjectId }) => subjectId).sort()).toEqual([b, c].sort());
  }, 60_000);

  it('P25: pseudonyms with a protected address become one person when two colleagues say so', async () => {
    await Promise.all([register('9d', { protectedAddress: true }), register('9e')]);
    const [d, e] = await Promise.all(['9d', '9e'].map(async (n) => (await found(n)).subjectId));
    type Set = { subjectIds: string[]; waitsForSecond?: { subjectIds: string[]; by: string } };
    const join = { subjectIds: [e], reason: 'Zelfde mens' };
    const ask = (roles: string[]) => identity.call<Set>(roles, `/subjects/${d}/same-person`, join);
    const first = await ask(officer);
    expect(first.body).toMatchObject({ subjectIds: [d], waitsForSecond: { subjectIds: [d, e] } });
    expect((await ask(officer)).body.subjectIds).toEqual([d]);
    const second = await ask(['team-lead']);
    expect([...second.body.subjectIds].sort()).toEqual([d, e].sort());
    expect(second.body).not.toHaveProperty('waitsForSecond');
  }, 60_000);

  it('P25: a search takes as long, and looks the same, whether somebody is known or not', async () => {
    await register('9f');
    await found('9f');
    const timed = async (by: object) => {
      const begun = performance.now();
      const who = { roles: clerk, id: randomUUID() };
      const { status, body } = await identity.call(who, '/subjects/search', { purpose: 'x', ...by });
      return { status, fields: Object.keys(body), ms: performance.now() - begun };
    };
    const known = await timed({ by: 'relation-code', code: code('9f') });
    const unknown = await timed({ by: 'relation-code', code: 'REL-NOBODY' });
    expect([unknown.status, unknown.fields]).toEqual([known.status, known.fields]);
    expect(Math.min(known.ms, unknown.ms)).toBeGreaterThanOrEqual(SEARCH_FLOOR_MS - 5);
    expect(Math.abs(known.ms - unknown.ms)).toBeLessThan(SEARCH_FLOOR_MS);
  }, 60_000);

  it('P12: finds whose relation codes are in a list: for requests alone, as pseudonyms and nothing else', async () => {
    await register('list');
    const { subjectId } = await found('list');
    const body = {
      codes: [code('list').toLowerCase(), 'REL-NOBODY', code('list')],
      purpose: 'import-of-requests',
    };
    const answer = await identity.call<object>({ service: 'requests' }, '/subjects/find-by-code', body);
    const one = { found: 'one', subjectId };
    expect([answer.status, answer.body]).toEqual([200, { items: [one, { found: 'nobody' }, one] }]);
    for (const who of [{ service: 'processor-sync' }, clerk, officer])
      expect((await identity.call(who, '/subjects/find-by-code', body)).status).toBe(403);
    const many = { ...body, codes: Array.from({ length: 101 }, (_, n) => `R-${n}`) };
    expect((await identity.call({ service: 'requests' }, '/subjects/find-by-code', many)).status).toBe(400);
  }, 60_000);

  it('never confirms to another role whether somebody is known', async () => {
    const answers = await Promise.all(
      [code(1), 'REL-NOBODY'].map((one) =>
        identity.call(['employee', 'auditor', 'ops', 'fg'], '/subjects/search', {
          purpose: 'x',
          by: 'relation-code',
          code: one,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    const [known, unknown] = answers.map(({ body }) => ({
      ...body,
      instance: undefined,
      reference: undefined,
      requestId: undefined,
    }));
    expect(known).toEqual(unknown);
  });

  it('P13: nothing personal in topics, keys, headers, logs, metrics or errors', async () => {
    await identity.call(clerk, '/subjects/search', {
      purpose: 'x',
      by: 'email',
      email: `Kwisteldam${run}@`,
      extra: `Kwisteldam${run}`,
    });
    const metrics = await (await fetch(new URL('/metrics', identity.url))).text();
    const wrong = await identity.call(clerk, '/subjects/search', {
      purpose: 'x',
      by: 'phone',
      phone: `Kwisteldam${run}`,
    });
    const everywhere = JSON.stringify([reader.seen, identity.lines.all, metrics, wrong.body]).toLowerCase();
    expect(reader.seen.length).toBeGreaterThan(10);
    expect(identity.lines.all).not.toBe('');
    for (const planted of [
      `kwisteldam${run}`,
      'zonnebloem',
      'fluitekruid',
      '5701 xz',
      `${run}@voorbeeld`,
      `rel-${run}`,
      `hc-${run}`,
      '123456782',
    ])
      expect(everywhere.includes(planted) ? planted : 'clean').toBe('clean');
  });

  it('P13: nothing personal rests in clear in the store', async () => {
    const { store } = identity.test;
    const names = (await store.db.listCollections().toArray()).map(({ name }) => name);
    for (const name of names) {
      const text = JSON.stringify(await store.collection(name).find().toArray()).toLowerCase();
      for (const planted of [
        `kwisteldam${run}`,
        'zonnebloem',
        'fluitekruid',
        `${run}@voorbeeld`,
        `rel-${run}`,
        `hc-${run}`,
      ])
        expect(text.includes(planted) ? `${planted} in ${name}` : 'clean').toBe('clean');
    }
  });
});
