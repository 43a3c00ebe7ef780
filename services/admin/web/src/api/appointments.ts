import { call, type Answer } from './call.js';

/** Who comes. */
export type Visitor = 'self' | 'representative';

/** Somebody comes to the counter: which requests, never who. */
export interface Appointment {
  readonly appointmentId: string;
  readonly day: string;
  /** `10:20`. */
  readonly time: string;
  readonly minutes: number;
  readonly requestIds: readonly string[];
  readonly for: Visitor;
  readonly walkIn: boolean;
  readonly status: 'booked' | 'came' | 'cancelled' | 'moved';
  readonly bookedBy: string;
}

/** A time, and how many can still come then. */
export interface Slot {
  readonly time: string;
  readonly until: string;
  readonly free: number;
}

export interface DeskDay {
  readonly day: string;
  /** A team lead closed the desk. */
  readonly closed: boolean;
  readonly slots: readonly Slot[];
}

/** The day at the desk, with the initials of who comes. */
export interface DeskOfTheDay extends DeskDay {
  readonly items: readonly (Appointment & { readonly initials: readonly string[] })[];
}

const base = '/api/identity/appointments';

/** The day at the desk. Logged as a view. */
export const getDesk = (day: string, signal: AbortSignal): Promise<Answer<DeskOfTheDay>> =>
  call('GET', `${base}?${new URLSearchParams({ day }).toString()}`, { signal });

/** Which days have room: at most 92. */
export const getFreeDays = (
  from: string,
  until: string,
  signal: AbortSignal,
): Promise<Answer<{ readonly items: readonly DeskDay[] }>> =>
  call('GET', `${base}/free?${new URLSearchParams({ from, until }).toString()}`, { signal });

/** Books a place; the same key twice is the same appointment. */
export const bookAppointment = (
  booking: {
    readonly day: string;
    readonly time: string;
    readonly requestIds: readonly string[];
    readonly for: Visitor;
  },
  idempotencyKey: string,
): Promise<Answer<Appointment>> => call('POST', base, { body: booking, idempotencyKey });

/** Writes down that somebody came without an appointment. */
export const walkIn = (
  requestIds: readonly string[],
  visitor: Visitor,
  idempotencyKey: string,
): Promise<Answer<Appointment>> =>
  call('POST', `${base}/walk-ins`, { body: { requestIds, for: visitor }, idempotencyKey });

type Place = Pick<Appointment, 'day' | 'appointmentId'>;
const at = ({ day, appointmentId }: Place): string => `${base}/${day}/${appointmentId}`;

/** Moves it to another time. */
export const moveAppointment = (
  from: Place,
  to: { readonly day: string; readonly time: string },
): Promise<Answer<Appointment>> => call('POST', `${at(from)}/move`, { body: to });

/** They came, or will not come. */
export const endAppointment = (of: Place, how: 'came' | 'cancel'): Promise<Answer<Appointment>> =>
  call('POST', `${at(of)}/${how}`, { body: {} });

/** Where the appointment can be had for a calendar; its title is neutral. */
export const calendarAddress = (of: Place): string => `${at(of)}/afspraak.ics`;

/** Closes the desk for a day, or opens it after all. */
export const setDesk = (day: string, how: 'close' | 'open'): Promise<Answer<DeskDay>> =>
  call('POST', `${base}/days/${day}/${how}`, { body: {} });
