import type { Day } from '@huisrecht/calendar';
import { holidayOn, weekday } from '@huisrecht/calendar';

/** Wall-clock times of Amsterdam, `09:00`. */
export interface Hours {
  readonly from: string;
  readonly until: string;
}
/** When the desk is open, by weekday: 1 is Monday. */
export type OpeningHours = ReadonlyMap<number, readonly Hours[]>;

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const DAYS = `(?:${names.join('|')})`;
const ENTRY = `${DAYS}(?:-${DAYS})?(?: ${TIME}-${TIME}){1,4}`;
/** `mon-fri 09:00-12:00 13:00-16:30; sat 10:00-12:00`. */
export const OPENING_HOURS = new RegExp(`^${ENTRY}(?:; ?${ENTRY}){0,6}$`);

/** Reads opening hours. A later entry for a day replaces an earlier one. @throws RangeError when it is not readable */
export const readOpeningHours = (text: string): OpeningHours => {
  if (!OPENING_HOURS.test(text)) throw new RangeError('No opening hours like mon-fri 09:00-12:00.');
  const hours = new Map<number, readonly Hours[]>();
  for (const entry of text.split(/; ?/)) {
    const [days = '', ...times] = entry.split(' ');
    const [first = '', last = first] = days.split('-');
    const spans = times.map((time) => {
      const [from = '', until = ''] = time.split('-');
      return { from, until };
    });
    for (let day = names.indexOf(first); day <= names.indexOf(last); day += 1) hours.set(day + 1, spans);
  }
  return hours;
};

/** When the desk is open on a day: closed on public holidays; a doubtful one (5 May, Good Friday) counts as a working day. */
export const hoursOn = (day: Day, hours: OpeningHours): readonly Hours[] => {
  const holiday = holidayOn(day);
  return holiday && !holiday.doubtful ? [] : (hours.get(weekday(day)) ?? []);
};
