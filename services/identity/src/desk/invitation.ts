import { momentAt, type Day } from '@huisrecht/calendar';
import type { Appointment } from './desk-day.js';

const stamp = (moment: Date): string =>
  moment
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '');
const escape = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, as RFC 5545 (3.1) wants them. */
const fold = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > 73) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part].join('\r\n ');
};

/**
 * An appointment for somebody's calendar (RFC 5545). Its title says with whom and nothing else (LAW §4(3), §4(15)): a
 * calendar is read by housemates and employers.
 */
export const invitationOf = (
  { appointmentId, time, minutes, sequence, status, bookedAt, endedAt }: Appointment,
  day: Day,
  association: string,
): string => {
  const start = momentAt(day, time);
  const off = status === 'cancelled' || status === 'moved';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Huisrecht//Appointments//NL',
    `METHOD:${off ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${appointmentId}@huisrecht.invalid`,
    `DTSTAMP:${stamp(new Date(endedAt ?? bookedAt))}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(new Date(+start + minutes * 60_000))}`,
    `SEQUENCE:${sequence + (off ? 1 : 0)}`,
    `STATUS:${off ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    `SUMMARY:${escape(`Afspraak ${association}`)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
};
