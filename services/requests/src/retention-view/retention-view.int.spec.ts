import {
  CheckPassedV1,
  PersonalDataViewedV1,
  RetentionViewGivenV1,
  RetentionViewNotedV1,
  RetentionViewRequestedV1,
  topics,
  type RetentionItem,
} from '@huisrecht/contracts';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import type { RequestView } from '../see-requests/request-view.js';
import { RequestsUnderTest } from '../testing/requests-under-test.js';
import type { RetentionList } from './retention-list.js';

const clerk = { id: 'bea', roles: ['clerk'] };
const officer = { id: 'pim', roles: ['privacy-officer'] };
const DAY = 86_400_000;

describe('what retention says, on the real broker and store', () => {
  let test: RequestsUnderTest;
  let reader: Awaited<ReturnType<typeof readTopics>>;
  const subjectId = `sub_${randomUUID().slice(0, 8)}00000000`;

  beforeAll(async () => {
    test = await RequestsUnderTest.start();
    reader = await readTopics((process.env['KAFKA_BROKERS'] ?? '').split(','), [
      topics.requests.name,
      topics.views.name,
    ]);
  }, 120_000);
  afterAll(async () => {
    await reader?.close();
    await test?.close();
  }, 60_000);
  beforeEach(() => {
    test.ahead = 0;
  });

  const told = <T>(type: string, key: string): T[] =>
    reader.seen
      .filter((one) => one.headers['ce_type'] === type && one.value.includes(key))
      .map(({ value }) => JSON.parse(value) as T);
  const open = (id: string, query = '', as = officer) =>
    test.call<RetentionList & { code?: string }>(`/requests/${id}/lines/1/retention${query}`, { as });
  const given = (id: string) =>
    eventually(async () => {
      const { body } = await open(id);
      return body.status === 'given' ? body : `it is ${body.status ?? body.code}`;
    });
  const requested = (id: string, count = 1) =>
    eventually(async () => {
      const asked = told<RetentionViewRequestedV1>(RetentionViewRequestedV1.type, id);
      return asked.length === count ? (asked.at(-1) as RetentionViewRequestedV1) : `${asked.length} asked`;
    });

  /** A request of erasure by letter, whose person was at the counter. */
  const anErasure = async (): Promise<string> => {
    const { body } = await test.call<RequestView>('/requests', {
      as: clerk,
      body: {
        ...{ subjectId, lines: [{ right: 'erasure' }], channel: 'letter' },
        receivedAt: new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10),
      },
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(await open(body.id)).toMatchObject({ status: 404, body: { code: 'retention.not-asked' } });
    await test.say(CheckPassedV1, {
      ...{ checkId: body.id.replace('req_', 'chk_'), requestId: body.id, subjectId },
      ...{ way: 'counter', document: 'passport', subjectIds: [subjectId], delivery: 'email' },
      ...{ checkedBy: 'sanne', checkedAt: new Date().toISOString() },
    });
    return body.id;
  };
  const item = (nth: number, over: Partial<RetentionItem> = {}): RetentionItem => ({
    recordId: `rec_${String(nth).padStart(20, '0')}`,
    ...{ system: 'erp', category: 'tenancy', purpose: 'renting', roles: ['tenant'], ownPartOnly: false },
    ...{ verdict: nth % 2 === 0 ? 'may-go' : 'must-stay', rule: 'tenancy-2y' },
    ...over,
  });
  const say = (viewId: string, requestId: string, page: number, pages: number, items: RetentionItem[]) =>
    test.say(RetentionViewGivenV1, {
      ...{ viewId, requestId, page, pages, items, givenAt: new Date().toISOString() },
    });

  it('P20: is asked when identity is settled, and shown per record once it is whole; each look is logged', async () => {
    const id = await anErasure();
    const { viewId, line, subjectIds } = await requested(id);
    expect([line, subjectIds]).toEqual([1, [subjectId]]);
    expect((await open(id)).body).toMatchObject({ status: 'asked', late: false, items: [] });
    const items = Array.from({ length: 205 }, (_, nth) => item(nth));
    await say(viewId, id, 1, 2, items.slice(0, 200));
    await say(viewId, id, 1, 2, items.slice(0, 200));
    expect((await open(id)).body.status).toBe('asked');
    await say(viewId, id, 2, 2, items.slice(200));
    expect(await given(id)).toMatchObject({ mayGo: 103, mustStay: 102 });
    expect(told<RetentionViewNotedV1>(RetentionViewNotedV1.type, id)).toMatchObject([
      { mayGo: 103, mustStay: 102 },
    ]);
    const pages: RetentionList[] = [];
    do {
      const after = pages.at(-1)?.next;
      pages.push((await open(id, `?limit=100${after === undefined ? '' : `&after=${after}`}`)).body);
    } while (pages.at(-1)?.next !== undefined);
    expect(pages.map((page) => page.items.length)).toEqual([100, 100, 5]);
    const shown = pages.flatMap((page) => page.items);
    expect(shown.map(({ recordId }) => recordId)).toEqual(items.map(({ recordId }) => recordId));
    expect(shown[0]).toMatchObject({
      categoryLabel: { nl: 'Uw huur' },
      because: { nl: 'Tot 2 jaar na het einde van de huur. Die tijd is voorbij.' },
    });
    await eventually(async () => {
      const looks = told<PersonalDataViewedV1>(PersonalDataViewedV1.type, id);
      return (
        looks.filter(({ purpose }) => purpose === 'decide-on-erasure').length >= 4 ||
        'the looks are not logged'
      );
    });
  }, 60_000);

  it('P20: a day without an answer is trouble: it is asked again, and only the newest answer counts', async () => {
    const id = await anErasure();
    const first = await requested(id);
    const again = () =>
      test.call<RequestView & { code?: string }>(`/requests/${id}/lines/1/retention/ask-again`, {
        as: clerk,
        body: {},
      });
    expect(await again()).toMatchObject({ status: 409, body: { code: 'retention.answer-awaited' } });
    test.ahead = DAY;
    expect((await open(id)).body).toMatchObject({ status: 'asked', late: true });
    expect((await again()).status).toBe(200);
    const second = await requested(id, 2);
    expect(second.viewId).not.toBe(first.viewId);
    expect((await open(id)).body).toMatchObject({ status: 'asked', late: false });
    await say(second.viewId, id, 1, 1, [item(1)]);
    await say(first.viewId, id, 1, 1, []);
    expect(await given(id)).toMatchObject({ mayGo: 0, mustStay: 1 });
  }, 60_000);

  it('P12: only who decides or supervises looks', async () => {
    const id = await anErasure();
    for (const role of ['employee', 'clerk', 'auditor', 'ops'])
      expect((await open(id, '', { id: 'x', roles: [role] })).status).toBe(403);
    const unknown = await test.call(`/requests/${id}/lines/99/retention`, { as: officer });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'line.not-found' } });
  }, 60_000);
});
