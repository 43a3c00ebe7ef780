import { dayOf, momentAt, type Day } from '@huisrecht/calendar';
import type { DeskDayState } from '../desk-day.js';
import type { DeskSettings } from '../desk-settings.js';
import { slotsOf } from './a-slot-is-given-while-there-is-room.js';

/**
 * LAW 1.5 (GDPR Art. 12(3), 12(6)): days on which we had no place for somebody do not count in a suspension of the clock.
 * A day that is over is judged by how it was: a place that came free too late helped nobody. Of today only what is still
 * to come counts as a place.
 */
export const hadASlot = (day: Day, state: DeskDayState, settings: DeskSettings, now: Date): boolean =>
  slotsOf(day, state, settings, now).some(
    ({ time, free }) => free > 0 && (day !== dayOf(now) || momentAt(day, time) > now),
  );
