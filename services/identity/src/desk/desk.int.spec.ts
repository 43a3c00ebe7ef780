import { addDays, dayOf, isWorkingDay } from '@huisrecht/calendar';
import { RelationRegisteredV1, RequestReceivedV1, topics } from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually } from '@huisrecht/eventing/testing';
import { Clock } from '@huisrecht/service-kit';
import { randomUUID } from 'node:crypto';
import { received } from '../check/check-examples.js';
import { relationData } from '../housing/housing-examples.js';
import { startIdentity, type IdentityUnderTest } from '../testing/identity-under-test.js';
import { startPublisher, type Publisher } from '../testing/publisher.js';
import { Mailer, type Mail } from './mailer.js';
import { RemindVisitors } from './remind-visitors.js';

const DAY = 24 * 3_600_000;
const clerk = ['clerk'];

/** The third working day from now, so that there is a working day before it. */
const someDay = (): string => {
  let day = dayOf(new Date());
  for (let left = 3; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, 'free')) left -= 1;
  }
  return day;
};

describe('the counter desk on the real broker and store', () => {
  let identity: IdentityUnderTest;
  let erp: Publisher;
  let requests: Publisher;
  let passed = 0;
  const run = randomUUID().replace(/[\d-]/g, '');
  const day = someDay();
  const mails: Mail[] = [];
  let requestId = '';

  const key = () => ({ 'idempotency-key': randomUUID() });
  const book = (over: object = {}, headers = key(), who: readonly string[] = clerk) =>
    identity.call(
      who,
      '/appointments',
      { day, time: '09:20', requestIds: [requestId], for: 'self', ...over },
      headers,
    );
  const seeDay = (on = day) =>
    identity.call<{
      items: { appointmentId: string; status: string; initials: string[]; reminded?: string }[];
    }>(clerk, `/appointments?day=${on}`);

  beforeAll(async () => {
    identity = await startIdentity();
    const clock = identity.get(Clock);
    clock.now = () => new Date(Date.now() + passed * DAY);
    const mailer = (identity.get(RemindVisitors) as unknown as { mailer: Mailer }).mailer;
    const send = mailer.send.bind(mailer);
    mailer.send = async (mail) => {
      mails.push(mail);
      if (process.env['SMTP_URL']) await send(mail);
    };
    Object.defineProperty(mailer, 'reaches', { value: true });
    erp = await startPublisher(identity.brokers);
    requests = await startPublisher(identity.brokers, 'requests', topics.requests.name);
    const code = `D-${run}`;
    const person = { ...relationData().person, emails: [`d.${run}@voorbeeld.example`] };
    await erp.say(
      RelationRegisteredV1.type,
      code,
      relationData({ relationCode: code, contractNumbers: [], person }),
    );
    const { subjectId } = await eventually(async () => {
      const by = { purpose: 'intake', by: 'relation-code', code };
      const who = { roles: clerk, id: randomUUID() };
      const { body } = await identity.call<{ items: { subjectId: string }[] }>(who, '/subjects/search', by);
      return body.items[0] ?? 'nobody yet';
    });
    requestId = newId('req');
    const receivedAt = new Date().toISOString();
    await requests.say(
      RequestReceivedV1.type,
      requestId,
      received({ requestId, subjectId, receivedAt }).data,
    );
    await eventually(async () =>
      (await identity.call(clerk, `/checks/${requestId}`)).status === 200 ? true : 'no check yet',
    );
  }, 120_000);
  afterAll(async () => {
    await Promise.all([erp.close(), requests.close()]);
    await identity.close();
  }, 60_000);

  it('P25: books once for a key, gives each place once, and shows the day with initials', async () => {
    const headers = key();
    const first = await book({}, headers);
    expect(first).toMatchObject({ status: 201, body: { day, time: '09:20', for: 'self', status: 'booked' } });
    expect((await book({}, headers)).body['appointmentId']).toBe(first.body['appointmentId']);
    const both = await Promise.all([book(), book(), book()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { body } = await seeDay();
    expect(body.items.map(({ initials }) => initials)).toEqual([['A.B.'], ['A.B.']]);
    expect(JSON.stringify(body)).not.toMatch(/kwisteldam|voorbeeld/i);
    expect((await book({ requestIds: [newId('req')] })).body).toMatchObject({ code: 'check.not-there' });
    expect((await book({}, key(), ['employee'])).status).toBe(403);
    expect((await book({ day: '2026-02-31' })).status).toBe(400);
  }, 60_000);

  it('moves, with a neutral invitation; walks in; cancels', async () => {
    const { body } = await book({ time: '10:00' });
    const id = String(body['appointmentId']);
    const to = { day, time: '10:20' };
    expect((await identity.call(clerk, `/appointments/${day}/${id}/move`, to)).body).toMatchObject(to);
    const token = await fetchText(identity, `/appointments/${day}/${id}/afspraak.ics`);
    expect(token.text).toContain('SUMMARY:Afspraak ');
    expect(token.text).not.toMatch(/kwisteldam|req_|AVG|inzage/i);
    expect(token.type).toContain('text/calendar');
    const gone = await identity.call(clerk, `/appointments/${day}/${id}/cancel`, {});
    expect(gone.body).toMatchObject({ status: 'cancelled' });
    const walked = await identity.call(
      clerk,
      '/appointments/walk-ins',
      { requestIds: [requestId], for: 'representative' },
      key(),
    );
    expect(walked).toMatchObject({ status: 201, body: { walkIn: true, for: 'representative' } });
  }, 60_000);

  it('P23: says on which days there was no place, to colleagues and to requests', async () => {
    const closed = addDays(day, 1);
    const path = `/appointments/days/${closed}/close`;
    expect((await identity.call(clerk, path, {})).status).toBe(403);
    expect((await identity.call(['team-lead'], path, {})).body).toMatchObject({ closed: true, slots: [] });
    const free = `/appointments/free?from=${day}&until=${closed}`;
    const { body } = await identity.call({ service: 'requests' }, free);
    expect(body['withoutSlot']).toEqual([closed]);
    expect((await identity.call({ service: 'processor-sync' }, free)).status).toBe(403);
    const long = `/appointments/free?from=${day}&until=${addDays(day, 200)}`;
    expect((await identity.call(clerk, long)).body).toMatchObject({ code: 'desk.too-many-days' });
  }, 60_000);

  it('P25: reminds by mail on the working day before, at a mailbox known before, in neutral words', async () => {
    const known = relationData().person;
    expect(known.lastName).toBeDefined();
    // The mailbox came with the first event: known from the start.
    let at = day;
    do at = addDays(at, -1);
    while (!isWorkingDay(at, 'free'));
    passed = Math.round((Date.parse(`${at}T12:00:00Z`) - Date.now()) / DAY) + 0.01;
    await eventually(async () => {
      const { items } = (await seeDay()).body;
      const waiting = items.filter(({ status, reminded }) => status === 'booked' && reminded !== 'mailed');
      return waiting.length === 0 ? true : `${waiting.length} not reminded`;
    });
    expect(mails.length).toBe(2);
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([`d.${run}@voorbeeld.example`]));
    expect(mails[0]?.subject).toMatch(/^Afspraak /);
    expect(JSON.stringify(mails)).not.toMatch(/kwisteldam|inzage|AVG|verzoek/i);
    expect(JSON.stringify(identity.lines.all)).not.toContain(`d.${run}@`);
  }, 60_000);
});

const fetchText = async (identity: IdentityUnderTest, path: string) => {
  const response = await identity.fetch(clerk, path);
  return { text: await response.text(), type: response.headers.get('content-type') };
};
