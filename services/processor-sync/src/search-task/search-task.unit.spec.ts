import type { Decision } from '@huisrecht/eventing';
import { answerTask, closeTask, handOver, openTask } from './decisions.js';
import { mayHandOver, maySearch } from './rules/only-who-searches-sees-the-terms.js';
import { searchTasks, type SearchTask, type SearchTaskEvent } from './search-task.js';

const context = { now: new Date('2026-03-02T09:30:00Z') };
const none: SearchTask = { status: 'none', taskId: 'tsk_00000001' };
const open = openTask({
  taskId: 'tsk_00000001',
  collectionId: 'col_00000001',
  requestId: 'req_00000001',
  holder: 'drive-living',
  subjectIds: ['sub_00000001'],
  place: 'Netwerkschijf',
  assignedTo: 'sanne',
  role: 'employee',
  answerBy: '2026-03-16',
});
const sanne = { id: 'sanne', roles: ['employee'] };
const bea = { id: 'bea', roles: ['employee', 'clerk'] };
const tom = { id: 'tom', roles: ['employee', 'team-lead'] };
const nothing = { outcome: 'nothing-found', items: 0 } as const;

type Decide = (state: SearchTask, at: typeof context) => Decision<SearchTaskEvent>;
const after = (...steps: readonly Decide[]): SearchTask =>
  steps.reduce<SearchTask>(
    (state, decide) => (decide(state, context) as SearchTaskEvent[]).reduce(searchTasks.evolve, state),
    none,
  );
const code = (action: () => unknown): string => {
  try {
    action();
    return 'no problem';
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe('A search task', () => {
  it('P17: is opened once, answered by name and time, and answered again when more is found', () => {
    expect(open(after(open), context)).toEqual([]);
    const found = { outcome: 'found', items: 2, answerRef: 'ans_00000001' } as const;
    const twice = after(open, answerTask(nothing, sanne), answerTask(found, sanne), answerTask(found, sanne));
    expect(twice).toMatchObject({
      status: 'answered',
      answers: [
        { outcome: 'nothing-found', answeredBy: 'sanne', answeredAt: '2026-03-02T09:30:00.000Z' },
        { outcome: 'found', items: 2, answerRef: 'ans_00000001' },
      ],
    });
  });

  it('goes to a colleague when it is handed over, by who searches or a team lead', () => {
    const given = after(open, handOver('bea', sanne));
    expect(given).toMatchObject({ assignedTo: 'bea' });
    expect(code(() => answerTask(nothing, sanne)(given, context))).toBe('search-task.of-somebody-else');
    expect(answerTask(nothing, bea)(given, context)).toHaveLength(1);
    expect(handOver('bea', tom)(after(open), context)).toHaveLength(1);
    expect(code(() => handOver('bea', bea)(after(open), context))).toBe('search-task.of-somebody-else');
  });

  it('closed is closed', () => {
    const closed = after(open, closeTask);
    expect(code(() => answerTask(nothing, sanne)(closed, context))).toBe('search-task.closed');
    expect(closeTask(closed, context)).toEqual([]);
    expect(code(() => answerTask(nothing, sanne)(none, context))).toBe('search-task.not-found');
  });

  it('P12: only who searches sees for whom', () => {
    const assigned = { assignedTo: 'sanne', role: 'employee' } as const;
    expect(
      [sanne, bea, tom, { id: 'pim', roles: ['privacy-officer'] }].map((who) => maySearch(assigned, who)),
    ).toEqual([true, false, false, true]);
    const anyones = { role: 'clerk' } as const;
    expect([sanne, bea].map((who) => maySearch(anyones, who))).toEqual([false, true]);
    expect(mayHandOver(assigned, tom)).toBe(true);
  });
});
