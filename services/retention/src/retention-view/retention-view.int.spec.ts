import {
  HoldingKnownV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
  RetentionViewGivenV1,
  RetentionViewRequestedV1,
  topics,
  type RetentionItem,
} from '@huisrecht/contracts';
import { newId } from '@huisrecht/eventing';
import { eventually, readTopics } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import { restricted, scope } from '../testing/examples.js';
import { startRetention, type RetentionUnderTest } from '../testing/retention-under-test.js';

describe('what may go and what must stay, on the real broker and store', () => {
  let service: RetentionUnderTest;
  let heard: Awaited<ReturnType<typeof readTopics>>;

  beforeAll(async () => {
    service = await startRetention();
    heard = await readTopics((process.env['KAFKA_BROKERS'] ?? '').split(','), [topics.retentionViews.name]);
    service.clock.now = () => new Date('2026-11-24T09:30:00Z');
  }, 60_000);
  afterAll(async () => {
    await heard?.close();
    await service?.close();
  }, 60_000);

  const holding = (subjectId: string, over: Partial<HoldingKnownV1> = {}): HoldingKnownV1 => ({
    recordId: newId('rec'),
    system: 'meningspeil',
    category: 'survey',
    purpose: 'quality-research',
    heldSince: '2025-10-01',
    people: [{ subjectId, role: 'tenant' }],
    ...over,
  });
  const pagesOf = (viewId: string): RetentionViewGivenV1[] =>
    heard.seen
      .filter(({ key }) => key === viewId)
      .map(({ value }) => JSON.parse(value) as RetentionViewGivenV1)
      .filter((page, nth, all) => all.findIndex((one) => one.page === page.page) === nth);

  /** Asks until the view tells of so many records: what is held comes on a topic of its own. */
  const viewOf = async (subjectIds: string[], count: number, over: object = {}): Promise<RetentionItem[]> =>
    eventually(async () => {
      const viewId = newId('rvw');
      const asked = { viewId, requestId: newId('req'), line: 1, subjectIds, scope: scope() };
      await service.say(RetentionViewRequestedV1, {
        ...asked,
        requestedAt: new Date().toISOString(),
        ...over,
      });
      const items = await eventually(async () => {
        const pages = pagesOf(viewId);
        return pages.length > 0 && pages.length === pages[0]?.pages
          ? pages.flatMap((page) => page.items)
          : `${pages.length} pages of ${viewId}`;
      });
      return items.length === count ? items : `the view tells of ${items.length}`;
    });

  it('P20: tells of every pseudonym, per record, and only within what was asked', async () => {
    const [one, two, stranger] = [newId('sub'), newId('sub'), newId('sub')];
    await service.say(HoldingKnownV1, holding(one));
    await service.say(
      HoldingKnownV1,
      holding(two, { category: 'tenancy', purpose: 'renting', system: 'erp' }),
    );
    await service.say(HoldingKnownV1, holding(stranger));
    const items = await viewOf([one, two], 2);
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ category: 'survey', verdict: 'may-go', rule: 'survey-1y' }),
        expect.objectContaining({ category: 'tenancy', verdict: 'must-stay', rule: 'tenancy-2y' }),
      ]),
    );
    expect(await viewOf([one, two], 1, { scope: scope({ categories: ['survey'] }) })).toHaveLength(1);
    expect(await viewOf([newId('sub')], 0)).toEqual([]);
  }, 60_000);

  it('P20: the newest word about a record counts, and one that is delivered twice changes nothing', async () => {
    const subject = newId('sub');
    const first = holding(subject);
    const old = randomUUID();
    await service.say(HoldingKnownV1, first, old);
    await service.say(HoldingKnownV1, { ...first, heldSince: '2026-06-01' });
    await service.say(HoldingKnownV1, first, old);
    await service.say(HoldingKnownV1, holding(subject, { category: 'tenancy', purpose: 'renting' }));
    const items = await viewOf([subject], 2);
    expect(items.find(({ category }) => category === 'survey')).toMatchObject({
      verdict: 'must-stay',
      until: '2027-06-01',
    });
  }, 60_000);

  it('P20: an answer of more than a page comes whole; asked twice it is given once', async () => {
    const subject = newId('sub');
    for (let nth = 0; nth < 205; nth++) await service.say(HoldingKnownV1, holding(subject));
    await viewOf([subject], 205);
    const viewId = newId('rvw');
    const asked = { viewId, requestId: newId('req'), line: 1, subjectIds: [subject], scope: scope() };
    const requestedAt = new Date().toISOString();
    await service.say(RetentionViewRequestedV1, { ...asked, requestedAt });
    await service.say(RetentionViewRequestedV1, { ...asked, requestedAt });
    await eventually(async () => pagesOf(viewId).length === 2 || 'not both pages');
    expect(
      new Set(heard.seen.filter(({ key }) => key === viewId).map(({ headers }) => headers['ce_id'])).size,
    ).toBe(2);
    expect(pagesOf(viewId).map(({ page, pages, items }) => [page, pages, items.length])).toEqual([
      [1, 2, 200],
      [2, 2, 5],
    ]);
  }, 120_000);

  it('P21: what is restricted is not said to be destroyable until the restriction is lifted', async () => {
    const subject = newId('sub');
    const requestId = newId('req');
    const { restrictionId } = restricted();
    await service.say(HoldingKnownV1, holding(subject));
    await viewOf([subject], 1);
    await service.say(RestrictionPlacedV1, restricted({ requestId, subjectIds: [subject] }));
    // The same topic, but other keys: the request of the view may be heard before the restriction.
    await eventually(async () => {
      const [item] = await viewOf([subject], 1);
      return item?.rule === 'restriction' || `the rule is ${item?.rule}`;
    });
    await service.say(RestrictionLiftedV1, { requestId, restrictionId, liftedAt: new Date().toISOString() });
    await eventually(async () => {
      const [item] = await viewOf([subject], 1);
      return item?.verdict === 'may-go' || `it is ${item?.verdict}`;
    });
  }, 60_000);

  it('P15: the rules are shown to staff, each with its source', async () => {
    const { status, body } = await service.call('bea', 'clerk', '/rules?limit=100');
    expect(status).toBe(200);
    expect(body['items']).toContainEqual(expect.objectContaining({ id: 'payments-7y', sure: 'law' }));
    expect((await service.call('x', 'visitor-of-nothing', '/rules?limit=0')).status).toBe(400);
  });
});
