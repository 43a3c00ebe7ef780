import { dayOf, momentAt, workingDaysBefore, type Day } from '@huisrecht/calendar';
import { due, ignore, type Decision, type DueWork } from '@huisrecht/eventing';
import { demand, refuse } from '../refusal.js';
import type { Appointment, DeskDayState, DeskEvent, Visitor } from './desk-day.js';
import type { DeskSettings } from './desk-settings.js';
import { thereIsRoom } from './rules/a-slot-is-given-while-there-is-room.js';

export const REMIND_VISIT = 'identity.appointment-reminder';
/** Which appointment, as it was when this was planned. */
export type Visit = { readonly day: Day; readonly appointmentId: string; readonly sequence: number };

/** What is booked. */
export interface Booking {
  readonly appointmentId: string;
  readonly day: Day;
  readonly time: string;
  readonly requestIds: readonly string[];
  readonly visitor: Visitor;
  readonly sequence: number;
  readonly by: string;
}

/** Nine in the morning of the working day before; nothing when that is over. */
const reminder = ({ day, appointmentId, sequence }: Booking, now: Date): DueWork<Visit>[] => {
  const at = momentAt(workingDaysBefore(day, 1), '09:00');
  if (at <= now) return [];
  return [
    due(REMIND_VISIT, {
      id: `${REMIND_VISIT}:${appointmentId}:${sequence}`,
      at: at.toISOString(),
      holder: 'smtp',
      data: { day, appointmentId, sequence },
    }),
  ];
};

const booked = (booking: Booking, minutes: number, walkIn: boolean, now: Date): DeskEvent => {
  const { day, by: bookedBy, ...rest } = booking;
  return {
    type: 'identity.desk.booked',
    data: {
      day,
      appointment: { ...rest, minutes, walkIn, status: 'booked', bookedBy, bookedAt: now.toISOString() },
    },
  };
};

const find = ({ appointments }: DeskDayState, id: string): Appointment | undefined =>
  appointments.find(({ appointmentId }) => appointmentId === id);

/** Gives a place. The same booking again changes nothing. @throws Refused `desk.past`, `desk.closed`, `desk.no-such-time`, `desk.full` */
export const book = (
  state: DeskDayState,
  booking: Booking,
  settings: DeskSettings,
  now: Date,
): Decision<DeskEvent> => {
  const { appointmentId, day, time, sequence } = booking;
  const known = find(state, appointmentId);
  if (known && known.sequence >= sequence) return ignore('booked-already');
  const others = state.appointments.filter((one) => one !== known);
  demand(thereIsRoom(day, time, { ...state, appointments: others }, settings, now));
  return [booked(booking, settings.minutes, false, now), ...reminder(booking, now)];
};

/** Somebody came without an appointment: that is always possible while the desk is there. */
export const walkIn = (
  state: DeskDayState,
  booking: Booking,
  settings: DeskSettings,
  now: Date,
): Decision<DeskEvent> =>
  find(state, booking.appointmentId)
    ? ignore('booked-already')
    : [booked(booking, settings.minutes, true, now)];

/** It is over: cancelled, moved away, or somebody came. @throws Refused `appointment.not-there`, `appointment.ended` */
export const end = (
  state: DeskDayState,
  appointmentId: string,
  status: Exclude<Appointment['status'], 'booked'>,
  by: string,
  now: Date,
): Decision<DeskEvent> => {
  const known = find(state, appointmentId);
  demand(known ? undefined : refuse('appointment.not-there'));
  if (known?.status === status) return ignore('ended-already');
  demand(known?.status === 'booked' ? undefined : refuse('appointment.ended'));
  return [{ type: 'identity.desk.ended', data: { appointmentId, status, by, at: now.toISOString() } }];
};

/** The desk is closed on a day, or open after all. What was, stands: it says which days were ours. @throws Refused `desk.past` */
export const setClosed = (
  state: DeskDayState,
  day: Day,
  closed: boolean,
  by: string,
  now: Date,
): Decision<DeskEvent> => {
  demand(day < dayOf(now) ? refuse('desk.past', 'day') : undefined);
  if (state.closed === closed) return ignore('as-it-was');
  return [
    {
      type: closed ? 'identity.desk.closed' : 'identity.desk.opened',
      data: { day, by, at: now.toISOString() },
    },
  ];
};

/** Still to be reminded of: booked, not moved since, and not over. */
export const toRemind = (
  state: DeskDayState,
  { day, appointmentId, sequence }: Visit,
  now: Date,
): Appointment | undefined => {
  const known = find(state, appointmentId);
  if (!known || known.status !== 'booked' || known.sequence !== sequence || known.reminded) return undefined;
  return momentAt(day, known.time) > now ? known : undefined;
};

/** What became of the reminder, once. */
export const reminded = (
  state: DeskDayState,
  visit: Visit,
  how: NonNullable<Appointment['reminded']>,
  now: Date,
): Decision<DeskEvent> =>
  toRemind(state, visit, now)
    ? [{ type: 'identity.desk.reminded', data: { appointmentId: visit.appointmentId, how } }]
    : ignore('reminded-already');
