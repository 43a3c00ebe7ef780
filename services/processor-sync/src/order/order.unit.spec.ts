import { event, OrderGivenV1, SearchTaskAnsweredV1 } from '@huisrecht/contracts';
import fc from 'fast-check';
import { stateOf } from '../asked/asked.js';
import { hearFromATask } from './decisions/hear-from-a-task.js';
import {
  askAgain,
  hearNews,
  noticeOverdue,
  recordAnswer,
  recordAsked,
  recordFailure,
  recordNoAnswer,
} from './decisions/record-what-a-party-did.js';
import { lookForMore, pickParties, startOrder } from './decisions/start-order.js';
import { stopOrder } from './decisions/stop-order.js';
import { partyIn, type Order } from './order.js';
import {
  after,
  apply,
  at,
  dueOf,
  eventsOf,
  given,
  monday,
  names,
  none,
  order,
  orderId,
  party,
  requestId,
  started,
} from './testing.js';

const done = { outcome: 'done', answeredAt: monday.now.toISOString() } as const;
const kept = {
  outcome: 'kept-because',
  answerRef: 'ans_00000001',
  answeredAt: monday.now.toISOString(),
} as const;
const state = (whole: Order, name: string) => stateOf(partyIn(whole, name)!);
const code = (action: () => unknown): string => {
  try {
    action();
    return 'no problem';
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe('Starting an order', () => {
  it('P18, P20: looks who has the data, then tells each party by a delivery of its own', () => {
    const pick = pickParties(event(OrderGivenV1, given), none, monday);
    expect(dueOf(pick)).toMatchObject([{ due: 'pick-parties', holder: 'self', id: `${orderId}:pick` }]);
    const begun = startOrder(order, [party('erp', { adapter: 'search-task' }), party('vakwerk')])(
      none,
      monday,
    );
    expect(names(begun)).toEqual(['order-started']);
    expect(dueOf(begun).map(({ due, holder, at: when }) => [due, holder, when])).toEqual([
      ['tell-party', 'erp', monday.now.toISOString()],
      ['notice-party-overdue', 'self', '2026-03-16T23:00:00.000Z'],
      ['tell-party', 'vakwerk', monday.now.toISOString()],
      ['notice-party-overdue', 'self', '2026-03-16T23:00:00.000Z'],
    ]);
  });

  it('P7: goes to who has no valid agreement, and somebody is warned', () => {
    const begun = startOrder(order, [party('vakwerk', { paper: 'ended' }), party('erp')])(none, monday);
    expect(names(begun)).toEqual(['order-started', 'agreement-missed']);
    expect(eventsOf(begun)[1]?.data).toMatchObject({ party: 'vakwerk', agreement: 'ended', requestId });
    expect(
      dueOf(begun)
        .map(({ due }) => due)
        .filter((due) => due === 'tell-party'),
    ).toHaveLength(2);
    expect(eventsOf(begun)[0]?.data).not.toHaveProperty('answerBy');
  });

  it('starts once, however often it is given', () => {
    expect(startOrder(order, [party('erp')])(started(party('erp')), monday)).toEqual([]);
    expect(pickParties(event(OrderGivenV1, given), started(party('erp')), monday)).toMatchObject({
      verdict: 'ignore',
    });
  });

  it('P18: of a correction without a request names none', () => {
    const { requestId: _, line: __, ...correction } = order;
    const begun = startOrder({ ...correction, kind: 'rectify' }, [party('vakwerk')])(none, monday);
    expect(eventsOf(begun)[0]?.data).not.toHaveProperty('requestId');
    const told = recordAsked('vakwerk', 1)(apply(none, begun), monday);
    expect(eventsOf(told)[0]?.data).not.toHaveProperty('requestId');
  });
});

describe('What parties do', () => {
  it('P18, P20: is done only when every party answered, after one more look', () => {
    const first = recordAnswer('erp', done)(started(party('erp'), party('vakwerk')), monday);
    expect([names(first), dueOf(first)]).toEqual([['party-answered'], []]);
    const half = apply(started(party('erp'), party('vakwerk')), first);
    const last = recordAnswer('vakwerk', kept)(half, monday);
    expect(dueOf(last).map(({ due }) => due)).toEqual(['look-for-parties']);
    const all = apply(half, last);
    expect(names(lookForMore([party('erp'), party('vakwerk')])(all, monday))).toEqual(['order-completed']);
    const more = lookForMore([party('erp'), party('meningspeil', { paper: 'none' })])(all, monday);
    expect(names(more)).toEqual(['order-extended', 'agreement-missed']);
    expect(names(lookForMore([])(apply(all, more), monday))).toEqual([]);
  });

  it('silence settles nothing: told, failed and overdue are no answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('told', 'failed', 'overdue', 'again', 'news'), { maxLength: 20 }),
        (steps) => {
          const end = steps.reduce(
            (current: Order, step) => {
              const { ask } = partyIn(current, 'vakwerk')!;
              const decide = {
                told: recordAsked('vakwerk', ask, new Date('2026-03-03T09:00:00Z')),
                failed: recordFailure('vakwerk', ask, 'holder-unreachable', [60]),
                overdue: noticeOverdue('vakwerk'),
                again: askAgain('vakwerk', { id: 'bea' }),
                news: hearNews('vakwerk'),
              }[step];
              return apply(current, decide(current, monday));
            },
            started(party('vakwerk')),
          );
          expect(lookForMore([])(end, monday)).toEqual([]);
          expect(['answered', 'no-answer-possible']).not.toContain(state(end, 'vakwerk'));
        },
      ),
    );
  });

  it('a try that failed is tried again; what a person must look at waits', () => {
    const again = recordFailure('vakwerk', 1, 'holder-unreachable', [60])(started(party('vakwerk')), monday);
    expect(dueOf(again)).toMatchObject([
      { due: 'tell-party', id: `${orderId}:vakwerk:2`, at: '2026-03-02T09:31:00.000Z' },
    ]);
    const parked = recordFailure(
      'vakwerk',
      1,
      'answer-not-readable',
      [60],
    )(started(party('vakwerk')), monday);
    expect(dueOf(parked)).toEqual([]);
  });

  it('P5: only a team lead writes down that no answer can come, with a reason; a late answer still counts', () => {
    const open = started(party('erp', { adapter: 'search-task' }));
    const lead = { id: 'tom', roles: ['team-lead' as const] };
    expect(
      code(() => recordNoAnswer('erp', 'data-lost', { id: 'pim', roles: ['privacy-officer'] })(open, monday)),
    ).toBe('no-answer.not-a-team-lead');
    const recorded = recordNoAnswer('erp', 'data-lost', lead)(open, monday);
    expect(eventsOf(recorded)[0]?.data).toMatchObject({ outcome: 'no-answer-possible', recordedBy: 'tom' });
    expect(dueOf(recorded).map(({ due }) => due)).toEqual(['close-search-task', 'look-for-parties']);
    expect(names(recordAnswer('erp', done)(apply(open, recorded), monday))).toEqual(['party-answered']);
    const answered = apply(open, recordAnswer('erp', done)(open, monday));
    expect(code(() => recordNoAnswer('erp', 'data-lost', lead)(answered, monday))).toBe(
      'party.already-answered',
    );
  });

  it('is overdue once, and still told again', () => {
    const late = at('2026-03-17T00:00:00Z');
    const told = after(started(party('vakwerk')), [recordAsked('vakwerk', 1), monday]);
    const noticed = noticeOverdue('vakwerk')(told, late);
    expect(names(noticed)).toEqual(['party-overdue']);
    const overdue = apply(told, noticed);
    expect(state(overdue, 'vakwerk')).toBe('overdue');
    expect(noticeOverdue('vakwerk')(overdue, late)).toEqual([]);
    expect(dueOf(askAgain('vakwerk', { id: 'bea' })(overdue, late))).toHaveLength(1);
  });

  it('a colleague’s task is the party’s answer, once', () => {
    const task = event(SearchTaskAnsweredV1, {
      taskId: 'tsk_00000001',
      orderId,
      requestId,
      holder: 'erp',
      outcome: 'kept-because',
      items: 0,
      answerRef: 'ans_00000001',
      answeredBy: 'bea',
      answeredAt: monday.now.toISOString(),
    });
    const open = started(party('erp', { adapter: 'search-task' }));
    const heard = hearFromATask(task, open, monday);
    expect(eventsOf(heard)[0]?.data).toMatchObject({
      outcome: 'kept-because',
      recordedBy: 'bea',
      answerRef: 'ans_00000001',
    });
    expect(hearFromATask(task, apply(open, heard), monday)).toEqual([]);
    expect(hearFromATask(task, none, monday)).toMatchObject({ verdict: 'retry-later' });
  });
});

describe('A withdrawal', () => {
  it('P21: who has not acted leaves it, at the processor too; what was done stays done', () => {
    const open = after(
      started(party('erp', { adapter: 'search-task' }), party('vakwerk'), party('meningspeil')),
      [recordAnswer('vakwerk', done), monday],
    );
    const stop = stopOrder(requestId)(open, monday);
    expect(names(stop)).toEqual(['order-stopped']);
    expect(dueOf(stop).map(({ due, holder }) => [due, holder])).toEqual([
      ['close-search-task', 'self'],
      ['call-off', 'meningspeil'],
    ]);
    const stopped = apply(open, stop);
    expect(recordAnswer('erp', done)(stopped, monday)).toEqual([]);
    expect(code(() => askAgain('erp', { id: 'bea' })(stopped, monday))).toBe('order.not-open');
    expect(state(stopped, 'vakwerk')).toBe('answered');
  });

  it('before it is known who gets it, nobody is told', () => {
    const stopped = after(none, [stopOrder(requestId), monday]);
    expect(startOrder(order, [party('erp')])(stopped, monday)).toEqual([]);
    expect(stopOrder(requestId)(stopped, monday)).toEqual([]);
  });
});
