import type { DueWork } from '@huisrecht/eventing';
import { kinds, type RemindData } from '../domain/due.js';
import { isKnown } from '../domain/state.js';
import { answerWasMailed } from '../send-answer/send-answer.js';
import { postLetter } from '../testing/post-letter.js';
import { prepareAnswer } from '../prepare-answer/prepare-answer.js';
import { noShow, reopenRequest } from '../settle-identity/settle-identity.js';
import { extendTerm, resumeTerm, stopTerm } from '../terms/change-term.js';
import { aRequest, aRequestInReview, built, clerk, decide, officer } from '../testing/examples.js';
import type { Play } from '../testing/play.js';
import { withdrawRequest } from '../withdraw-request/withdraw-request.js';
import { remind } from './remind.js';

/** Does what is due as a dispatcher would: in order of time, each id once, until a moment. */
class Timer {
  private readonly done = new Set<string>();
  readonly said: string[] = [];

  constructor(readonly play: Play) {}

  until(moment: string, catchUp = false): string[] {
    const end = new Date(moment);
    const before = this.said.length;
    for (let next = this.next(end); next; next = this.next(end)) {
      this.done.add(next.id);
      this.play.now = catchUp ? end : new Date(next.at);
      const data = next.data as RemindData;
      if (this.play.do(remind(data)).includes('reminder-due')) this.said.push(`${data.reminder} ${data.day}`);
    }
    this.play.now = end;
    return this.said.slice(before);
  }

  private next(end: Date): DueWork | undefined {
    return this.play.due
      .filter(({ due, id, at }) => due === kinds.remind && !this.done.has(id) && new Date(at) <= end)
      .sort((a, b) => a.at.localeCompare(b.at))[0];
  }
}

const extend = extendTerm({
  decisionId: 'dec_00000000000000000009',
  ground: 'complexity',
  motivation: 'Het dossier telt twaalf mappen op papier.',
  by: officer,
});
const stopId = 'stp_00000000000000000001';
const stop = stopTerm({
  stopId,
  reason: 'identity-doubt',
  question: 'De handtekening is een andere dan in het huurcontract.',
  by: officer,
});
const answer = (play: Play, outcome: 'granted' | 'refused' = 'granted'): void => {
  play.do(
    decide(
      play,
      outcome === 'refused' ? { outcome, ground: 'excessive', motivation: 'Dit is de vijfde keer.' } : {},
    ),
  );
  play.do(prepareAnswer(built()));
  play.do(answerWasMailed(1));
};

