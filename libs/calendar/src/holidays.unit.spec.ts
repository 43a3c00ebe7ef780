import {
  computedHolidays,
  holidayOn,
  pinnedHolidays,
  isWorkingDay,
  lastWorkingDayTo,
  workingDaysBefore,
} from './index.js';

describe('the pinned holidays', () => {
  it.each([2025, 2026, 2027, 2028, 2029, 2030])('of %i are what the rules compute', (year) => {
    expect(pinnedHolidays[year]?.days).toEqual(computedHolidays(year));
    expect(pinnedHolidays[year]?.source).toMatch(/Algemene termijnenwet/);
  });

  it('celebrate the King a day earlier when his birthday is a Sunday', () => {
    expect(holidayOn('2025-04-26')?.name.nl).toBe('Koningsdag');
    expect(holidayOn('2025-04-27')).toBeUndefined();
  });

  it('are computed where nothing is pinned', () => {
    expect(holidayOn('2031-04-14')?.name.nl).toBe('Tweede Paasdag');
  });

  it('let the undoubted holiday win where two fall on one day', () => {
    // 2016: Ascension on 5 May.
    expect(holidayOn('2016-05-05')?.doubtful).toBe(false);
  });
});

describe('working days', () => {
  it('leave doubtful days to the reading that is asked for', () => {
    expect(isWorkingDay('2027-05-05', 'working')).toBe(true);
    expect(isWorkingDay('2027-05-05', 'free')).toBe(false);
    expect(isWorkingDay('2026-12-25', 'working')).toBe(false);
    expect(isWorkingDay('2026-02-28', 'working')).toBe(false);
  });

  it('are counted back over weekends and holidays', () => {
    expect(lastWorkingDayTo('2026-04-06')).toBe('2026-04-02');
    expect(workingDaysBefore('2026-12-29', 2)).toBe('2026-12-24');
  });
});
