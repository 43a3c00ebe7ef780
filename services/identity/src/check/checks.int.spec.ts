import {
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
