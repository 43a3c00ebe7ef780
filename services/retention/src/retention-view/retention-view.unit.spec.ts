import { RetentionViewRequestedV1, type EventOf, type RetentionItem } from '@huisrecht/contracts';
import { isDue, isVerdict, type Decision } from '@huisrecht/eventing';
import { everything, type Hold } from '../request-hold/request-hold.js';
import { neighbour, nuisanceFile, recordHeld, requestId, rules, scope, tenant } from '../testing/examples.js';
import { giveView } from './give-view.js';
import { judge, type Asked } from './judge.js';
import { retentionViews } from './retention-view.aggregate.js';
import type { ViewEvent, ViewState } from './retention-view.js';

const now = new Date('2026-11-24T09:30:00Z');
const viewId = 'rvw_0000000000000001';
const asked: Asked = { requestId, line: 1, subjectIds: [tenant], scope: scope() };
const requested: EventOf<typeof RetentionViewRequestedV1> = {
  type: RetentionViewRequestedV1.type,
  data: { viewId, ...asked, requestedAt: now.toISOString() },
};
const none = retentionViews.initial(viewId);
const ask = (state: ViewState) => retentionViews.subscriptions[0]?.decide(requested, state, { now });
const apply = (state: ViewState, decision: Decision<ViewEvent> | undefined): ViewState =>
  !decision || isVerdict(decision)
    ? state
    : decision
        .filter((one): one is ViewEvent => !isDue(one))
        .reduce((next, one) => retentionViews.evolve(next, one), state);
const pagesOf = (decision: Decision<ViewEvent>) =>
  (isVerdict(decision) ? [] : decision).map(
    (one) => (one as { data: { page: number; items: unknown[] } }).data,
  );

describe('P20: a view of what may go and what must stay', () => {
  it('P20: is asked for once, and looked up as due work', () => {
    const state = apply(none, ask(none));
    expect(state).toEqual({ status: 'asked', viewId, ...asked });
    expect(ask(none)).toContainEqual(
      expect.objectContaining({ due: 'retention.give-view', id: `${viewId}:give`, data: { viewId } }),
    );
    expect(ask(state)).toEqual({ verdict: 'ignore', reason: 'view-asked-before' });
  });

  it('P20: is given in pages of at most 200, once', () => {
    const item = judge([recordHeld()], asked, { rules, holds: [], today: '2026-11-24' })[0] as RetentionItem;
    const state = apply(none, ask(none));
    const given = giveView(Array.from({ length: 401 }, () => item))(state, { now });
    expect(pagesOf(given).map(({ page, items }) => [page, items.length])).toEqual([
      [1, 200],
      [2, 200],
      [3, 1],
    ]);
    const after = apply(state, given);
    expect(after).toMatchObject({ status: 'given', givenAt: now.toISOString() });
    expect(giveView([item])(after, { now })).toEqual([]);
    expect(pagesOf(giveView([])(state, { now }))).toMatchObject([{ page: 1, pages: 1, items: [] }]);
  });
});

describe('P20: the judgement per record', () => {
  const today = '2026-11-24';
  const view = (records = [recordHeld()], over: Partial<Asked> = {}, holds: readonly Hold[] = []) =>
    judge(records, { ...asked, ...over }, { rules, holds, today });
  const opinion = (heldSince: string) =>
    recordHeld({
      recordId: 'rec_0000000000000003',
      category: 'survey',
      purpose: 'quality-research',
      heldSince,
    });

  it('P15: what its rule still keeps must stay, with the day where one is known', () => {
    expect(view()).toMatchObject([{ verdict: 'must-stay', rule: 'tenancy-2y' }]);
    expect(view()[0]).not.toHaveProperty('until');
    expect(view([opinion('2026-05-01')])).toMatchObject([{ verdict: 'must-stay', until: '2027-05-01' }]);
  });

  it('P20: what no purpose needs any more may go', () => {
    expect(view([opinion('2025-10-01')])).toEqual([
      {
        ...{ recordId: 'rec_0000000000000003', system: 'erp', category: 'survey' },
        ...{ purpose: 'quality-research', roles: ['tenant'], ownPartOnly: false },
        ...{ verdict: 'may-go', rule: 'survey-1y' },
      },
    ]);
  });

  it('P20: only what is asked', () => {
    expect(
      view([recordHeld(), opinion('2025-10-01')], { scope: scope({ categories: ['survey'] }) }),
    ).toHaveLength(1);
  });

  it('P20: of a file about two the person is told their own role, never who else is in it', () => {
    const [item] = view([nuisanceFile()], { subjectIds: [neighbour] });
    expect(item).toMatchObject({ roles: ['reporter'], ownPartOnly: true });
    expect(JSON.stringify(item)).not.toContain('reported');
    expect(JSON.stringify(item)).not.toContain(tenant);
  });

  it('P21: what is restricted in another request is not said to be destroyable', () => {
    const hold: Hold = {
      ...{ because: 'restriction', case: 'accuracy-contested', requestId: 'req_ffffffffffff', line: 1 },
      ...{ subjectIds: [tenant], scope: everything },
    };
    expect(view([opinion('2025-10-01')], {}, [hold])).toMatchObject([
      { verdict: 'must-stay', rule: 'restriction' },
    ]);
    const own = { ...hold, requestId, case: 'erasure-being-determined' as const };
    expect(view([opinion('2025-10-01')], {}, [own])).toMatchObject([{ verdict: 'may-go' }]);
  });

  it('P20: a hold is told where nothing keeps it longer, else the purpose that lives', () => {
    const hold: Hold = {
      ...{ because: 'court-window', requestId: 'req_ffffffffffff', line: 1, until: '2026-12-24' },
      ...{ subjectIds: [tenant], scope: everything },
    };
    expect(view([opinion('2025-10-01')], {}, [hold])).toMatchObject([
      { rule: 'court-window', until: '2026-12-24' },
    ]);
    expect(view([opinion('2026-05-01')], {}, [hold])).toMatchObject([
      { rule: 'survey-1y', until: '2027-05-01' },
    ]);
  });
});
