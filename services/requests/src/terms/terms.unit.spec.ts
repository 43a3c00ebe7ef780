import { extensionGrounds, stopReasons } from '@huisrecht/contracts';
import { CheckPassedV1, CheckRejectedV1, CheckReminderDueV1 } from '@huisrecht/contracts';
import { kinds, type RemindData } from '../domain/due.js';
import { isKnown, type KnownRequest } from '../domain/state.js';
import { noShow } from '../settle-identity/settle-identity.js';
import { aCollectingRequest, aRequest, checkPassed, clerk, officer } from '../testing/examples.js';
import type { Play } from '../testing/play.js';
import { withdrawRequest } from '../withdraw-request/withdraw-request.js';
import { extendTerm, resumeTerm, stopTerm, type ExtendTerm, type StopTerm } from './change-term.js';
import { termsView } from './terms-view.js';

const fg = { id: 'f.fg', roles: ['fg'] } as const;
const system = { id: 'retention', roles: ['service'] } as const;
const stopId = 'stp_00000000000000000001';
const extend = (over: Partial<ExtendTerm> = {}) =>
  extendTerm({
    decisionId: 'dec_00000000000000000009',
    ground: 'complexity',
    motivation: 'Het dossier telt twaalf mappen op papier.',
    by: officer,
    ...over,
  });
const stop = (over: Partial<StopTerm> = {}) =>
  stopTerm({
    stopId,
    reason: 'identity-doubt',
    question: 'De handtekening is een andere dan in het huurcontract.',
    by: officer,
    ...over,
  });
const resume = (answeredOn: string, withoutSlot: string[] = [], id = stopId) =>
  resumeTerm({ stopId: id, answeredOn, withoutSlot, by: clerk });

const known = ({ state }: Play): KnownRequest => {
  if (!isKnown(state)) throw new Error('not known');
  return state;
};
const view = (play: Play) => termsView(known(play), play.now);
const at = (play: Play, now: string): Play => Object.assign(play, { now: new Date(now) });
const reminders = (play: Play): string[] =>
  play.due
    .filter(({ due }) => due === kinds.remind)
    .map(({ data }) => `${(data as RemindData).reminder} ${(data as RemindData).day}`);

/** Received on Monday 2 March 2026: promised for 30 March, lawful until 2 April, extended until 2 June. */
describe('P24: an extension', () => {
  it('gives two further months, and the promise goes on', () => {
    const play = at(aRequest(), '2026-03-20T10:00:00Z');
    expect(play.do(extend())).toEqual(['term-extended']);
    expect(play.state).toMatchObject({
      promisedBy: '2026-03-30',
      lawfulBy: '2026-06-02',
      terms: { extension: { ground: 'complexity', lawfulBy: '2026-06-02', extendedBy: officer.id } },
      revision: 1,
    });
    expect(view(play)).toMatchObject({
      promise: { day: '2026-03-30', daysLeft: 10 },
      law: { day: '2026-06-02', extended: true },
      extension: { ground: 'complexity' },
    });
    expect(view(at(play, '2026-03-31T10:00:00Z')).overdue).toBe(true);
  });

  it('plans the reminders of the longer term', () => {
    const play = at(aRequest(), '2026-03-20T10:00:00Z');
    const before = reminders(play);
    play.do(extend());
    expect(reminders(play).slice(before.length)).toEqual([
      'seven-days 2026-06-02',
      'two-days 2026-06-02',
      'extended-term-passed 2026-06-02',
    ]);
  });

  it('only on two grounds: illness, holidays, staff and suppliers are none', () => {
    const play = aRequest();
    for (const ground of ['illness', 'holidays', 'staffing', 'waiting-for-supplier', 'complex', ''])
      expect(play.refusal(extend({ ground }))).toBe('extension.only-on-two-grounds');
    for (const ground of extensionGrounds) expect(play.refusal(extend({ ground }))).toBeUndefined();
  });

  it('inside the first month, not rolled, and on paper in time for the post', () => {
    // Received on Saturday 31 January: the month ends on Saturday 28 February and the law on Monday 2 March.
    const late = aRequest({ receivedAt: '2026-01-31T10:00:00Z' });
    expect(at(late, '2026-02-28T22:59:00Z').refusal(extend())).toBeUndefined();
    expect(at(late, '2026-02-28T23:00:00Z').refusal(extend())).toBe('extension.too-late');
    const byPost = aCollectingRequest('post');
    expect(at(byPost, '2026-03-31T10:00:00Z').refusal(extend())).toBeUndefined();
    expect(at(byPost, '2026-04-01T10:00:00Z').refusal(extend())).toBe('extension.too-late');
  });

  it('only once; asked twice with the same key it is there once', () => {
    const play = aRequest();
    play.do(extend());
    expect(play.do(extend())).toEqual([]);
    expect(play.refusal(extend({ decisionId: 'dec_00000000000000000010' }))).toBe('extension.only-once');
    expect(view(play).canExtend).toBeUndefined();
  });

  it('by a named human with a motivation, never by the FG or a service', () => {
    const play = aRequest();
    expect(play.refusal(extend({ by: fg }))).toBe('decision.not-by-the-fg');
    expect(play.refusal(extend({ by: system }))).toBe('term.needs-a-human');
    expect(play.refusal(extend({ motivation: 'druk' }))).toBe('decision.needs-a-motivation');
  });

  it('says beforehand until when it can be, and what it would give', () => {
    expect(view(aRequest()).canExtend).toMatchObject({
      day: '2026-04-02',
      lastPostingDay: '2026-03-31',
      until: { day: '2026-06-02' },
      why: {
        en: 'received 2 March; one month ends Thursday 2 April and does not move; posted by Tuesday 31 March',
      },
    });
  });

  it('never after withdrawal', () => {
    const play = aRequest();
    play.do(withdrawRequest(clerk.id));
    expect(play.refusal(extend())).toBe('request.withdrawn');
    expect(play.refusal(stop())).toBe('request.withdrawn');
  });
});