/** Received on Monday 2 March 2026: promised for 30 March, lawful until 2 April. */
describe('P24: reminders', () => {
  it('come in order, each once, and say who is told', () => {
    const timer = new Timer(aRequest());
    expect(timer.until('2026-04-30T12:00:00Z')).toEqual([
      'half-way 2026-03-30',
      'seven-days 2026-03-30',
      'decide-soon 2026-03-26',
      'last-posting-day 2026-03-26',
      'two-days 2026-03-30',
      'promise-passed 2026-03-30',
      'extension-notice 2026-04-02',
      'law-passed 2026-04-02',
    ]);
    const told = timer.play.events.flatMap(({ data }) => ('reminder' in data ? [data] : []));
    expect(told.find(({ reminder }) => reminder === 'half-way')?.escalatedTo).toBeUndefined();
    expect(told.find(({ reminder }) => reminder === 'law-passed')?.escalatedTo).toContain('fg');
    expect(timer.play.state).toMatchObject({ revision: 1 });
  });

  it('fire in the morning in Amsterdam, or when the day is over, also when the clock changed', () => {
    const moments = aRequest()
      .due.filter(({ due }) => due === kinds.remind)
      .map(({ at, data }) => `${(data as RemindData).reminder} ${at}`);
    expect(moments).toEqual([
      'half-way 2026-03-16T07:00:00.000Z',
      'seven-days 2026-03-23T07:00:00.000Z',
      'decide-soon 2026-03-23T07:00:00.000Z',
      'last-posting-day 2026-03-26T07:00:00.000Z',
      'two-days 2026-03-28T07:00:00.000Z',
      'promise-passed 2026-03-30T22:00:00.000Z',
      'extension-notice 2026-03-31T06:00:00.000Z',
      'law-passed 2026-04-02T22:00:00.000Z',
    ]);
  });

  it('catch up after downtime with what is still true', () => {
    expect(new Timer(aRequest()).until('2026-03-29T10:00:00Z', true)).toEqual(['two-days 2026-03-30']);
    expect(new Timer(aRequest()).until('2026-04-20T10:00:00Z', true)).toEqual([
      'promise-passed 2026-03-30',
      'law-passed 2026-04-02',
    ]);
  });

  it('fired twice by two instances, say it once', () => {
    const play = aRequest();
    play.now = new Date('2026-03-31T00:00:00Z');
    const data = { requestId: play.id, reminder: 'promise-passed', day: '2026-03-30' } as const;
    expect(play.do(remind(data))).toEqual(['reminder-due']);
    expect(play.do(remind(data))).toEqual(['ignore']);
    expect(play.verdict).toMatchObject({ reason: 'reminded-already' });
  });

  it('are needless after the answer, and after a withdrawal', () => {
    const answered = aRequestInReview();
    answer(answered);
    expect(new Timer(answered).until('2026-06-30T12:00:00Z')).toEqual([]);
    const withdrawn = aRequest();
    withdrawn.do(withdrawRequest(clerk.id));
    expect(new Timer(withdrawn).until('2026-06-30T12:00:00Z')).toEqual([]);
  });

  it('of the month are needless once it was extended; those of the longer term come', () => {
    const timer = new Timer(aRequest());
    timer.until('2026-03-20T12:00:00Z');
    timer.play.do(extend);
    const said = timer.until('2026-06-30T12:00:00Z');
    expect(said).not.toContain('law-passed 2026-04-02');
    expect(said).not.toContain('extension-notice 2026-04-02');
    expect(said).toContain('promise-passed 2026-03-30');
    expect(said.slice(-3)).toEqual([
      'seven-days 2026-06-02',
      'two-days 2026-06-02',
      'extended-term-passed 2026-06-02',
    ]);
  });

  it('of a clock that stands still wait as long as it does, and come without anybody remembering', () => {
    const timer = new Timer(aRequest());
    timer.play.now = new Date('2026-03-04T10:00:00Z');
    timer.play.do(stop);
    expect(timer.until('2026-05-01T12:00:00Z').filter((one) => one.startsWith('law'))).toEqual([]);
    timer.play.do(resumeTerm({ stopId, answeredOn: '2026-03-11', withoutSlot: [], by: clerk }));
    expect(timer.until('2026-07-01T12:00:00Z')).toEqual(['law-passed 2026-04-09']);
  });

  it('of the promise come while the law stands still', () => {
    const timer = new Timer(aRequest());
    timer.play.now = new Date('2026-03-04T10:00:00Z');
    timer.play.do(stop);
    expect(timer.until('2026-04-01T12:00:00Z')).toContain('promise-passed 2026-03-30');
  });

  it('are planned anew when a request is taken up again', () => {
    const timer = new Timer(aRequest());
    timer.play.now = new Date('2026-03-26T08:00:00Z');
    timer.play.do(noShow(0));
    postLetter(timer.play, 'could-not-identify');
    expect(timer.until('2026-04-10T12:00:00Z').filter((one) => one.includes('passed'))).toEqual([]);
    timer.play.do(reopenRequest(clerk.id));
    expect(timer.until('2026-04-10T12:00:01Z', true)).toEqual([
      'promise-passed 2026-03-30',
      'law-passed 2026-04-02',
    ]);
  });

  it('P27: of the court come after a refusal only, on the last day', () => {
    const refused = aRequestInReview();
    answer(refused, 'refused');
    const window = isKnown(refused.state) ? refused.state.lines[0]?.courtWindowEndsOn : undefined;
    expect(new Timer(refused).until('2026-09-01T12:00:00Z')).toEqual([`court-window-ends ${window}`]);
  });
});
