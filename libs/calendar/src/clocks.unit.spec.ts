import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay, lawfulBy, promisedBy, weekday } from './index.js';

const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-01'), noInvalidDate: true });

/** LAW §1.5: received, promised, planned, the month before its roll, and after. */
const hardCases = [
  ['2026-01-31', '2026-02-28', '2026-02-27', '2026-02-28', '2026-03-02'],
  ['2026-03-05', '2026-04-02', '2026-04-02', '2026-04-05', '2026-04-07'],
  ['2026-03-27', '2026-04-24', '2026-04-24', '2026-04-27', '2026-04-28'],
  ['2027-04-05', '2027-05-03', '2027-05-03', '2027-05-05', '2027-05-05'],
  ['2026-08-31', '2026-09-28', '2026-09-28', '2026-09-30', '2026-09-30'],
  ['2026-11-25', '2026-12-23', '2026-12-23', '2026-12-25', '2026-12-28'],
  ['2028-01-31', '2028-02-28', '2028-02-28', '2028-02-29', '2028-02-29'],
] as const;

describe('P24: the clocks of a request', () => {
  it.each(hardCases)(
    'received %s: promised %s (plan %s), lawful %s, rolled %s',
    (received, promised, planned, unrolled, rolled) => {
      for (const receipt of [received, new Date(`${received}T12:00:00Z`)]) {
        const promise = promisedBy(receipt);
        const law = lawfulBy(receipt);
        expect([promise.day, promise.plannedDay, law.unrolledDay, law.day]).toEqual([
          promised,
          planned,
          unrolled,
          rolled,
        ]);
      }
    },
  );

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

  it('explain themselves: each step names its rule, says it in two languages, and the last leads to the day', () => {
    for (const [received] of hardCases) {
      const law = lawfulBy(received);
      for (const { source, text } of [...law.steps, ...promisedBy(received).steps]) {
        expect(source && text.nl && text.en).toBeTruthy();
      }
      expect(law.steps.at(-1)?.day).toBe(law.day);
    }
    expect(lawfulBy('2026-03-27').steps.at(-1)?.text.nl).toContain('Koningsdag');
    expect(lawfulBy('2027-04-05').steps.map((s) => s.code)).toContain('not-rolled-doubtful-day');
  });
});
