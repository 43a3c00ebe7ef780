import Holidays from 'date-holidays';
import { pinnedHolidays, type Day } from './index.js';

/**
 * A library of holidays checks the pinned list and decides nothing. It differs on the two doubtful days: it calls Good
 * Friday and 5 May a day for schools, also in the years (2025, 2030) in which 5 May is a public holiday for all.
 */
const KNOWN_DIFFERENCES = ['goodFriday', 'liberationDay'];

const library = new Holidays('NL', { types: ['public', 'school', 'bank'] });
const dayIn = (date: string): Day => date.slice(0, 10);

describe('the pinned holidays, checked by date-holidays', () => {
  it.each(Object.keys(pinnedHolidays).map(Number))(
    'of %i: each is in both, but for the known differences',
    (year) => {
      const theirs = library.getHolidays(year);
      const publicDays = theirs.filter(({ type }) => type === 'public').map(({ date }) => dayIn(date));
      const ours = Object.entries(pinnedHolidays[year]?.days ?? {});
      const certain = ours.filter(([name]) => !KNOWN_DIFFERENCES.includes(name)).map(([, day]) => day);
      expect([...new Set(publicDays)].sort()).toEqual([...certain].sort());
      const doubtful = ours.filter(([name]) => KNOWN_DIFFERENCES.includes(name)).map(([, day]) => day);
      for (const day of doubtful) {
        expect(theirs.filter(({ date }) => dayIn(date) === day).map(({ type }) => type)).toContain('school');
      }
    },
  );
});
