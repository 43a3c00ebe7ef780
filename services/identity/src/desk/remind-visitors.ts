import { Injectable } from '@nestjs/common';
import { Aggregates, Commands, type DueHandler } from '@huisrecht/eventing';
import { Clock } from '@huisrecht/service-kit';
import { CheckRooms, contactsIn, type Room } from '../check/check-room.js';
import { IdentityConfig } from '../identity.config.js';
import { REMIND_VISIT, reminded, toRemind, type Visit } from './decide.js';
import { DeskDay, deskDayIdOf } from './desk-day.js';
import { invitationOf } from './invitation.js';
import { Mailer } from './mailer.js';
import { reminderText } from './reminder-text.js';

const mailboxOf = (room: Room, now: Date): string | undefined => {
  const contact = contactsIn(room, now).find(
    ({ kind, notOffered }) => kind === 'email' && notOffered === undefined,
  );
  return contact && room.subject?.profile?.emails[contact.index]?.email;
};

/**
 * The working day before: mails whoever comes, at a mailbox that we knew before the request (LAW §4(4)). Without one the
 * day list says so, and a colleague may call.
 */
@Injectable()
export class RemindVisitors implements DueHandler {
  readonly kind = REMIND_VISIT;

  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly rooms: CheckRooms,
    private readonly mailer: Mailer,
    private readonly config: IdentityConfig,
    private readonly clock: Clock,
  ) {}

  async handle({ data }: { readonly data: Readonly<Record<string, unknown>> }): Promise<void> {
    const visit = data as unknown as Visit;
    const now = this.clock.now();
    const id = deskDayIdOf(visit.day);
    const day = (await this.aggregates.load(DeskDay, id))?.state;
    const appointment = day && toRemind(day, visit, now);
    if (!appointment) return;
    const rooms = await Promise.all(appointment.requestIds.map((requestId) => this.rooms.of(requestId)));
    const mailboxes = this.mailer.reaches
      ? [...new Set(rooms.flatMap((room) => mailboxOf(room, now) ?? []))]
      : [];
    const association = this.config.ORGANISATION_NAME;
    const { appointmentId, time, sequence } = appointment;
    for (const [place, to] of mailboxes.entries()) {
      await this.mailer.send({
        messageId: `<${appointmentId}.${sequence}.${place}@huisrecht.invalid>`,
        to,
        ...reminderText(visit.day, time, association),
        invitation: invitationOf(appointment, visit.day, association),
      });
    }
    const how = mailboxes.length > 0 ? 'mailed' : 'no-known-mailbox';
    await this.commands.execute(DeskDay, id, (state) => reminded(state, visit, how, now));
  }
}
