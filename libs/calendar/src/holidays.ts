import type { Day } from './day.js';
import { addDays, weekday } from './day.js';
import { pinned } from './holidays.nl.js';

/** A public holiday; `doubtful` where sources differ on whether it counts for Regulation 1182/71. */
export interface Holiday {
  readonly day: Day;
  readonly name: { readonly nl: string; readonly en: string };
  readonly doubtful: boolean;
}

const names = {
  newYear: { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
  goodFriday: { nl: 'Goede Vrijdag', en: 'Good Friday' },
  easter: { nl: 'Eerste Paasdag', en: 'Easter Sunday' },
  easterMonday: { nl: 'Tweede Paasdag', en: 'Easter Monday' },
  kingsDay: { nl: 'Koningsdag', en: "King's Day" },
  liberationDay: { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  ascension: { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  pentecost: { nl: 'Eerste Pinksterdag', en: 'Whit Sunday' },
  pentecostMonday: { nl: 'Tweede Pinksterdag', en: 'Whit Monday' },
  christmas: { nl: 'Eerste Kerstdag', en: 'Christmas Day' },
  boxingDay: { nl: 'Tweede Kerstdag', en: 'Boxing Day' },
} as const;

/** The name of each holiday as the pinned list uses it. */
export type HolidayName = keyof typeof names;

/** Sources differ on these two (Algemene termijnenwet Art. 3(1) and 3(2) against practice). */
const doubtful: ReadonlySet<HolidayName> = new Set<HolidayName>(['goodFriday', 'liberationDay']);

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher). */
export const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
};

/** The Dutch holidays of a year by rule: what the pinned list is checked against, and stands in for years it lacks. */
export const computedHolidays = (year: number): Record<HolidayName, Day> => {
  const easter = easterOf(year);
  const kings = `${year}-04-27`;
  return {
    newYear: `${year}-01-01`,
    goodFriday: addDays(easter, -2),
    easter,
    easterMonday: addDays(easter, 1),
    kingsDay: weekday(kings) === 7 ? addDays(kings, -1) : kings,
    liberationDay: `${year}-05-05`,
    ascension: addDays(easter, 39),
    pentecost: addDays(easter, 49),
    pentecostMonday: addDays(easter, 50),
    christmas: `${year}-12-25`,
    boxingDay: `${year}-12-26`,
  };
};

const years = new Map<number, ReadonlyMap<Day, Holiday>>();

/** The holidays of a year, by day. Pinned for 2025–2030; computed by the same rules for other years. */
export const holidaysOf = (year: number): ReadonlyMap<Day, Holiday> => {
  const known = years.get(year);
  if (known) return known;
  const list = (pinned[year]?.days ?? computedHolidays(year)) as Record<HolidayName, Day>;
  const made = new Map<Day, Holiday>();
  for (const key of Object.keys(names) as HolidayName[]) {
    const day = list[key];
    const holiday = { day, name: names[key], doubtful: doubtful.has(key) };
    // Where two fall together (Ascension on 5 May) the undoubted one counts.
    if (!made.has(day) || !holiday.doubtful) made.set(day, holiday);
  }
  years.set(year, made);
  return made;
};

/** The holiday on a day, or undefined. */
export const holidayOn = (day: Day): Holiday | undefined => holidaysOf(Number(day.slice(0, 4))).get(day);
