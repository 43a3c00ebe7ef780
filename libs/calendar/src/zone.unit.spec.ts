import fc from 'fast-check';
import { AMSTERDAM, dayOf, endOf, momentAt, sayDay, startOf, addDays } from './index.js';

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('days in Amsterdam', () => {
  it('begin before UTC does', () => {
    expect(dayOf('2026-01-31T22:59:59Z')).toBe('2026-01-31');
    expect(dayOf('2026-01-31T23:00:00Z')).toBe('2026-02-01');
    expect(dayOf('2026-07-31T22:00:00Z')).toBe('2026-08-01');
  });

  it('have 23 and 25 hours when the clock changes', () => {
    expect(endOf('2026-03-29').getTime() - startOf('2026-03-29').getTime()).toBe(23 * 3_600_000);
    expect(endOf('2026-10-25').getTime() - startOf('2026-10-25').getTime()).toBe(25 * 3_600_000);
  });

  it('read a time that does not exist, and one that exists twice', () => {
    expect(momentAt('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(momentAt('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('contain exactly the moments from their start to their end', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [start, end] = [startOf(day), endOf(day)];
        expect(dayOf(start, AMSTERDAM)).toBe(day);
        expect(dayOf(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
        expect(dayOf(new Date(end.getTime() - 1))).toBe(day);
      }),
    );
  });

  it('are said in words', () => {
    expect(sayDay('2027-03-02')).toBe('dinsdag 2 maart 2027');
    expect(sayDay('2027-03-02', 'en')).toBe('Tuesday 2 March 2027');
  });

  it('refuse what is no moment and no day', () => {
    expect(() => dayOf('soon')).toThrow(RangeError);
    expect(() => sayDay('2026-02-29')).toThrow(RangeError);
  });
});
