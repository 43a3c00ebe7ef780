import type { Day } from './day.js';
import { addDays, weekday } from './day.js';
import { holidayOn } from './holidays.js';

/**
 * How to read a doubtful holiday (Good Friday, 5 May). Sources differ, so our own dates take the reading that
 * never makes them later: `working` when a term would roll forward, `free` when we plan back from a last day.
 */
export type DoubtfulDays = 'working' | 'free';

/** Whether a day is none of Saturday, Sunday and public holiday (Regulation 1182/71, Art. 2(2)). */
export const isWorkingDay = (day: Day, doubtfulDays: DoubtfulDays): boolean => {
  if (weekday(day) >= 6) return false;
  const holiday = holidayOn(day);
  return !holiday || (holiday.doubtful && doubtfulDays === 'working');
};

const walk = (day: Day, step: 1 | -1, doubtfulDays: DoubtfulDays): Day => {
  let at = day;
  while (!isWorkingDay(at, doubtfulDays)) at = addDays(at, step);
  return at;
};

/** The day itself when it is a working day, else the next that is. */
export const nextWorkingDayFrom = (day: Day, doubtfulDays: DoubtfulDays = 'working'): Day =>
  walk(day, 1, doubtfulDays);

/** The day itself when it is a working day, else the last before it that is. */
export const lastWorkingDayTo = (day: Day, doubtfulDays: DoubtfulDays = 'free'): Day =>
  walk(day, -1, doubtfulDays);

/** So many working days (0 or more) before a day, not counting that day. */
export const workingDaysBefore = (day: Day, count: number, doubtfulDays: DoubtfulDays = 'free'): Day => {
  let at = day;
  for (let left = count; left > 0; left--) at = walk(addDays(at, -1), -1, doubtfulDays);
  return at;
};

/** So many working days (0 or more) after a day, not counting that day. */
export const workingDaysAfter = (day: Day, count: number, doubtfulDays: DoubtfulDays = 'working'): Day => {
  let at = day;
  for (let left = count; left > 0; left--) at = walk(addDays(at, 1), 1, doubtfulDays);
  return at;
};
