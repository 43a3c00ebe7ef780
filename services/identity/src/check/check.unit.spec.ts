import {
  CheckEndedDeceasedV1,
  CheckExpiredV1,
  CheckOpenedV1,
  CheckReminderDueV1,
  LineAddedV1,
  LineWithdrawnV1,
  RequestEndedV1,
  type AskedLine,
} from '@huisrecht/contracts';
import fc from 'fast-check';
import { after, dueOf, eventsOf } from '../testing/play.js';
import {
  circumstance,
  counter,
  openedAt,
  received,
  receivedAt,
  reopened,
  requestId,
  subjectId,
  withdrawn,
} from './check-examples.js';
import { checkIdOf } from './check-id.js';
import { Check } from './check.js';
import { waitingLines, type CheckState } from './check.state.js';
import { expire, remind } from './no-show/wait-for-somebody.js';
import { addLine, withdrawLine } from './change-lines/change-lines.js';
import { endCheck, openCheck, openCheckAgain, reopenCheck, withdrawCheck } from './open-check/open-check.js';
import { EXPIRE, REMIND } from './open-check/opened.js';
import { recordDeceased } from './record-deceased/record-deceased.js';
import { recordOutcome } from './record-outcome/record-outcome.js';

const start = Check.initial('');
const context = { now: openedAt };
const all = { categories: [], fields: [], purposes: [], recordIds: [] };
const open = after(Check, start, openCheck(received(), start, context));
const expired = after(Check, open, expire(open, 1, new Date('2026-03-02T23:00:00Z')));

describe('a check opens with its request', () => {
  it('P25: one per request, with an id that follows from it', () => {
    expect(eventsOf(openCheck(received(), start, context)).at(-1)).toEqual({
      type: CheckOpenedV1.type,
      data: { checkId: checkIdOf(requestId), requestId, subjectId, expiresAt: '2026-03-02T23:00:00.000Z' },
    });
    expect(openCheck(received(), open, context)).toEqual({ verdict: 'ignore', reason: 'check-exists' });
  });

  it('P25: a letter that only stops something needs no check (GDPR Art. 7(3), 21(2)-(3)), and is known all the same', () => {
    const stops = [
      { line: 1, right: 'withdrawal-of-consent', given: true },
      { line: 2, right: 'objection', objection: 'direct-marketing', given: true },
      { line: 3, right: 'restriction', given: true },
    ] as const;
    const decision = openCheck(received({ lines: [...stops] }), start, context);
    expect([eventsOf(decision).map(({ type }) => type), dueOf(decision)]).toEqual([
      ['identity.check.noted'],
      [],
    ]);
    expect(after(Check, start, decision)).toMatchObject({ status: 'not-needed', subjectId, receivedAt });
  });

  it('P25: keeps every line, and which of them wait', () => {
    const lines: AskedLine[] = [
      { line: 1, right: 'objection', objection: 'direct-marketing', given: true },
      { line: 2, right: 'objection', given: true },
      { line: 3, right: 'erasure', given: true, scope: { ...all, categories: ['nuisance'] } },
    ];
    const state = after(Check, start, openCheck(received({ lines }), start, context));
    expect(waitingLines(state).map(({ line, categories }) => [line, categories])).toEqual([
      [2, []],
      [3, ['nuisance']],
    ]);
  });

  it('reminds on day 14 and 21 after receipt and expires when day 28 has ended, in Amsterdam', () => {
    expect(dueOf(openCheck(received(), start, context)).map(({ due, at }) => [due, at])).toEqual([
      [REMIND, '2026-02-16T08:00:00.000Z'],
      [REMIND, '2026-02-23T08:00:00.000Z'],
      [EXPIRE, '2026-03-02T23:00:00.000Z'],
    ]);
  });

  it('whoever wrote long ago still gets a week, and no reminder of the past', () => {
    const late = dueOf(openCheck(received({ receivedAt: '2026-01-12T10:00:00Z' }), start, context));
    expect(late.map(({ due, at }) => [due, at])).toEqual([[EXPIRE, '2026-02-10T23:00:00.000Z']]);
  });
});

