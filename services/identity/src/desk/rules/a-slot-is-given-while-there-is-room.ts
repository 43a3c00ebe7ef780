import { dayOf, momentAt, type Day } from '@huisrecht/calendar';
import { refuse, type Refusal } from '../../refusal.js';
import type { DeskDayState } from '../desk-day.js';
import { hoursOn } from '../opening-hours.js';
import type { DeskSettings } from '../desk-settings.js';

/** A place in time, and how many people can still come then. */
export interface Slot {
  readonly time: string;
  readonly until: string;
  readonly free: number;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The times of a day, with or without room. */
const timesOf = (day: Day, { hours, minutes }: DeskSettings): number[] =>
  hoursOn(day, hours).flatMap(({ from, until }) => {
    const times: number[] = [];
    for (let at = minutesOf(from); at + minutes <= minutesOf(until); at += minutes) times.push(at);
    return times;
  });

/** What takes a place. Cancelled on the day itself or later is too late for somebody else to have come. */
const takes = (
  day: Day,
  { status, walkIn, endedAt }: DeskDayState['appointments'][number],
  now: Date,
): boolean => {
  if (walkIn) return false;
  if (status === 'booked' || status === 'came') return true;
  return day < dayOf(now) && endedAt !== undefined && dayOf(endedAt) >= day;
};

/** The slots of a day; none when the desk is closed. */
export const slotsOf = (
  day: Day,
  { closed, appointments }: DeskDayState,
  settings: DeskSettings,
  now: Date,
): Slot[] => {
  if (closed) return [];
  const taken = appointments.filter((one) => takes(day, one, now));
  return timesOf(day, settings).map((at) => {
    const busy = taken.filter(
      ({ time, minutes }) => minutesOf(time) < at + settings.minutes && minutesOf(time) + minutes > at,
    ).length;
    return {
      time: timeOf(at),
      until: timeOf(at + settings.minutes),
      free: Math.max(0, settings.capacity - busy),
    };
  });
};

/** Statement §8, GDPR Art. 12(2): whoever wants to come can; a place is given once, and not in the past. */
export const thereIsRoom = (
  day: Day,
  time: string,
  state: DeskDayState,
  settings: DeskSettings,
  now: Date,
): Refusal | undefined => {
  if (momentAt(day, time) <= now) return refuse('desk.past', 'day');
  const slots = slotsOf(day, state, settings, now);
  if (slots.length === 0) return refuse('desk.closed', 'day');
  const slot = slots.find((one) => one.time === time);
  if (!slot) return refuse('desk.no-such-time', 'time');
  return slot.free > 0 ? undefined : refuse('desk.full', 'time');
};
