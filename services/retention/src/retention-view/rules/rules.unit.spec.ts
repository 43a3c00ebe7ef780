import type { Hold } from '../../request-hold/request-hold.js';
import { everything } from '../../request-hold/request-hold.js';
import {
  neighbour,
  nuisanceFile,
  recordHeld,
  requestId,
  rules,
  scope,
  tenant,
} from '../../testing/examples.js';
import { longest } from '../stay.js';
import { hinders } from './a-hold-yields-to-the-decision-it-waits-for.js';
import { lastDayOf } from './a-period-ends-on-its-anchor.js';
import { livingPurposes } from './a-record-lives-while-any-purpose-is-alive.js';
import { isInScope } from './a-scope-is-what-all-its-lists-allow.js';
import { ownPartOf } from './each-sees-only-their-own-part.js';
import { holdsOn } from './what-is-held-stays.js';

const today = '2026-11-24';

describe('P15: a period ends on its anchor', () => {
  it.each([
    ['exact-date', 'P2Y', '2024-03-31', '2026-03-31'],
    ['exact-date', 'P1Y', '2024-02-29', '2025-02-28'],
    ['exact-date', 'P4D', '2026-02-26', '2026-03-02'],
    ['exact-date', 'P0D', '2026-02-26', '2026-02-26'],
    ['exact-date', 'P1Y6M2W3D', '2024-01-31', '2025-08-17'],
    ['end-of-calendar-year', 'P7Y', '2019-01-01', '2026-12-31'],
    ['end-of-book-year', 'P7Y', '2019-12-31', '2026-12-31'],
  ] as const)('P15: %s, %s from %s: the last day is %s', (anchor, period, began, last) => {
    expect(lastDayOf({ anchor, period }, began)).toBe(last);
  });
});

describe('P15: a record lives while any purpose is alive', () => {
  it('P15: while nothing was told that starts the period, no last day is known', () => {
    expect(livingPurposes(recordHeld(), rules, today)).toEqual([{ rule: 'tenancy-2y', purpose: 'renting' }]);
  });

  it('P15: on its last day it stays, on the next it is over', () => {
    const ended = recordHeld({ facts: { 'tenancy-ended': '2024-11-24' } });
    expect(livingPurposes(ended, rules, today)).toEqual([
      { rule: 'tenancy-2y', purpose: 'renting', until: today },
    ]);
    expect(livingPurposes(ended, rules, '2026-11-25')).toEqual([]);
  });

  it('P15: each purpose has its own rule, also one that the system did not name', () => {
    const ledger = recordHeld({
      category: 'payments',
      purpose: 'collecting-rent',
      facts: { 'all-paid': '2021-05-01', 'book-year-ended': '2021-12-31' },
    });
    expect(livingPurposes(ledger, rules, today)).toEqual([
      { rule: 'payments-7y', purpose: 'accounting', until: '2028-12-31' },
    ]);
    expect(livingPurposes(ledger, rules, '2029-01-01')).toEqual([]);
  });

  it('P15: a purpose that nobody gave a period is alive', () => {
    const odd = [
      recordHeld({
        category: 'payments',
        purpose: 'internal-management',
        facts: { 'all-paid': '2001-01-01' },
      }),
      recordHeld({ category: 'something-new' }),
    ];
    for (const one of odd)
      expect(livingPurposes(one, rules, today)).toContainEqual({
        rule: 'no-period-known',
        purpose: one.purpose,
      });
  });

  it('P15: of several reasons the one that keeps it longest is told', () => {
    const [a, b, c] = [
      { rule: 'a', purpose: 'p', until: '2026-01-01' },
      { rule: 'b', purpose: 'p', until: '2027-01-01' },
      { rule: 'c', purpose: 'p' },
    ];
    expect(longest([a, b])).toBe(b);
    expect(longest([b, c, a])).toBe(c);
    expect(longest([])).toBeUndefined();
  });
});

describe('P20, P21: what is held stays', () => {
  const hold = (over: Partial<Hold> = {}): Hold => ({
    ...{ because: 'restriction', requestId, subjectIds: [tenant], scope: everything, line: 1 },
    ...over,
  });
  const on = (one: Hold, record = recordHeld()) => holdsOn(record, [one], [tenant], rules, today);

  it('P21: what is in its scope, and no more', () => {
    expect(on(hold())).toEqual([{ rule: 'restriction', purpose: 'renting' }]);
    expect(on(hold({ scope: scope({ categories: ['payments'] }) }))).toEqual([]);
    expect(on(hold({ scope: scope({ purposes: ['contracts'] }) }))).toHaveLength(1);
    expect(on(hold({ scope: scope({ categories: ['tenancy'], recordIds: ['rec_other000'] }) }))).toEqual([]);
  });

  it('P20: until its last day, and that day too', () => {
    const window = hold({ because: 'court-window', until: today });
    expect(on(window)).toEqual([{ rule: 'court-window', purpose: 'renting', until: today }]);
    expect(on({ ...window, until: '2026-11-23' })).toEqual([]);
  });

  it('P21: of anybody in the record, and of every pseudonym of who asks', () => {
    expect(on(hold({ subjectIds: [neighbour] }))).toEqual([]);
    expect(on(hold({ subjectIds: [neighbour] }), nuisanceFile())).toHaveLength(1);
    const other = 'sub_0000000000000009';
    const held = holdsOn(recordHeld(), [hold({ subjectIds: [other] })], [tenant, other], rules, today);
    expect(held).toHaveLength(1);
  });

  it.each([
    ['restriction', 'accuracy-contested', false],
    ['restriction', 'objection-pending', false],
    ['restriction', 'erasure-being-determined', false],
    ['restriction', 'lawfulness-being-determined', false],
    ['restriction', 'unlawful-but-keep', true],
    ['restriction', 'needed-for-a-claim', true],
    ['open-request', undefined, false],
    ['court-window', undefined, true],
  ] as const)('P21: %s (%s) of another line of the same letter hinders: %s', (because, why, does) => {
    const one = hold({ because, ...(why && { case: why }) });
    expect(hinders(one, { requestId, line: 2 })).toBe(does);
    expect(hinders(one, { requestId, line: 1 })).toBe(false);
    expect(hinders(one, { requestId: 'req_ffffffffffff', line: 1 })).toBe(true);
  });
});

describe('P20: a scope is what all its lists allow', () => {
  const record = recordHeld();
  it.each([
    [scope(), true],
    [scope({ categories: ['tenancy', 'payments'] }), true],
    [scope({ categories: ['payments'] }), false],
    [scope({ purposes: ['contracts'] }), true],
    [scope({ categories: ['tenancy'], purposes: ['accounting'] }), false],
    [scope({ recordIds: [record.recordId] }), true],
    [scope({ fields: ['rent'] }), true],
  ])('P20: %j: %s', (one, within) => {
    expect(isInScope(record, ['renting', 'contracts'], one)).toBe(within);
  });
});

describe('P20: each sees only their own part', () => {
  it('P20: of a file about two, one is told their own role and that it is their part', () => {
    expect(ownPartOf(nuisanceFile(), [neighbour])).toEqual({ roles: ['reporter'], ownPartOnly: true });
    expect(ownPartOf(nuisanceFile(), [tenant, neighbour])).toEqual({
      roles: ['reporter', 'reported-person'],
      ownPartOnly: false,
    });
    expect(ownPartOf(recordHeld(), [tenant])).toEqual({ roles: ['tenant'], ownPartOnly: false });
  });
});
