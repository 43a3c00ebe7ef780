import { addDays, type Day } from '@huisrecht/calendar';
import { defineAggregate, idFrom } from '@huisrecht/eventing';

export const visitors = ['self', 'representative'] as const;
export type Visitor = (typeof visitors)[number];
export const appointmentStatuses = ['booked', 'came', 'cancelled', 'moved'] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** Somebody comes. Which requests, never who: names are fetched when the day is shown. */
export interface Appointment {
  readonly appointmentId: string;
  /** `10:20`, wall clock of Amsterdam. */
  readonly time: string;
  readonly minutes: number;
  /** Everything is asked in one visit, also by two people together. */
  readonly requestIds: readonly string[];
  readonly visitor: Visitor;
  /** Came without an appointment: takes no place of others. */
  readonly walkIn: boolean;
  readonly status: AppointmentStatus;
  /** Raised when it moves: a calendar knows which is newest. */
  readonly sequence: number;
  readonly bookedBy: string;
  readonly bookedAt: string;
  /** When it was cancelled, moved away or kept. */
  readonly endedAt?: string;
  /** What became of the reminder. */
  readonly reminded?: 'mailed' | 'no-known-mailbox';
}

export type DeskEvent =
  | {
      readonly type: 'identity.desk.booked';
      readonly data: { readonly day: Day; readonly appointment: Appointment };
    }
  | {
      readonly type: 'identity.desk.ended';
      readonly data: {
        readonly appointmentId: string;
        readonly status: Exclude<AppointmentStatus, 'booked'>;
        readonly by: string;
        readonly at: string;
      };
    }
  | {
      readonly type: 'identity.desk.reminded';
      readonly data: { readonly appointmentId: string; readonly how: NonNullable<Appointment['reminded']> };
    }
  | {
      readonly type: 'identity.desk.closed' | 'identity.desk.opened';
      readonly data: { readonly day: Day; readonly by: string; readonly at: string };
    };

/** One day at the desk: one document, so that a place is given once. */
export interface DeskDayState {
  readonly day: Day;
  /** A team lead closed the desk that day. */
  readonly closed: boolean;
  readonly appointments: readonly Appointment[];
}

const change = (state: DeskDayState, id: string, over: (one: Appointment) => Appointment): DeskDayState => ({
  ...state,
  appointments: state.appointments.map((one) => (one.appointmentId === id ? over(one) : one)),
});

const evolve = (state: DeskDayState, event: DeskEvent): DeskDayState => {
  switch (event.type) {
    case 'identity.desk.booked': {
      const { day, appointment } = event.data;
      const others = state.appointments.filter((one) => one.appointmentId !== appointment.appointmentId);
      return { ...state, day, appointments: [...others, appointment] };
    }
    case 'identity.desk.ended': {
      const { appointmentId, status, at: endedAt } = event.data;
      return change(state, appointmentId, (one) => ({ ...one, status, endedAt }));
    }
    case 'identity.desk.reminded':
      return change(state, event.data.appointmentId, (one) => ({ ...one, reminded: event.data.how }));
    case 'identity.desk.closed':
      return { ...state, day: event.data.day, closed: true };
    case 'identity.desk.opened':
      return { ...state, day: event.data.day, closed: false };
  }
};

/** The days of the counter desk. Nothing of it is published: only `identity` knows who comes. */
export const DeskDay = defineAggregate<DeskDayState, DeskEvent>({
  name: 'desk-day',
  initial: () => ({ day: '', closed: false, appointments: [] }),
  evolve,
  subscriptions: [],
});

/** The document of a day. */
export const deskDayIdOf = (day: Day): string => idFrom('dsk', day);

/** Every day from one to another, both included. */
export const daysFrom = (from: Day, until: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
};
