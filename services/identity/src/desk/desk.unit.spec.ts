import { after, dueOf, eventsOf } from '../testing/play.js';
import { book, end, REMIND_VISIT, reminded, setClosed, toRemind, walkIn, type Booking } from './decide.js';
import { DeskDay, type DeskDayState } from './desk-day.js';
import { invitationOf } from './invitation.js';
import { hoursOn, readOpeningHours } from './opening-hours.js';
import { reminderText } from './reminder-text.js';
import { slotsOf } from './rules/a-slot-is-given-while-there-is-room.js';
import { hadASlot } from './rules/days-without-a-slot-are-ours.js';

const settings = {
  hours: readOpeningHours('mon-fri 09:00-10:00; wed 13:00-13:20'),
  minutes: 20,
  capacity: 1,
};
/** A Monday. */
const day = '2026-03-09';
const now = new Date('2026-03-02T08:00:00Z');
const start = DeskDay.initial('');
const booking = (over: Partial<Booking> = {}): Booking => ({
  appointmentId: 'apt_aaaaaaaaaa',
  day,
  time: '09:20',
  requestIds: ['req_aaaaaaaaaa'],
  visitor: 'self',
  sequence: 0,
  by: 'clerk-1',
  ...over,
});
const booked = after(DeskDay, start, book(start, booking(), settings, now));
const refusal = (decide: () => unknown): string | undefined => {
  try {
    decide();
    return undefined;
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code;
  }
};

describe('opening hours', () => {
  it('are read by weekday; a later entry replaces an earlier one; public holidays are closed', () => {
    expect(hoursOn('2026-03-09', settings.hours)).toEqual([{ from: '09:00', until: '10:00' }]);
    expect(hoursOn('2026-03-11', settings.hours)).toEqual([{ from: '13:00', until: '13:20' }]);
    expect([hoursOn('2026-03-14', settings.hours), hoursOn('2026-04-06', settings.hours)]).toEqual([[], []]);
    expect(() => readOpeningHours('weekdays 9-5')).toThrow(RangeError);
  });
});

describe('a place at the desk', () => {
  it('P25: is given once', () => {
    expect(slotsOf(day, booked, settings, now).map(({ time, free }) => [time, free])).toEqual([
      ['09:00', 1],
      ['09:20', 0],
      ['09:40', 1],
    ]);
    const other = booking({ appointmentId: 'apt_bbbbbbbbbb' });
    expect(refusal(() => book(booked, other, settings, now))).toBe('desk.full');
    expect(book(booked, booking(), settings, now)).toHaveProperty('verdict', 'ignore');
    const gone = after(DeskDay, booked, end(booked, 'apt_aaaaaaaaaa', 'cancelled', 'clerk-1', now));
    expect(refusal(() => book(gone, other, settings, now))).toBeUndefined();
  });

  it('is not in the past, not between slots, and not on a closed day', () => {
    const at = (over: Partial<Booking>, state = start) =>
      refusal(() => book(state, booking(over), settings, now));
    expect([at({ day: '2026-02-27' }), at({ time: '09:10' }), at({ day: '2026-03-14' })]).toEqual([
      'desk.past',
      'desk.no-such-time',
      'desk.closed',
    ]);
    const closed = after(DeskDay, start, setClosed(start, day, true, 'lead-1', now));
    expect(at({}, closed)).toBe('desk.closed');
    expect(refusal(() => setClosed(start, '2026-02-27', true, 'lead-1', now))).toBe('desk.past');
  });

  it('P25: whoever walks in is always received, and takes no place', () => {
    const came = after(
      DeskDay,
      booked,
      walkIn(booked, booking({ appointmentId: 'apt_cccccccccc' }), settings, now),
    );
    expect(slotsOf(day, came, settings, now).map(({ free }) => free)).toEqual([1, 0, 1]);
    expect(came.appointments.at(-1)).toMatchObject({ walkIn: true, status: 'booked' });
  });

  it('moves to another time of the day with the same id, and a calendar knows which is newest', () => {
    const moved = after(
      DeskDay,
      booked,
      book(booked, booking({ time: '09:40', sequence: 1 }), settings, now),
    );
    expect(moved.appointments).toMatchObject([{ time: '09:40', sequence: 1 }]);
    expect(refusal(() => end(moved, 'apt_nobody1234', 'came', 'clerk-1', now))).toBe('appointment.not-there');
    const kept = after(DeskDay, moved, end(moved, 'apt_aaaaaaaaaa', 'came', 'clerk-1', now));
    expect(refusal(() => end(kept, 'apt_aaaaaaaaaa', 'cancelled', 'clerk-1', now))).toBe('appointment.ended');
  });
});