describe('nobody came', () => {
  it('reminds once per reminder', () => {
    const reminded = after(Check, open, remind(open, 1, 1));
    expect(eventsOf(remind(open, 1, 1))[0]).toMatchObject({
      type: CheckReminderDueV1.type,
      data: { reminder: 1 },
    });
    expect(remind(reminded, 1, 1)).toHaveProperty('verdict', 'ignore');
    expect(eventsOf(remind(reminded, 1, 2))).toHaveLength(1);
  });

  it('expires, and opens again with its original receipt date and new days to come by', () => {
    expect(expired.status).toBe('expired');
    const now = new Date('2026-03-10T08:00:00Z');
    const decision = openCheckAgain(reopened, expired, { now });
    const again = after(Check, expired, decision);
    expect(again).toMatchObject({
      status: 'open',
      round: 2,
      receivedAt,
      reminders: 0,
      expiresAt: '2026-04-07T22:00:00.000Z',
    });
    expect(new Set(dueOf(decision).map(({ id }) => id)).size).toBe(3);
    expect(eventsOf(decision).at(-1)?.type).toBe(CheckOpenedV1.type);
  });

  it('opens again at the counter too, but not when it was passed or withdrawn', () => {
    const now = new Date('2026-03-10T08:00:00Z');
    expect(after(Check, expired, reopenCheck(expired, now))).toMatchObject({
      status: 'open',
      round: 2,
      receivedAt,
    });
    expect(reopenCheck(open, now)).toEqual([]);
    const ended = after(Check, open, withdrawCheck(withdrawn, open));
    expect(() => reopenCheck(ended, now)).toThrow('check.withdrawn');
    expect(() => reopenCheck(start, now)).toThrow('check.not-there');
  });

  it('a timer of the first round does nothing to the second', () => {
    const again = after(
      Check,
      expired,
      openCheckAgain(reopened, expired, { now: new Date('2026-03-10T08:00:00Z') }),
    );
    expect(expire(again, 1, openedAt)).toHaveProperty('verdict', 'ignore');
    expect(remind(again, 1, 1)).toHaveProperty('verdict', 'ignore');
  });

  it('a withdrawn request keeps nobody waiting', () => {
    const ended = after(Check, open, withdrawCheck(withdrawn, open));
    expect(ended.status).toBe('withdrawn');
    expect(expire(ended, 1, openedAt)).toHaveProperty('verdict', 'ignore');
  });
});

