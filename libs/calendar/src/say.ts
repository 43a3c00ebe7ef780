import type { Day } from './day.js';
import { partsOf } from './day.js';
import { AMSTERDAM } from './zone.js';

/** The languages of the pages and letters. */
export type Language = 'nl' | 'en';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const format = (day: Day, language: Language, options: Intl.DateTimeFormatOptions): string => {
  const { y, m, d } = partsOf(day);
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(
    new Date(Date.UTC(y, m - 1, d)),
  );
};

/** A day in words with its weekday: `dinsdag 2 maart 2027`. */
export const sayDay = (day: Day, language: Language = 'nl'): string =>
  format(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '');

/** A day in words without its weekday: `2 maart 2027`. */
export const sayDate = (day: Day, language: Language = 'nl'): string =>
  format(day, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** A day in a sum of days that is read beside its date: `2 maart`, or `dinsdag 2 maart`. */
export const sayShortly = (day: Day, language: Language, withWeekday = false): string =>
  format(day, language, {
    ...(withWeekday && { weekday: 'long' }),
    day: 'numeric',
    month: 'long',
  }).replace(',', '');

/** The time on the wall clock of that zone: `14:30`. */
export const sayTime = (moment: Date, zone: string = AMSTERDAM): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment);