describe('the reminder', () => {
  const visit = { day, appointmentId: 'apt_aaaaaaaaaa', sequence: 0 };

  it('P23: is due at nine on the working day before, and not for who comes sooner', () => {
    expect(dueOf(book(start, booking(), settings, now))).toMatchObject([
      { due: REMIND_VISIT, at: '2026-03-06T08:00:00.000Z', holder: 'smtp', data: visit },
    ]);
    expect(dueOf(book(start, booking(), settings, new Date('2026-03-06T09:00:00Z')))).toEqual([]);
  });

  it('is for what is still so: booked, not moved, not reminded, not over', () => {
    expect(toRemind(booked, visit, now)).toBeDefined();
    expect(toRemind(booked, { ...visit, sequence: 1 }, now)).toBeUndefined();
    expect(toRemind(booked, visit, new Date('2026-03-09T09:00:00Z'))).toBeUndefined();
    const once = after(DeskDay, booked, reminded(booked, visit, 'mailed', now));
    expect(reminded(once, visit, 'mailed', now)).toHaveProperty('verdict', 'ignore');
  });

  it('P25: names neither person nor matter, in subject, text and calendar', () => {
    const { subject, text } = reminderText(day, '09:20', 'Helpt Elkander');
    const ics = invitationOf(booked.appointments[0]!, day, 'Helpt Elkander');
    expect(subject).toBe('Afspraak Helpt Elkander');
    expect(text).toContain('maandag 9 maart 2026 om 09:20');
    expect(ics).toMatch(/\r\nSUMMARY:Afspraak Helpt Elkander\r\n/);
    expect(ics).toMatch(/DTSTART:20260309T082000Z\r\nDTEND:20260309T084000Z/);
    for (const word of ['AVG', 'verzoek', 'inzage', 'dossier', 'request', 'privacy', 'DESCRIPTION', 'req_'])
      expect(`${subject}${text}${ics}`.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('a calendar gets lines of at most 75 octets, whatever the association is called', () => {
    const lines = invitationOf(booked.appointments[0]!, day, `Wonen, ${'é'.repeat(90)};`).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join('').replace(/\s/g, '')).toContain('AfspraakWonen\\,');
  });
});

describe('days without a place', () => {
  const full = ['09:00', '09:20', '09:40'].reduce<DeskDayState>(
    (state, time, n) =>
      after(
        DeskDay,
        state,
        book(state, booking({ appointmentId: `apt_full${n}aaaaa`, time }), settings, now),
      ),
    start,
  );
  const later = new Date('2026-03-20T08:00:00Z');

  it('P23: are full days, closed days and weekends', () => {
    const had = (state: DeskDayState, on = day) => hadASlot(on, state, settings, later);
    expect([had(start), had(booked), had(full), had(start, '2026-03-14')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(had(after(DeskDay, start, setClosed(start, day, true, 'lead-1', now)))).toBe(false);
  });

  it('P23: a place that came free on the day itself helped nobody', () => {
    const freed = (at: string) =>
      after(DeskDay, full, end(full, 'apt_full1aaaaa', 'cancelled', 'clerk-1', new Date(at)));
    expect(hadASlot(day, freed('2026-03-08T10:00:00Z'), settings, later)).toBe(true);
    expect(hadASlot(day, freed('2026-03-09T07:00:00Z'), settings, later)).toBe(false);
  });

  it('of today only what is still to come counts', () => {
    expect(hadASlot(day, start, settings, new Date('2026-03-09T08:30:00Z'))).toBe(true);
    expect(hadASlot(day, start, settings, new Date('2026-03-09T08:50:00Z'))).toBe(false);
    expect(eventsOf(setClosed(start, day, false, 'lead-1', now))).toEqual([]);
  });
});
