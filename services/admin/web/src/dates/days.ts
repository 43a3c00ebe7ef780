/** Days and moments as people say them, always in Amsterdam. A day is `2026-03-02`; a moment is ISO 8601. */
export type Day = string;
export type Language = 'nl' | 'en';

const zone = 'Europe/Amsterdam';
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const msPerDay = 86_400_000;

const asUtc = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const say = (at: Date, language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone, ...options }).format(at).replace(',', '');

/** The day in Amsterdam on which a moment falls. */
export const dayOf = (moment: Date | string): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(moment));

/** How many days later `to` is than `from`; negative when earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / msPerDay);

/** The day `n` days later. */
export const addDays = (day: Day, n: number): Day =>
  new Date(asUtc(day).getTime() + n * msPerDay).toISOString().slice(0, 10);

/** `dinsdag 2 maart`, with its year when that is not this year. */
export const sayDay = (day: Day, language: Language, today: Day = dayOf(new Date())): string =>
  say(asUtc(day), language, 'UTC', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }),
  });

/** `2 maart 1980`, for what has no meaning as a weekday: a birth, a record. */
export const sayDate = (day: Day, language: Language): string =>
  say(asUtc(day), language, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });

/** `di 2 mrt`, for narrow places that say the whole date elsewhere. */
export const sayShortDay = (day: Day, language: Language, today: Day = dayOf(new Date())): string =>
  say(asUtc(day), language, 'UTC', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }),
  });

/** `dinsdag 2 maart 2027, 14.05 uur` in Dutch, `Tuesday 2 March 2027, 14:05` in English. */
export const sayMoment = (moment: string, language: Language): string => {
  const at = new Date(moment);
  const day = say(at, language, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = say(at, language, zone, { hour: '2-digit', minute: '2-digit' });
  return language === 'nl' ? `${day}, ${time.replace(':', '.')} uur` : `${day}, ${time}`;
};

/** A day of three fields as typed, or undefined when no such day exists. */
export const dayFromParts = (day: string, month: string, year: string): Day | undefined => {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{4}$/.test(year.trim()))
    return undefined;
  const made = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const date = asUtc(made);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === made ? made : undefined;
};
