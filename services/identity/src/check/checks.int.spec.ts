import {
  CheckEndedDeceasedV1,
  CheckOpenedV1,
  CheckPassedV1,
  CheckRejectedV1,
  PersonalDataViewedV1,
  RelationChangedV1,
  RelationRegisteredV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  topics,
} from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import { relationData } from '../housing/housing-examples.js';
import { startIdentity, type Answer, type IdentityUnderTest } from '../testing/identity-under-test.js';
import { startPublisher, type Publisher } from '../testing/publisher.js';
import { received } from './check-examples.js';
import type { PersonAtCheck } from './answers.js';

const clerk = ['clerk'];
const lead = ['team-lead'];
const everything = { categories: [], fields: [], purposes: [], recordIds: [] };
const DAY = 24 * 3_600_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

describe('checks on the real broker and store', () => {
  let identity: IdentityUnderTest;
  let erp: Publisher;
  let requests: Publisher;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  const run = randomUUID().replace(/[\d-]/g, '');

  const person = {
    ...relationData().person,
    lastName: `Kwisteldam${run}`,
    emails: [`oud.${run}@voorbeeld.example`],
  };
  const subjectOf = async (code: string, over = {}): Promise<string> => {
    await erp.say(
      RelationRegisteredV1.type,
      code,
      relationData({ relationCode: code, contractNumbers: [], person, ...over }),
    );
    const row = await eventually(async () => {
      const by = { purpose: 'intake', by: 'relation-code', code };
      const who = { roles: clerk, id: randomUUID() };
      const { body } = await identity.call<{ items: { subjectId: string }[] }>(who, '/subjects/search', by);
      return body.items[0] ?? `${code} is not known yet`;
    });
    return row.subjectId;
  };
  const see = (requestId: string, who = clerk) => identity.call(who, `/checks/${requestId}`);
  const ask = async (subjectId: string, over = {}): Promise<string> => {
    const requestId = newId('req');
    await requests.say(
      RequestReceivedV1.type,
      requestId,
      received({ requestId, subjectId, receivedAt: daysAgo(3), ...over }).data,
    );
    await eventually(async () => ((await see(requestId)).status === 200 ? true : 'no check yet'));
    return requestId;
  };
  const atCounter = (requestId: string) =>
    identity.call<PersonAtCheck & Record<string, unknown>>(clerk, `/checks/${requestId}/person`, {});
  const record = (requestId: string, etag: string, body: object, who = clerk): Promise<Answer> =>
    identity.call(who, `/checks/${requestId}/outcome`, body, { 'if-match': etag });
  const counter = {
    result: 'passed',
    way: 'counter',
    document: 'passport',
    delivery: { channel: 'email', emailIndex: 0 },
  };
  const published = (type: string, requestId: string) =>
    eventually(async () => {
      const one = reader.seen.find(
        ({ headers, value }) => headers['ce_type'] === type && value.includes(requestId),
      );
      return one ? (JSON.parse(one.value) as Record<string, unknown>) : `no ${type} yet`;
    });

  beforeAll(async () => {
    identity = await startIdentity();
    reader = await readTopics(identity.brokers, [topics.checks.name, topics.views.name]);
    erp = await startPublisher(identity.brokers);
    requests = await startPublisher(identity.brokers, 'requests', topics.requests.name);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([erp.close(), requests.close(), reader.close()]);
    await identity.close();
  }, 60_000);

  it('P25: the original at the counter: kind, result, who and where to, and every pseudonym of the person', async () => {
    const subjectId = await subjectOf(`C-${run}-1`);
    const other = await subjectOf(`C-${run}-1b`);
    await identity.call(['privacy-officer'], `/subjects/${subjectId}/same-person`, {
      subjectIds: [other],
      reason: 'Zelfde mens',
    });
    const requestId = await ask(subjectId);
    const { body, etag } = await atCounter(requestId);
    expect(body).toMatchObject({
      name: { lastName: `Kwisteldam${run}` },
      emails: [{ index: 0 }],
      notOffered: [],
    });
    const done = await record(requestId, etag, counter);
    expect(done).toMatchObject({
      status: 200,
      body: { status: 'passed', document: 'passport', delivery: { channel: 'email' } },
    });
    expect(done.body).not.toHaveProperty('reason');
    const passed = await published(CheckPassedV1.type, requestId);
    expect(passed).toMatchObject({ way: 'counter', delivery: 'email', checkedBy: 'staff-clerk' });
    expect([...(passed['subjectIds'] as string[])].sort()).toEqual([subjectId, other].sort());
    expect(
      (await identity.call({ service: 'admin' }, `/checks/${requestId}/delivery`, {})).body,
    ).toMatchObject({ code: 'service.not-allowed' });
    const { body: to } = await identity.call({ service: 'requests' }, `/checks/${requestId}/delivery`, {});
    expect(to).toMatchObject({ basis: 'confirmed', channel: 'email', email: `oud.${run}@voorbeeld.example` });
    expect((await record(requestId, done.etag, counter)).body).toMatchObject({ code: 'check.passed' });
  }, 60_000);

  it('P25: has no field for a number, a BSN or a file, and refuses unknown ones without repeating them', async () => {
    const requestId = await ask(await subjectOf(`C-${run}-2`));
    const { etag } = await atCounter(requestId);
    for (const extra of [
      { bsn: '123456782' },
      { documentNumber: 'SPECI2014' },
      { scan: 'data:image/png;base64,AA' },
    ]) {
      const { status, body } = await record(requestId, etag, { ...counter, ...extra });
      expect([status, body['code']]).toEqual([400, 'input.invalid']);
      expect(JSON.stringify(body)).not.toMatch(/123456782|SPECI2014|base64/);
    }
  }, 60_000);

  it('P25: needs the version that was looked at, and notices a contact that changed meanwhile', async () => {
    const code = `C-${run}-3`;
    const requestId = await ask(await subjectOf(code));
    const { etag } = await atCounter(requestId);
    expect((await identity.call(clerk, `/checks/${requestId}/outcome`, counter)).status).toBe(428);
    const emails = [`dief.${run}@voorbeeld.example`, `oud.${run}@voorbeeld.example`];
    await erp.say(
      RelationChangedV1.type,
      code,
      relationData({ relationCode: code, contractNumbers: [], person: { ...person, emails } }),
    );
    const now = await eventually(async () => {
      const room = await atCounter(requestId);
      return room.etag === etag ? 'the change has not arrived' : room;
    });
    expect(now.body.emails).toEqual([{ index: 1, email: `oud.${run}@voorbeeld.example` }]);
    expect(now.body.notOffered).toEqual([{ kind: 'email', because: 'changed-after-receipt', count: 1 }]);
    expect((await record(requestId, etag, counter)).status).toBe(412);
    expect((await record(requestId, now.etag, counter)).body).toMatchObject({
      code: 'delivery.changed-after-receipt',
    });
    const good = { ...counter, delivery: { channel: 'email', emailIndex: 1 } };
    expect((await record(requestId, now.etag, good)).status).toBe(200);
  }, 60_000);

  it('P25: a protected address is released by a team lead only', async () => {
    const requestId = await ask(await subjectOf(`C-${run}-4`, { protectedAddress: true }));
    const { body, etag } = await atCounter(requestId);
    expect(body).toMatchObject({ addresses: [], emails: [], protectedAddress: true });
    expect((await record(requestId, etag, counter)).body).toMatchObject({ code: 'delivery.protected' });
    const release = { reason: 'Zelf gevraagd, aan de balie' };
    expect((await identity.call(clerk, `/checks/${requestId}/release-address`, release)).status).toBe(403);
    const released = await identity.call(lead, `/checks/${requestId}/release-address`, release);
    expect(released.body).toMatchObject({ addressReleased: true });
    expect((await record(requestId, released.etag, counter)).status).toBe(200);
  }, 60_000);

  it('P16: a reason with a number is refused or asked', async () => {
    const requestId = await ask(await subjectOf(`C-${run}-5`));
    const { etag } = await atCounter(requestId);
    const portal = { ...counter, way: 'portal-login', document: undefined };
    const code = async (body: object) => (await record(requestId, etag, body)).body['code'];
    expect(await code(portal)).toBe('check.reason-needed');
    expect(await code({ ...portal, reason: 'bsn 123456782' })).toBe('text.bsn');
    expect(await code({ ...portal, reason: 'zaak 123456782' })).toBe('text.bare-number');
    expect(
      (await record(requestId, etag, { ...portal, reason: 'zaak 123456782', notABsn: true })).status,
    ).toBe(200);
  }, 60_000);

  it('P25: rejected, and done again', async () => {
    const requestId = await ask(await subjectOf(`C-${run}-6`));
    const { etag } = await atCounter(requestId);
    const rejected = await record(requestId, etag, {
      result: 'rejected',
      way: 'counter',
      rejectedBecause: 'document-expired',
    });
    expect(rejected.body).toMatchObject({ status: 'rejected', rejectedBecause: 'document-expired' });
    expect(await published(CheckRejectedV1.type, requestId)).toMatchObject({ reason: 'document-expired' });
    expect((await record(requestId, rejected.etag, counter)).body).toMatchObject({ status: 'passed' });
  }, 60_000);

  it('P26: a bewindvoerder for one line, the tenant for the other, and what may be handed out', async () => {
    const requestId = await ask(await subjectOf(`C-${run}-8`), {
      lines: [
        { line: 1, right: 'access', given: true, scope: { ...everything, categories: ['payments'] } },
        { line: 2, right: 'erasure', given: true },
        { line: 3, right: 'withdrawal-of-consent', given: true },
      ],
    });
    const seen = (await see(requestId)).body as { lines: { line: number; waits: boolean }[] };
    expect(seen.lines.map(({ waits }) => waits)).toEqual([true, true, false]);
    const mayGo = async (lines: number[]) =>
      (await identity.call({ service: 'requests' }, `/checks/${requestId}/may-hand-out`, { lines })).body;
    expect(await mayGo([1])).toEqual({ allowed: false, because: 'not-checked' });
    const { etag } = await atCounter(requestId);
    const until = daysAgo(-30).slice(0, 10);
    const representation = { kind: 'bewindvoerder', proof: 'ccbr-extract', matters: ['rent'], until };
    const named = { ...counter, delivery: { channel: 'counter' }, lines: [1] };
    for (const extra of [{ number: '12' }, { name: 'X' }, { scan: 'AA' }])
      expect(
        (await record(requestId, etag, { ...named, representation: { ...representation, ...extra } })).status,
      ).toBe(400);
    const acted = await record(requestId, etag, { ...named, representation });
    expect(acted.body).toMatchObject({
      status: 'passed',
      representations: [{ kind: 'bewindvoerder', lines: [1], matters: ['rent'], until }],
    });
    expect(await published(CheckPassedV1.type, requestId)).toMatchObject({
      lines: [1],
      representation: { proof: 'ccbr-extract', until },
    });
    expect(await mayGo([1, 3])).toEqual({ allowed: true });
    expect(await mayGo([2])).toEqual({ allowed: false, because: 'not-checked' });
    const both = await record(requestId, acted.etag, counter);
    expect(both.body).toMatchObject({ status: 'passed', delivery: { channel: 'email' } });
    expect(await mayGo([1, 2, 3])).toEqual({ allowed: true });
    expect(
      (await identity.call({ service: 'admin' }, `/checks/${requestId}/may-hand-out`, {})).body,
    ).toMatchObject({ code: 'service.not-allowed' });
  }, 60_000);

  it('P26: a child is represented; after two failed attempts a team lead looks; nobody is locked out', async () => {
    const young = { ...person, birthDate: '2018-01-02' };
    const requestId = await ask(await subjectOf(`C-${run}-9`, { person: young }));
    const { body, etag } = await atCounter(requestId);
    expect(body).toMatchObject({ child: true });
    expect((await record(requestId, etag, counter)).body).toMatchObject({ code: 'representation.needed' });
    const no = { result: 'rejected', way: 'counter', rejectedBecause: 'not-the-subject' };
    const first = await record(requestId, etag, no);
    const second = await record(requestId, first.etag, no);
    expect(second.body).toMatchObject({ failed: 2, teamLeadNeeded: true });
    const parent = {
      ...counter,
      representation: { kind: 'parent-with-authority', proof: 'authority-register-extract' },
    };
    expect((await record(requestId, second.etag, parent)).body).toMatchObject({
      code: 'check.team-lead-needed',
    });
    expect((await record(requestId, second.etag, parent, lead)).body).toMatchObject({
      status: 'passed',
      representations: [{ sixteenOn: '2034-01-02' }],
    });
  }, 60_000);

  it('P25: an earlier check of the same person, by choice; whoever died makes no request', async () => {
    const subjectId = await subjectOf(`C-${run}-10`);
    const earlierRequestId = await ask(subjectId);
    await record(earlierRequestId, (await atCounter(earlierRequestId)).etag, counter);
    const requestId = await ask(subjectId);
    const { etag } = await atCounter(requestId);
    const again = { ...counter, way: 'earlier-check', document: undefined, earlierRequestId };
    expect((await record(requestId, etag, again)).body).toMatchObject({ code: 'check.reason-needed' });
    expect((await record(requestId, etag, { ...again, reason: 'Zojuist nog hier' })).body).toMatchObject({
      status: 'passed',
      way: 'earlier-check',
    });
    const died = { reason: 'Akte gezien' };
    expect((await identity.call(clerk, `/checks/${requestId}/deceased`, died)).body).toMatchObject({
      status: 'deceased',
    });
    await published(CheckEndedDeceasedV1.type, requestId);
    expect(
      (await identity.call({ service: 'requests' }, `/checks/${requestId}/may-hand-out`, {})).body,
    ).toEqual({ allowed: false, because: 'deceased' });
  }, 60_000);

  it('P25: a stop needs no check, and its answer goes to a contact known before; contacts are masked', async () => {
    const requestId = await ask(await subjectOf(`C-${run}-11`), {
      lines: [{ line: 1, right: 'objection', objection: 'direct-marketing', given: true }],
    });
    expect((await see(requestId)).body).toMatchObject({ status: 'not-needed' });
    const { body } = await identity.call({ service: 'requests' }, `/checks/${requestId}/delivery`, {});
    expect(body).toMatchObject({ basis: 'known-before', channel: 'email' });
    const known = await identity.call(clerk, `/checks/${requestId}/known-contacts`);
    const { items } = known.body as { items: { kind: string; masked: string; usable: boolean }[] };
    expect(items.filter(({ kind }) => kind === 'email')).toEqual([
      { kind: 'email', index: 0, masked: 'o**@**.example', usable: true },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/voorbeeld|zonnebloem|12345678/i);
  }, 60_000);

  it('P25: withdrawn keeps nobody waiting; taken up again keeps its receipt date', async () => {
    const subjectId = await subjectOf(`C-${run}-7`);
    const receivedAt = daysAgo(40);
    const requestId = await ask(subjectId, { receivedAt });
    await requests.say(RequestWithdrawnV1.type, requestId, {
      requestId,
      recordedBy: 'clerk-1',
      withdrawnAt: daysAgo(0),
    });
    await eventually(async () =>
      (await see(requestId)).body['status'] === 'withdrawn' ? true : 'not withdrawn yet',
    );
    const reopened = { requestId, subjectId, receivedAt, reopenedBy: 'clerk-1', reopenedAt: daysAgo(0) };
    await requests.say(RequestReopenedV1.type, requestId, reopened);
    await eventually(async () => ((await see(requestId)).body['status'] === 'open' ? true : 'not open yet'));
    expect((await see(requestId)).body).toMatchObject({ receivedAt });
    expect(
      reader.seen.filter(
        ({ headers, value }) => headers['ce_type'] === CheckOpenedV1.type && value.includes(requestId),
      ),
    ).toHaveLength(2);
  }, 60_000);

  it('P13: nothing personal on topics, in logs or metrics; who looked at a check is a view', async () => {
    const metrics = await (await fetch(new URL('/metrics', identity.url))).text();
    const everywhere = JSON.stringify([reader.seen, identity.lines.all, metrics]).toLowerCase();
    for (const planted of [
      `kwisteldam${run}`,
      'zonnebloem',
      'fluitekruid',
      `${run}@voorbeeld`,
      'zelf gevraagd',
      'zojuist nog',
      'akte gezien',
      'zelfde mens',
      '123456782',
      `c-${run}`,
    ])
      expect(everywhere.includes(planted) ? planted : 'clean').toBe('clean');
    const views = reader.seen.filter(
      ({ headers, value }) =>
        headers['ce_type'] === PersonalDataViewedV1.type && value.includes('identity-check'),
    );
    expect(views.length).toBeGreaterThan(5);
  });
});