describe('lines come and go', () => {
  const stop = { line: 1, right: 'withdrawal-of-consent', given: true } as const;
  const notNeeded = after(Check, start, openCheck(received({ lines: [stop] }), start, context));
  const added = (line: number, right: 'access' | 'restriction') => ({
    type: LineAddedV1.type as typeof LineAddedV1.type,
    data: {
      requestId,
      line: { line, right, given: true },
      addedBy: 'clerk-1',
      addedAt: '2026-02-05T10:00:00Z',
    },
  });
  const gone = (line: number) => ({
    type: LineWithdrawnV1.type as typeof LineWithdrawnV1.type,
    data: { requestId, line, recordedBy: 'clerk-1', withdrawnAt: '2026-02-06T10:00:00Z' },
  });

  it('P25: opens when the first line that needs a check is added, with the receipt date of the request', () => {
    expect(after(Check, notNeeded, addLine(added(2, 'restriction'), notNeeded, context)).status).toBe(
      'not-needed',
    );
    const decision = addLine(added(2, 'access'), notNeeded, context);
    expect(eventsOf(decision).at(-1)?.type).toBe(CheckOpenedV1.type);
    expect(after(Check, notNeeded, decision)).toMatchObject({ status: 'open', receivedAt, round: 1 });
    expect(dueOf(decision)).toHaveLength(3);
  });

  it('P33: nobody needs to come when the right that was named after all needs no check', () => {
    const named = after(Check, open, addLine(added(1, 'restriction'), open, context));
    expect(named).toMatchObject({ status: 'not-needed', lines: [{ line: 1, right: 'restriction' }] });
    expect(addLine(added(1, 'restriction'), named, context)).toHaveProperty('verdict', 'ignore');
  });

  it('P26: a right that was named after all counts with what it is about, not as everything', () => {
    const data = {
      ...added(1, 'access').data,
      line: { line: 1, right: 'erasure' as const, given: true, scope: { ...all, categories: ['nuisance'] } },
    };
    const named = after(Check, open, addLine({ ...added(1, 'access'), data }, open, context));
    expect(named).toMatchObject({
      status: 'open',
      lines: [{ line: 1, right: 'erasure', categories: ['nuisance'] }],
    });
  });

  it('nobody needs to come when the last line that needs a check is withdrawn', () => {
    const left = after(Check, open, withdrawLine(gone(1), open));
    expect(left.status).toBe('not-needed');
    expect(withdrawLine(gone(1), left)).toHaveProperty('verdict', 'ignore');
    expect(expire(left, 1, openedAt)).toHaveProperty('verdict', 'ignore');
  });

  it('P25: a check that was passed does not cover a line that came later: a human looks again', () => {
    const passed = after(Check, open, recordOutcome(open, counter, circumstance()));
    const more = after(Check, passed, addLine(added(2, 'access'), passed, context));
    expect([more.status, waitingLines(more).map(({ line }) => line)]).toEqual(['passed', [2]]);
    const both = recordOutcome(more, counter, circumstance());
    expect(eventsOf(both).at(-1)?.data).toMatchObject({ lines: [2] });
    expect(waitingLines(after(Check, more, both))).toEqual([]);
  });

  it('a request that ended otherwise keeps nobody waiting', () => {
    const ended = endCheck(
      {
        type: RequestEndedV1.type,
        data: { requestId, because: 'joined', endedBy: 'clerk-1', endedAt: '2026-02-06T10:00:00Z' },
      },
      open,
    );
    expect(after(Check, open, ended).status).toBe('withdrawn');
  });

  it('P26: whoever died makes no request: told once, and nothing is recorded after it (recital 27)', () => {
    const death = { by: 'clerk-7', at: openedAt.toISOString(), reason: { k: 'k', n: 'n', c: 'c' } };
    const decision = recordDeceased(open, death);
    expect(eventsOf(decision).at(-1)).toMatchObject({
      type: CheckEndedDeceasedV1.type,
      data: { requestId, recordedBy: 'clerk-7' },
    });
    const ended = after(Check, open, decision);
    expect(recordDeceased(ended, death)).toHaveProperty('verdict', 'ignore');
    expect(() => recordOutcome(ended, counter, circumstance())).toThrow('check.deceased');
    expect(expire(ended, 1, openedAt)).toHaveProperty('verdict', 'ignore');
    expect(() => recordDeceased(start, death)).toThrow('check.not-there');
  });
});

describe('whatever the order', () => {
  type Step = (state: CheckState) => CheckState;
  const steps: Record<string, Step> = {
    received: (state) => after(Check, state, openCheck(received(), state, context)),
    withdrawn: (state) => after(Check, state, withdrawCheck(withdrawn, state)),
    remind: (state) => after(Check, state, remind(state, 1, 1)),
    expire: (state) => after(Check, state, expire(state, 1, openedAt)),
  };

  it('never waits for somebody after a withdrawal, and never opens twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 12 }), (names) => {
        const end = names.reduce((state, name) => steps[name]!(state), start);
        const first = names.find((name) => name === 'received' || name === 'withdrawn');
        const ok = !names.includes('withdrawn') || end.status === 'withdrawn';
        return ok && end.round === (first === 'received' ? 1 : 0);
      }),
    );
  });

  it('tells of an expiry at most once', () => {
    const twice = [expire(open, 1, openedAt), expire(expired, 1, openedAt)].flatMap((decision) =>
      eventsOf(decision),
    );
    expect(twice.filter(({ type }) => type === CheckExpiredV1.type)).toHaveLength(1);
  });
});
