import { dayOf, sayTime, type Day } from '@huisrecht/calendar';
import { Aggregates, Commands, idFrom, type Decision } from '@huisrecht/eventing';
import { type Actor, Clock, ViewLog } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { CheckRooms, type Room } from '../check/check-room.js';
import { IdentityConfig } from '../identity.config.js';
import { refuse, Refused } from '../refusal.js';
import { appointmentAnswer, type AppointmentAnswer, type DayAnswer, type DeskAnswer } from './answers.js';
import { book, end, setClosed, walkIn, type Booking } from './decide.js';
import {
  daysFrom,
  DeskDay,
  deskDayIdOf,
  type Appointment,
  type DeskDayState,
  type DeskEvent,
  type Visitor,
} from './desk-day.js';
import { DeskSettings } from './desk-settings.js';
import { invitationOf } from './invitation.js';
import { slotsOf } from './rules/a-slot-is-given-while-there-is-room.js';
import { hadASlot } from './rules/days-without-a-slot-are-ours.js';

/** Who comes, for which requests. */
export interface Visitors {
  readonly requestIds: readonly string[];
  readonly visitor: Visitor;
}

/** The counter desk: appointments, walk-ins, and which days had room. */
@Injectable()
export class Desk {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly rooms: CheckRooms,
    private readonly views: ViewLog,
    private readonly settings: DeskSettings,
    private readonly config: IdentityConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `check.not-there`, `desk.…` */
  async book(
    day: Day,
    time: string,
    { requestIds, visitor }: Visitors,
    key: string,
    actor: Actor,
  ): Promise<AppointmentAnswer> {
    await this.roomsOf(requestIds);
    const appointmentId = idFrom('apt', actor.id, key);
    const booking = { appointmentId, day, time, requestIds, visitor, sequence: 0, by: actor.id };
    return this.change(day, appointmentId, (state, now) => book(state, booking, this.settings, now));
  }

  /** @throws Refused `check.not-there` */
  async walkIn({ requestIds, visitor }: Visitors, key: string, actor: Actor): Promise<AppointmentAnswer> {
    await this.roomsOf(requestIds);
    const now = this.clock.now();
    const day = dayOf(now);
    const appointmentId = idFrom('apt', actor.id, key);
    const booking = {
      appointmentId,
      day,
      time: sayTime(now),
      requestIds,
      visitor,
      sequence: 0,
      by: actor.id,
    };
    return this.change(day, appointmentId, (state) => walkIn(state, booking, this.settings, now));
  }

  /** First the new place, then the old one goes: what broke off is made again. @throws Refused `appointment.…`, `desk.…` */
  async move(day: Day, id: string, to: Day, time: string, actor: Actor): Promise<AppointmentAnswer> {
    const { requestIds, visitor, sequence, status } = await this.appointment(day, id);
    if (status !== 'booked') throw new Refused(refuse('appointment.ended'));
    const booking: Booking = {
      ...{ appointmentId: id, day: to, time, requestIds, visitor },
      ...{ sequence: sequence + 1, by: actor.id },
    };
    const moved = await this.change(to, id, (state, now) => book(state, booking, this.settings, now));
    if (to !== day) await this.change(day, id, (state, now) => end(state, id, 'moved', actor.id, now));
    return moved;
  }

  /** @throws Refused `appointment.not-there`, `appointment.ended` */
  end(day: Day, id: string, status: 'cancelled' | 'came', actor: Actor): Promise<AppointmentAnswer> {
    return this.change(day, id, (state, now) => end(state, id, status, actor.id, now));
  }

  /** @throws Refused `desk.past` */
  async setClosed(day: Day, closed: boolean, actor: Actor): Promise<DayAnswer> {
    const { state } = await this.commands.execute(DeskDay, deskDayIdOf(day), (before, { now }) =>
      setClosed(before, day, closed, actor.id, now),
    );
    return this.dayAnswer(day, state);
  }

  /** The day with who comes, by initials; logged as a view. */
  async day(day: Day, actor: Actor): Promise<DeskAnswer> {
    const state = await this.state(day);
    const shown = state.appointments.toSorted((a, b) => (a.time < b.time ? -1 : 1));
    const ids = [...new Set(shown.flatMap(({ requestIds }) => requestIds))];
    const rooms = new Map((await this.roomsOf(ids)).map((room) => [room.check.requestId, room]));
    const initialsOf = (requestId: string): string[] => {
      const initials = rooms.get(requestId)?.subject?.profile?.person.initials;
      return initials === undefined ? [] : [initials];
    };
    const known = [...rooms.values()].filter(({ subject }) => subject?.profile !== undefined);
    await this.views.log({
      actor,
      purpose: 'desk-of-the-day',
      subjectIds: [...new Set(known.map(({ check }) => check.subjectId))],
      categories: ['name'],
    });
    return {
      ...this.dayAnswer(day, state),
      items: shown.map((one) => ({
        ...appointmentAnswer(one, day),
        initials: one.requestIds.flatMap(initialsOf),
      })),
    };
  }

  /** Which days have, or had, room. */
  async days(from: Day, until: Day): Promise<DayAnswer[]> {
    const days = daysFrom(from, until);
    const loaded = await this.aggregates.loadMany(DeskDay, days.map(deskDayIdOf));
    const states = new Map(loaded.map(({ id, state }) => [id, state]));
    return days.map((day) => this.dayAnswer(day, states.get(deskDayIdOf(day)) ?? DeskDay.initial('')));
  }

  /** For a calendar; the title is neutral. @throws Refused `appointment.not-there` */
  async invitation(day: Day, id: string): Promise<string> {
    return invitationOf(await this.appointment(day, id), day, this.config.ORGANISATION_NAME);
  }

  private dayAnswer(day: Day, state: DeskDayState): DayAnswer {
    const now = this.clock.now();
    return {
      day,
      closed: state.closed,
      hadSlot: hadASlot(day, state, this.settings, now),
      slots: slotsOf(day, state, this.settings, now),
    };
  }

  private roomsOf(requestIds: readonly string[]): Promise<Room[]> {
    return Promise.all(requestIds.map((requestId) => this.rooms.of(requestId)));
  }

  private async state(day: Day): Promise<DeskDayState> {
    return (await this.aggregates.load(DeskDay, deskDayIdOf(day)))?.state ?? DeskDay.initial('');
  }

  private async appointment(day: Day, id: string): Promise<Appointment> {
    return appointmentIn(await this.state(day), id);
  }

  private async change(
    day: Day,
    id: string,
    decide: (state: DeskDayState, now: Date) => Decision<DeskEvent>,
  ): Promise<AppointmentAnswer> {
    const { state } = await this.commands.execute(DeskDay, deskDayIdOf(day), (before, { now }) =>
      decide(before, now),
    );
    return appointmentAnswer(appointmentIn(state, id), day);
  }
}

const appointmentIn = ({ appointments }: DeskDayState, id: string): Appointment => {
  const known = appointments.find(({ appointmentId }) => appointmentId === id);
  if (!known) throw new Refused(refuse('appointment.not-there'));
  return known;
};
