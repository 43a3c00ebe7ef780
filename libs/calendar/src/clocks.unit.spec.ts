import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay, lawfulBy, promisedBy, weekday } from './index.js';

const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-01'), noInvalidDate: true });

describe('P24: the clocks of a request', () => {
  it('P24: a Saturday night counts as that Saturday in Amsterdam', () => {
    expect(promisedBy('2026-01-31T22:59:00Z').day).toBe('2026-02-28');
    expect(promisedBy('2026-01-31T23:00:00Z').day).toBe('2026-03-01');
  });

  it('P24: a paper letter is posted two working days before the planned day', () => {
    expect(promisedBy('2026-01-31').lastPostingDay).toBe('2026-02-25');
    expect(promisedBy('2026-12-01').lastPostingDay).toBe('2026-12-24');
  });

  it('P24: planning back from a doubtful day takes the earlier reading', () => {
    // Day 28 is 5 May 2026, a Tuesday.
    expect(promisedBy('2026-04-07')).toMatchObject({ day: '2026-05-05', plannedDay: '2026-05-04' });
  });

  it('P24: the promise is 28 days, over summer time, year ends and leap days', () => {
    fc.assert(
      fc.property(moments, (receivedAt) => {
        const { day, plannedDay, lastPostingDay, steps } = promisedBy(receivedAt);
        const receipt = steps[0]?.day ?? '';
        expect(daysBetween(receipt, day)).toBe(28);
        expect(weekday(day)).toBe(weekday(receipt));
        expect(plannedDay <= day && lastPostingDay < plannedDay).toBe(true);
        expect(isWorkingDay(plannedDay, 'free') && isWorkingDay(lastPostingDay, 'free')).toBe(true);
      }),
    );
  });

  it('P24: four weeks are never later than the month of the law, before its roll', () => {
    fc.assert(
      fc.property(moments, (receivedAt) => promisedBy(receivedAt).day <= lawfulBy(receivedAt).unrolledDay),
      {
        numRuns: 1000,
      },
    );
  });

  it('P24: the month ends on the same date or the last day of the month, and rolls at most to the next working day', () => {
    fc.assert(
      fc.property(moments, (receivedAt) => {
        const { day, unrolledDay, steps } = lawfulBy(receivedAt);
        const receipt = steps[0]?.day ?? '';
        const sameDate = unrolledDay.slice(8) === receipt.slice(8);
        const lastOfMonth = addDays(unrolledDay, 1).endsWith('-01');
        expect(sameDate || (lastOfMonth && unrolledDay.slice(8) < receipt.slice(8))).toBe(true);
        expect(isWorkingDay(day, 'working')).toBe(true);
        for (let at = unrolledDay; at < day; at = addDays(at, 1))
          expect(isWorkingDay(at, 'working')).toBe(false);
      }),
    );
  });
});
