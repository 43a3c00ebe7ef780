import type { Day } from './day.js';
import { partsOf } from './day.js';
import { AMSTERDAM } from './zone.js';

/** The languages of the pages and letters. */
export type Language = 'nl' | 'en';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const date = { day: 'numeric', month: 'long' } as const;
const ways = {
  day: { weekday: 'long', ...date, year: 'numeric' },
  date: { ...date, year: 'numeric' },
  short: date,
  'short with weekday': { weekday: 'long', ...date },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** To make a format takes far longer than to use it, and a page of a list says hundreds of days. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
};

const say = (day: Day, language: Language, way: keyof typeof ways): string => {
  const { y, m, d } = partsOf(day);
  return formatOf(`${language} ${way}`, locales[language], { timeZone: 'UTC', ...ways[way] })
    .format(new Date(Date.UTC(y, m - 1, d)))
    .replace(',', '');
};

/** A day in words with its weekday: `dinsdag 2 maart 2027`. */
export const sayDay = (day: Day, language: Language = 'nl'): string => say(day, language, 'day');

/** A day in words without its weekday: `2 maart 2027`. */
export const sayDate = (day: Day, language: Language = 'nl'): string => say(day, language, 'date');

/** A day in a sum of days that is read beside its date: `2 maart`, or `dinsdag 2 maart`. */
export const sayShortly = (day: Day, language: Language, withWeekday = false): string =>
  say(day, language, withWeekday ? 'short with weekday' : 'short');

/** The time on the wall clock of that zone: `14:30`. */
export const sayTime = (moment: Date, zone: string = AMSTERDAM): string =>
  formatOf(`time ${zone}`, 'en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment);
