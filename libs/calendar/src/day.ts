/** A calendar day, `2026-03-02`. Days have no zone; a moment gets its day by `dayOf`. */
export type Day = string;

interface Parts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

const MS = 86_400_000;
const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const toDay = ({ y, m, d }: Parts): Day => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
/** Milliseconds of the day in UTC: a number line of days on which no summer time exists. */
const line = (day: Day): number => {
  const { y, m, d } = partsOf(day);
  return Date.UTC(y, m - 1, d);
};
const fromLine = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** Year, month (1–12) and day (1–31). @throws RangeError when it is no existing day of 1000–9999. */
export const partsOf = (day: Day): Parts => {
  const [, y, m, d] = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const parts = { y: Number(y), m: Number(m), d: Number(d) };
  if (!y || parts.m < 1 || parts.m > 12 || parts.d < 1 || parts.d > lengthOfMonth(parts.y, parts.m)) {
    throw new RangeError('Not a day like 2026-03-02.');
  }
  return parts;
};

/** Number of days in a month (1–12) of a year. */
export const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day so many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => fromLine(line(day) + days * MS);

/**
 * The same date so many months later; the last day of that month when it has no such date
 * (Regulation 1182/71, Art. 3(2)(c), second paragraph).
 */
export const addMonths = (day: Day, months: number): Day => {
  const { y, m, d } = partsOf(day);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return toDay({ y: year, m: month, d: Math.min(d, lengthOfMonth(year, month)) });
};

/** How many days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((line(to) - line(from)) / MS);

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekday = (day: Day): number => new Date(line(day)).getUTCDay() || 7;

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b);
