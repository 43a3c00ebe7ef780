import fc from 'fast-check';
import { recordFailure } from '../decisions/record-what-a-holder-did.js';
import { newHolder } from '../holder.js';
import { after, dueOf, holder, monday, started } from '../testing.js';
import { nextTry } from '../../asked/rules/a-failed-try-is-tried-again.js';
import { isNews } from '../../asked/rules/a-second-answer-adds-and-never-replaces.js';
import { destroyWork } from './answers-end-with-their-package.js';
import { mayRecordThatNoAnswerCanCome } from '../../asked/rules/only-a-team-lead-records-that-no-answer-can-come.js';
import { allSettled, isSettled } from '../../asked/rules/silence-is-not-an-answer.js';
import { lookOnceMoreWork } from './we-look-once-more-before-we-say-it-is-complete.js';

const quiet = newHolder(holder('erp'));
const answer = {
  outcome: 'found',
  items: 1,
  answerRef: 'ans_1',
  answeredAt: '2026-03-02T09:30:00Z',
} as const;

describe('Silence is not an answer', () => {
  it('P17: asked, failed and overdue settle nothing', () => {
    expect(isSettled(quiet)).toBe(false);
    expect(isSettled({ ...quiet, waiting: { since: 'asked' } })).toBe(false);
    expect(isSettled({ ...quiet, overdueSince: '2026-03-16' })).toBe(false);
    expect(isSettled({ ...quiet, waiting: { since: 'failed', code: 'x', failedAt: 'y' } })).toBe(false);
  });

  it('an answer settles, and so does the word of a team lead', () => {
    const noAnswer = { reason: 'data-lost', recordedBy: 'tess', recordedAt: '2026-03-02T09:30:00Z' } as const;
    expect(
      allSettled([
        { ...quiet, answers: [answer] },
        { ...quiet, noAnswer },
      ]),
    ).toBe(true);
    expect(allSettled([{ ...quiet, answers: [answer] }, quiet])).toBe(false);
  });
});

describe('One holder down delays nobody else', () => {
  it('whatever one holder does, the others stay as they are and their work too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (failures) => {
        const before = started(holder('erp'), holder('down'), holder('info'));
        const steps = Array.from(
          { length: failures },
          (_, n) => [recordFailure('down', n + 1, 'holder-unreachable', [10, 60]), monday] as const,
        );
        const end = after(before, ...steps);
        const others = (collection: typeof end) =>
          collection.status === 'none' ? [] : collection.holders.filter((one) => one.holder !== 'down');
        expect(others(end)).toEqual(others(before));
        const work = dueOf(recordFailure('down', failures + 1, 'holder-unreachable', [10, 60])(end, monday));
        expect(work.map((one) => one.holder)).toEqual(['down']);
      }),
    );
  });
});

describe('A failed try is tried again', () => {
  const now = new Date('2026-03-02T09:30:00Z');

  it('for ever, with growing waits, the last of which repeats', () => {
    const seconds = [1, 2, 3, 50].map(
      (n) => (+nextTry('holder-unreachable', n, [10, 60, 3600], now)! - +now) / 1000,
    );
    expect(seconds).toEqual([10, 60, 3600, 3600]);
  });

  it('but garbage waits for a person', () => {
    expect(nextTry('answer-not-readable', 1, [10], now)).toBeUndefined();
  });
});

it('A second answer adds and never replaces: the same is no news, another is', () => {
  const answered = { ...quiet, answers: [answer] };
  expect(isNews(quiet, answer)).toBe(true);
  expect(isNews(answered, answer)).toBe(false);
  expect(isNews(answered, { ...answer, answerRef: 'ans_2' })).toBe(true);
  expect(isNews(answered, { outcome: 'nothing-found', items: 0 })).toBe(true);
});

it('Answers end with their package: one work per moment, in no holder’s lane', () => {
  const work = destroyWork('col_1', '2026-03-02T09:30:00Z', new Date('2026-03-16T09:30:00Z'));
  expect(work).toMatchObject({ holder: 'self', at: '2026-03-16T09:30:00.000Z' });
});

it('P5: only a team lead records that no answer can come', () => {
  expect(mayRecordThatNoAnswerCanCome(['clerk', 'privacy-officer', 'fg'])).toBe(false);
  expect(mayRecordThatNoAnswerCanCome(['team-lead'])).toBe(true);
});

it('We look once more before we say it is complete, once per set of holders', () => {
  expect(lookOnceMoreWork('col_1', [quiet], monday.now)).toEqual([]);
  expect(lookOnceMoreWork('col_1', [{ ...quiet, answers: [answer] }], monday.now)).toMatchObject([
    { due: 'look-once-more', id: 'col_1:look:1' },
  ]);
});
