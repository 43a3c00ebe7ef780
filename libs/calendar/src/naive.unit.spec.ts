import fc from 'fast-check';
import {
  courtWindow,
  daysStoodStill,
  extensionNoticeBy,
  halfWay,
  lawfulBy,
  promisedBy,
  sevenDaysBefore,
  stopAskedBy,
  termOfLaw,
  twoDaysBefore,
} from './index.js';

/**
 * The same sums, made naively: a wall calendar in Amsterdam is turned over day by day, on moments twelve hours apart,
 * with holidays of its own. Nothing of the library is used.
 */
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const HALF = 43_200_000;

/** The days on the wall from a moment on: today, tomorrow … */
const calendarFrom = (moment: Date, count: number): string[] => {
  const days: string[] = [];
  for (let at = moment.getTime(); days.length < count; at += HALF) {
    const day = wall.format(new Date(at));
    if (days.at(-1) !== day) days.push(day);
  }
  return days;
};

/** Oudin (1940): another sum than the library's. */
const easter = (year: number): Date => {
  const div = (a: number, b: number) => Math.floor(a / b);
  const [g, c] = [year % 19, div(year, 100)];
  const h = (c - div(c, 4) - div(8 * c + 13, 25) + 19 * g + 15) % 30;
  const i = h - div(h, 28) * (1 - div(29, h + 1) * div(21 - g, 11));
  const j = (year + div(year, 4) + i + 2 - c + div(c, 4)) % 7;
  const month = 3 + div(i - j + 40, 44);
  return new Date(Date.UTC(year, month - 1, i - j + 28 - 31 * div(month, 4), 12));
};
const nameOf = (day: string): string => new Date(`${day}T12:00:00Z`).toUTCString().slice(0, 3);
const fromEaster = (year: number, days: number): string =>
  new Date(easter(year).getTime() + days * 2 * HALF).toISOString().slice(0, 10);

const free = new Map<string, boolean>();
const isFree = (day: string, doubtful: boolean): boolean => {
  const key = `${day} ${doubtful}`;
  const known = free.get(key) ?? lookUp(day, doubtful);
  free.set(key, known);
  return known;
};
const lookUp = (day: string, doubtful: boolean): boolean => {
  const year = Number(day.slice(0, 4));
  const kings = nameOf(`${year}-04-27`) === 'Sun' ? '04-26' : '04-27';
  return (
    ['Sat', 'Sun'].includes(nameOf(day)) ||
    ['01-01', kings, '12-25', '12-26', ...(doubtful ? ['05-05'] : [])].includes(day.slice(5)) ||
    [0, 1, 39, 49, 50, ...(doubtful ? [-2] : [])].some((days) => fromEaster(year, days) === day)
  );
};

/** So many months on, turning over the calendar: the same date, or the day before the month after begins. */
const monthsOn = (days: readonly string[], months: number): string => {
  const date = days[0]?.slice(8) ?? '';
  let turned = 0;
  for (let at = 1; at < days.length; at++) {
    const [day = '', before = ''] = [days[at], days[at - 1]];
    if (day.slice(0, 7) !== before.slice(0, 7)) turned++;
    if (turned > months) return before;
    if (turned === months && day.slice(8) === date) return day;
  }
  throw new Error('the calendar is too short');
};
const onOrAfter = (days: readonly string[], day: string, doubtful: boolean): string =>
  days.find((one) => one >= day && !isFree(one, doubtful)) ?? '';
const onOrBefore = (days: readonly string[], day: string): string =>
  days.findLast((one) => one <= day && !isFree(one, true)) ?? '';
const workingAfter = (days: readonly string[], day: string, count: number): string =>
  days.filter((one) => one > day && !isFree(one, false))[count - 1] ?? '';
const workingBefore = (days: readonly string[], day: string, count: number): string =>
  days.filter((one) => one < day && !isFree(one, true)).at(-count) ?? '';