describe('P24: the clock of the law stands still', () => {
  it('from the day asked to the day answered; the promise goes on', () => {
    const play = at(aRequest(), '2026-03-04T10:00:00Z');
    expect(play.do(stop())).toEqual(['term-stopped']);
    expect(view(at(play, '2026-03-10T10:00:00Z'))).toMatchObject({
      promise: { day: '2026-03-30' },
      law: { day: '2026-04-08', standsStill: true, stoodStill: 6 },
      stops: [{ reason: 'identity-doubt', from: '2026-03-04', days: 6, stoppedBy: officer.id }],
    });
    expect(at(play, '2026-03-12T10:00:00Z').do(resume('2026-03-11'))).toEqual(['term-resumed']);
    expect(play.state).toMatchObject({ promisedBy: '2026-03-30', lawfulBy: '2026-04-09' });
    expect(view(play).law).toMatchObject({
      day: '2026-04-09',
      standsStill: false,
      stoodStill: 7,
      why: { en: 'received 2 March; one month ends 2 April; stood still 7 days, ends Thursday 9 April' },
    });
    expect(reminders(play).at(-1)).toBe('law-passed 2026-04-09');
  });

  it('never by itself: not by the standard visit, a missing reason, a rejected check, or a wait', () => {
    const check = {
      checkId: 'chk_00000000000000000001',
      requestId: 'req_00000000000000000001',
      subjectId: 'sub_00000000000000000001',
    };
    const play = aRequest({ lines: [], reasonGiven: false });
    play.hear(CheckReminderDueV1, { ...check, reminder: 1, expiresAt: '2026-03-30T22:00:00Z' });
    play.hear(CheckRejectedV1, {
      ...{ ...check, reason: 'document-expired', checkedBy: clerk.id },
      checkedAt: '2026-03-05T10:00:00Z',
    });
    at(play, '2026-03-26T10:00:00Z').do(noShow(0));
    play.hear(CheckPassedV1, checkPassed());
    expect(play.events.map(({ type }) => type).filter((type) => type.includes('term-'))).toEqual([]);
    expect(play.state).toMatchObject({ lawfulBy: '2026-04-02', terms: { stops: [] } });
  });

  it('only for a doubt or a question that is written out', () => {
    const play = aRequest();
    for (const reason of ['standard-visit', 'missing-reason', 'no-slot', 'holidays', ''])
      expect(play.refusal(stop({ reason }))).toBe('stop.not-a-reason');
    for (const reason of stopReasons) expect(play.refusal(stop({ reason }))).toBeUndefined();
    expect(play.refusal(stop({ question: 'Wie is dit?' }))).toBe('stop.needs-something-concrete');
  });

  it('not for a doubt when it is settled who asks, nor for a question when no access is asked', () => {
    expect(at(aCollectingRequest(), '2026-03-05T11:00:00Z').refusal(stop())).toBe('stop.identity-is-settled');
    const erasure = aRequest({ lines: [{ named: { right: 'erasure' } }] });
    expect(erasure.refusal(stop({ reason: 'specification' }))).toBe('stop.only-for-access');
  });

  it('only within five working days of receipt', () => {
    const play = aRequest();
    expect(at(play, '2026-03-09T22:59:00Z').refusal(stop())).toBeUndefined();
    expect(at(play, '2026-03-09T23:00:00Z').refusal(stop())).toBe('stop.too-late');
    expect(view(play).canStop).toBeUndefined();
  });

  it('by a named person, never by the FG or a service', () => {
    const play = aRequest();
    expect(play.refusal(stop({ by: fg }))).toBe('decision.not-by-the-fg');
    expect(play.refusal(stop({ by: system }))).toBe('term.needs-a-human');
  });

  it('once for each reason at a time; two that overlap count once', () => {
    const other = 'stp_00000000000000000002';
    const play = at(aRequest(), '2026-03-04T10:00:00Z');
    play.do(stop());
    expect(play.do(stop())).toEqual([]);
    expect(play.refusal(stop({ stopId: other }))).toBe('stop.stands-still-already');
    at(play, '2026-03-06T10:00:00Z').do(stop({ stopId: other, reason: 'specification' }));
    at(play, '2026-03-13T10:00:00Z').do(resume('2026-03-11'));
    play.do(resume('2026-03-13', [], other));
    expect(play.state).toMatchObject({ lawfulBy: '2026-04-13' });
  });

  it('does not count days on which we had no counter slot', () => {
    const play = at(aRequest(), '2026-03-04T10:00:00Z');
    play.do(stop());
    at(play, '2026-03-12T10:00:00Z');
    expect(play.refusal(resume('2026-03-11', ['2026-03-12']))).toBe('stop.days-without-slot-are-wrong');
    expect(play.refusal(resume('2026-03-11', ['2026-03-04']))).toBe('stop.days-without-slot-are-wrong');
    play.do(resume('2026-03-11', ['2026-03-09']));
    expect(play.state).toMatchObject({ lawfulBy: '2026-04-08' });
  });

  it('ends once, between the day asked and today', () => {
    const play = at(aRequest(), '2026-03-04T10:00:00Z');
    play.do(stop());
    expect(play.refusal(resume('2026-03-03'))).toBe('stop.answered-on-is-wrong');
    expect(play.refusal(resume('2026-03-05'))).toBe('stop.answered-on-is-wrong');
    expect(play.refusal(resume('2026-03-04', [], 'stp_00000000000000000077'))).toBe('stop.not-found');
    at(play, '2026-03-12T10:00:00Z').do(resume('2026-03-11'));
    expect(play.do(resume('2026-03-11'))).toEqual([]);
    expect(play.refusal(resume('2026-03-10'))).toBe('stop.ended-already');
  });

  it('a doubt is over when a colleague is sure, also when nobody wrote down the answer', () => {
    const play = at(aRequest(), '2026-03-04T10:00:00Z');
    play.do(stop());
    play.hear(CheckPassedV1, checkPassed());
    expect(view(at(play, '2026-03-20T10:00:00Z')).law).toMatchObject({
      day: '2026-04-03',
      stoodStill: 1,
      standsStill: false,
    });
  });

  it('comes on top of an extension', () => {
    const play = at(aRequest(), '2026-03-04T10:00:00Z');
    play.do(stop());
    at(play, '2026-03-12T10:00:00Z').do(resume('2026-03-11'));
    play.do(extend());
    expect(play.state).toMatchObject({ lawfulBy: '2026-06-09' });
  });
});
