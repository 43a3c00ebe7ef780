import type { Day } from './day.js';
import { addDays } from './day.js';

/** Where legal days begin and end for a Dutch housing association. */
export const AMSTERDAM = 'Europe/Amsterdam';

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
};

const QUARTER_MS = 900_000;
const MOST_OFFSETS = 10_000;
const offsets = new Map<string, number>();

/** How far a wall clock in that zone is ahead of UTC, in milliseconds. Zones change their clocks at quarters of an hour. */
const offsetAt = (at: number, zone: string): number => {
  const quarter = Math.floor(at / QUARTER_MS) * QUARTER_MS;
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const w = Object.fromEntries(
    formatOf(zone)
      .formatToParts(quarter)
      .map(({ type, value }) => [type, value]),
  );
  const shown = Date.parse(
    `${w['year']}-${w['month']}-${w['day']}T${w['hour']}:${w['minute']}:${w['second']}Z`,
  );
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, shown - quarter);
  return shown - quarter;
};

const checked = (moment: Date | string): Date => {
  const date = typeof moment === 'string' ? new Date(moment) : moment;
  if (Number.isNaN(date.getTime())) throw new RangeError('Not a moment like 2026-03-02T09:30:00Z.');
  return date;
};

const calendars = new Map<string, Intl.DateTimeFormat>();
const calendarOf = (zone: string): Intl.DateTimeFormat => {
  const known = calendars.get(zone);
  if (known) return known;
  // Sweden writes its days as ISO 8601 does.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  calendars.set(zone, made);
  return made;
};

/** The day on the wall calendar of that zone at that moment. @throws RangeError when it is no moment. */
export const dayOf = (moment: Date | string, zone: string = AMSTERDAM): Day =>
  calendarOf(zone).format(checked(moment));

/**
 * The moment at which a wall clock in that zone shows this day and time (`HH:MM`). A time that the clock
 * skips in spring is the moment it would have been; one that it shows twice in autumn is the first.
 */
export const momentAt = (day: Day, time: string, zone: string = AMSTERDAM): Date => {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted)) throw new RangeError('Not a day and a time like 2026-03-02 09:30.');
  const shown = (at: number): number => at + offsetAt(at, zone);
  const candidates = [-86_400_000, 86_400_000].map((shift) => wanted - offsetAt(wanted + shift, zone));
  const exact = candidates.filter((at) => shown(at) === wanted);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
};

/** The first moment of a day in that zone. */
export const startOf = (day: Day, zone: string = AMSTERDAM): Date => momentAt(day, '00:00', zone);
/** The first moment after a day in that zone: before it, the day has not ended. */
export const endOf = (day: Day, zone: string = AMSTERDAM): Date => startOf(addDays(day, 1), zone);