const moments = fc.oneof(
  fc.date({ min: new Date('2010-01-01'), max: new Date('2060-12-01'), noInvalidDate: true }),
  // Around the hours at which days and clocks change.
  fc
    .record({
      year: fc.integer({ min: 2015, max: 2050 }),
      monthDay: fc.constantFrom('03-25', '03-31', '10-25', '10-31', '01-31', '02-28', '12-31', '04-01'),
      days: fc.integer({ min: -7, max: 7 }),
      minute: fc.integer({ min: 21 * 60, max: 26 * 60 }),
    })
    .map(
      ({ year, monthDay, days, minute }) =>
        new Date(Date.parse(`${year}-${monthDay}T00:00:00Z`) + days * 2 * HALF + minute * 60_000),
    ),
);

const waits = fc.array(
  fc.record({
    asked: fc.integer({ min: 0, max: 9 }),
    took: fc.integer({ min: 0, max: 40 }),
    withoutSlot: fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 5 }),
  }),
  { maxLength: 3 },
);

const runs = { numRuns: 300 };

describe('P24: counted day by day, it is the same', () => {
  it('promise, plan, posting day and reminders', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const days = calendarFrom(moment, 40);
        const promised = days[28] ?? '';
        const planned = onOrBefore(days, promised);
        const { day, plannedDay, lastPostingDay } = promisedBy(moment);
        expect([day, plannedDay, lastPostingDay]).toEqual([
          promised,
          planned,
          workingBefore(days, planned, 2),
        ]);
        expect([halfWay(days[0] ?? '').day, sevenDaysBefore(day).day, twoDaysBefore(day).day]).toEqual([
          days[14],
          days[21],
          days[26],
        ]);
      }),
      runs,
    );
  });

  it('the month, the notice, and two further months', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const days = calendarFrom(moment, 140);
        const month = monthsOn(days, 1);
        const fromMonth = monthsOn(days.slice(days.indexOf(month)), 2);
        const fromReceipt = monthsOn(days, 3);
        const earliest = fromMonth < fromReceipt ? fromMonth : fromReceipt;
        const law = lawfulBy(moment);
        expect([law.unrolledDay, law.day]).toEqual([month, onOrAfter(days, month, false)]);
        expect(extensionNoticeBy(moment).day).toBe(month);
        const extended = termOfLaw({ receivedAt: moment, extended: true });
        expect([extended.unrolledDay, extended.day]).toEqual([earliest, onOrAfter(days, earliest, false)]);
      }),
      runs,
    );
  });

  it('what stood still, with and without an extension', () => {
    fc.assert(
      fc.property(moments, waits, fc.boolean(), (moment, asked, extended) => {
        const days = calendarFrom(moment, 300);
        const at = (nth: number): string => days[nth] ?? '';
        const standstills = asked.map((wait) => ({
          from: at(wait.asked),
          until: at(wait.asked + wait.took),
          withoutSlot: wait.withoutSlot.map(at),
        }));
        const still = days.filter((_, nth) =>
          asked.some(
            (wait) => nth > wait.asked && nth <= wait.asked + wait.took && !wait.withoutSlot.includes(nth),
          ),
        ).length;
        expect(daysStoodStill(standstills)).toBe(still);
        const month = monthsOn(days, 1);
        const base = extended ? monthsOn(days.slice(days.indexOf(month)), 2) : month;
        const last = at(days.indexOf(base) + still);
        const term = termOfLaw({ receivedAt: moment, extended, standstills });
        expect([term.unrolledDay, term.day]).toEqual([last, onOrAfter(days, last, false)]);
      }),
      runs,
    );
  });

  it('the court and the five working days', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const days = calendarFrom(moment, 70);
        expect(courtWindow(moment).day).toBe(onOrAfter(days, days[42] ?? '', true));
        expect(stopAskedBy(moment).day).toBe(workingAfter(days, days[0] ?? '', 5));
      }),
      runs,
    );
  });
});
