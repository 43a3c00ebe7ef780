import { addDays, dayOf, promisedBy, startOf } from '@huisrecht/calendar';
import { ReminderDueV1, TermExtendedV1, topics } from '@huisrecht/contracts';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import type { RequestRow, RequestView } from '../see-requests/request-view.js';
import type { Assigned } from '../see-requests/worklist.controller.js';
import { RequestsUnderTest } from '../testing/requests-under-test.js';
import type { TermWords } from './terms.js';

const clerk = { id: 'bea', roles: ['clerk'] };
const officer = { id: 'olga', roles: ['privacy-officer'] };
const fg = { id: 'fien', roles: ['fg'] };
const DAY = 86_400_000;
const run = randomUUID().slice(0, 8);
const QUESTION = 'De handtekening is een andere dan in het huurcontract.';

interface Rows {
  readonly items: RequestRow[];
  readonly next?: string;
}

describe('the clocks of requests on the real broker and store', () => {
  let test: RequestsUnderTest;
  let reader: Awaited<ReturnType<typeof readTopics>>;

  beforeAll(async () => {
    test = await RequestsUnderTest.start();
    reader = await readTopics((process.env['KAFKA_BROKERS'] ?? '').split(','), [topics.requests.name]);
  }, 120_000);
  afterAll(async () => {
    await reader.close();
    await test.close();
  }, 60_000);
  beforeEach(() => {
    test.ahead = 0;
  });

  const today = dayOf(new Date());
  const received = async (daysAgo = 1): Promise<RequestView> => {
    const { status, body } = await test.call<RequestView>('/requests', {
      as: clerk,
      body: {
        ...{ subjectId: `sub_${run}${randomUUID().slice(0, 8)}`, lines: [{ right: 'access' }] },
        ...{ channel: 'letter', receivedAt: addDays(today, -daysAgo) },
      },
      headers: { 'idempotency-key': randomUUID() },
    });
    expect([status, body]).toMatchObject([201, {}]);
    return body;
  };
  const post = <T = RequestView>(path: string, body: object, as: { id: string; roles: string[] } = officer) =>
    test.call<T>(path, { as, body, headers: { 'idempotency-key': randomUUID() } });
  const see = async (id: string) => (await test.call<RequestView>(`/requests/${id}`, { as: clerk })).body;
  const of = (id: string, type: string) =>
    reader.seen.filter(({ key, headers }) => key === id && headers['ce_type'] === type);
  const list = async (query: string) => (await test.call<Rows>(`/requests?${query}`, { as: clerk })).body;

  it('P24: extends a term once, tells it, and keeps what was written sealed', async () => {
    const { id } = await received();
    const motivation = `Twaalf mappen op papier (${run}).`;
    const extension = { ground: 'complexity', motivation };
    const { status, body } = await post(`/requests/${id}/extension`, extension);
    expect([status, body.clocks.law.extended]).toEqual([200, true]);
    expect(body.clocks.law.day).toBe(body.clocks.law.steps.at(-1)?.day);
    expect(body.clocks.law.why.nl).toContain('twee maanden erbij');
    const told = await eventually(async () => {
      const found = of(id, TermExtendedV1.type)[0];
      return found ?? 'not told yet';
    });
    expect(JSON.stringify(told)).not.toContain(run);
    expect((await post(`/requests/${id}/extension`, extension)).body).toMatchObject({
      code: 'extension.only-once',
    });
    const words = await test.call<TermWords>(`/requests/${id}/terms`, { as: officer });
    expect(words.body).toEqual({ extension: { motivation }, stops: [] });
  });

  it('P24: refuses grounds, reasons and people that the law does not know', async () => {
    const { id } = await received();
    const motivation = 'Twee collega’s zijn ziek.';
    const illness = await post<{ code: string; field: string }>(`/requests/${id}/extension`, {
      ...{ ground: 'illness', motivation },
    });
    expect([illness.status, illness.body.code, illness.body.field]).toEqual([
      422,
      'extension.only-on-two-grounds',
      'ground',
    ]);
    expect((await post(`/requests/${id}/extension`, { ground: 'complexity', motivation }, fg)).status).toBe(
      403,
    );
    const visit = { reason: 'standard-visit', question: 'U moet nog langskomen aan de balie.' };
    expect((await post(`/requests/${id}/stops`, visit)).body).toMatchObject({ code: 'stop.not-a-reason' });
    const old = await received(20);
    expect(
      (await post(`/requests/${old.id}/stops`, { reason: 'identity-doubt', question: QUESTION })).body,
    ).toMatchObject({ code: 'stop.too-late' });
  });

  it('P24: stops the clock of the law and lets it go on; the promise runs', async () => {
    const { id, clocks } = await received();
    const { body } = await post(`/requests/${id}/stops`, { reason: 'identity-doubt', question: QUESTION });
    const [stop] = body.clocks.stops;
    expect(body.clocks).toMatchObject({ law: { standsStill: true }, promise: { day: clocks.promise.day } });
    test.ahead = 5 * DAY;
    // The desk itself knows on which day nobody could come; a day after the answer does not matter.
    test.neighbours.withoutSlot.push(addDays(today, 2), addDays(today, 9));
    const path = `/requests/${id}/stops/${stop?.stopId}/resume`;
    const resumed = await post(path, { answeredOn: addDays(today, 4) }, clerk);
    expect([resumed.status, resumed.body.clocks.law.stoodStill]).toEqual([200, 3]);
    expect(resumed.body.clocks.promise.day).toBe(clocks.promise.day);
    expect((await test.call<TermWords>(`/requests/${id}/terms`, { as: officer })).body.stops).toEqual([
      { stopId: stop?.stopId, question: QUESTION },
    ]);
  });

  it('P24: reminds on the injected clock, once, and catches up with what is still true', async () => {
    const { id } = await received(3);
    test.ahead = 45 * DAY;
    const { reminders, clocks } = await eventually(async () => {
      const request = await see(id);
      const said = request.reminders.map(({ reminder }) => reminder);
      return said.includes('law-passed') && said.includes('promise-passed')
        ? request
        : `said: ${said.join()}`;
    });
    expect(reminders.map(({ reminder }) => reminder).sort()).toEqual(['law-passed', 'promise-passed']);
    expect(reminders[0]?.escalatedTo).toContain('team-lead');
    expect(clocks.overdue).toBe(true);
    const told = of(id, ReminderDueV1.type).map(({ value }) => JSON.parse(value) as ReminderDueV1);
    expect(new Set(told.map(({ reminder }) => reminder)).size).toBe(told.length);
  });

  it('narrows the worklist by its URL, and finds a number', async () => {
    const late = await received(30);
    const { id, number } = await received(2);
    expect((await list('overdue=true&limit=100')).items.map((row) => row.id)).toContain(late.id);
    expect((await list(`overdue=true&limit=100`)).items.map((row) => row.id)).not.toContain(id);
    expect((await list(`number=${number.toLowerCase()}`)).items.map((row) => row.id)).toEqual([id]);
    const before = promisedBy(startOf(addDays(today, -2))).day;
    expect((await list(`dueBefore=${before}&limit=100`)).items.map((row) => row.id)).not.toContain(id);
    expect((await list(`dueBefore=${addDays(before, 1)}&limit=100`)).items.map((row) => row.id)).toContain(
      id,
    );
    expect((await list('status=closed,withdrawn')).items).toEqual([]);
    const wrong = await test.call<{ code: string }>('/requests?dueBefore=soon', { as: clerk });
    expect(wrong.status).toBe(400);
  });

  it('gives requests to a colleague, at most a hundred, and says which are not there', async () => {
    const [one, two] = [await received(), await received()];
    const none = `req_${randomUUID().replaceAll('-', '')}`;
    const owner = `k-${run}`;
    const { body } = await post<Assigned>(
      '/requests/assign',
      { requestIds: [one.id, none, two.id], owner },
      clerk,
    );
    expect(body).toEqual({ assigned: [one.id, two.id], notFound: [none] });
    expect((await list(`owner=${owner}`)).items).toHaveLength(2);
    const tooMany = Array.from({ length: 101 }, () => `req_${randomUUID().replaceAll('-', '')}`);
    expect((await post('/requests/assign', { requestIds: tooMany, owner }, clerk)).status).toBe(400);
    await post('/requests/assign', { requestIds: [one.id], owner: 'me' }, clerk);
    expect((await list('owner=me&limit=100')).items.map((row) => row.id)).toContain(one.id);
  });

  it('gives the same list as a file without a pseudonym, and breaks no spreadsheet', async () => {
    const { id, number, subjectId } = await received();
    await post('/requests/assign', { requestIds: [id], owner: '=cmd' }, clerk);
    const { status, text, headers } = await test.call('/requests.csv?owner=%3Dcmd', { as: clerk });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="requests.csv"');
    const [head, line] = text.replace('\ufeff', '').split('\r\n');
    expect(head).toMatch(/^number,status,/);
    expect(line).toContain(number);
    expect(line).toContain(",'=cmd,");
    expect(text).not.toContain(subjectId);
    expect(text).not.toContain(id);
    expect((await test.call('/requests.csv', { as: { id: 'x', roles: ['employee'] } })).status).toBe(403);
  });
});
