import { fakeCheck, fakeExpected } from './fake-others.js';
import type { Route } from './fake-desk.js';

const dayAt = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000);

interface FakeAppointment {
  readonly appointmentId: string;
  readonly day: string;
  readonly time: string;
  readonly requestIds: readonly string[];
  readonly for: string;
  readonly status: string;
  readonly walkIn: boolean;
  readonly [name: string]: unknown;
}

const appointment = (nth: number, time: string, more: Partial<FakeAppointment> = {}): FakeAppointment => ({
  appointmentId: `apt_000000000000000${nth}`,
  day: dayAt(0),
  time,
  minutes: 20,
  requestIds: ['req_0000000000000001'],
  for: 'self',
  walkIn: false,
  status: 'booked',
  bookedBy: 'bea',
  bookedAt: new Date().toISOString(),
  initials: ['J.'],
  ...more,
});

const slots = ['09:00', '09:20', '09:40', '10:00'].map((time, i) => ({
  time,
  until: `${time.slice(0, 3)}59`,
  free: i === 1 ? 0 : 1,
}));

/** The counter desk and what is special about a check, in memory. */
export class FakeCounter {
  closed = new Set<string>();
  appointments = [
    appointment(1, '09:20', { status: 'came' }),
    appointment(2, '10:40', {
      requestIds: ['req_0000000000000002', 'req_0000000000000003'],
      initials: ['M.A.', 'K.'],
      for: 'representative',
    }),
    appointment(3, '11:05', { walkIn: true, initials: [], requestIds: ['req_0000000000000004'] }),
    appointment(4, '13:00', { status: 'cancelled' }),
  ];
  /** Who should be at the counter. */
  expected: object = fakeExpected;

  readonly routes: readonly Route[] = [
    [
      'GET',
      /^\/appointments$/,
      (_, __, query) => {
        const day = query.get('day') ?? '';
        const items = this.appointments.filter((one) => one.day === day);
        return { body: { ...this.day(day), items: items.toSorted((a, b) => (a.time < b.time ? -1 : 1)) } };
      },
    ],
    [
      'GET',
      /^\/appointments\/free$/,
      () => {
        const items = [1, 2, 3, 4].map((n) => this.day(dayAt(n)));
        return { body: { items, withoutSlot: [] } };
      },
    ],
    [
      'POST',
      /^\/appointments$/,
      ({ body }) => {
        const made = appointment(9, '', body);
        this.appointments = [...this.appointments, made];
        return { status: 201, body: made };
      },
    ],
    [
      'POST',
      /^\/appointments\/walk-ins$/,
      ({ body }) => {
        const made = appointment(8, '14:00', { ...(body as Partial<FakeAppointment>), walkIn: true });
        this.appointments = [...this.appointments, made];
        return { status: 201, body: made };
      },
    ],
    [
      'POST',
      /^\/appointments\/([^/]+)\/([^/]+)\/(came|cancel|move)$/,
      ({ body }, [, , id = '', how]) => {
        const part =
          how === 'move'
            ? (body as Partial<FakeAppointment>)
            : { status: how === 'came' ? 'came' : 'cancelled' };
        this.appointments = this.appointments.map((one) =>
          one.appointmentId === id ? { ...one, ...part } : one,
        );
        return { body: this.appointments.find((one) => one.appointmentId === id) };
      },
    ],
    [
      'GET',
      /^\/appointments\/([^/]+)\/([^/]+)\/afspraak\.ics$/,
      () => ({ type: 'text/calendar; charset=utf-8', body: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }),
    ],
    [
      'POST',
      /^\/appointments\/days\/([^/]+)\/(close|open)$/,
      (_, [, day = '', how]) => {
        if (how === 'close') this.closed.add(day);
        else this.closed.delete(day);
        return { body: this.day(day) };
      },
    ],
    ['POST', /^\/checks\/([^/]+)\/person$/, () => ({ body: this.expected, etag: '"v1"' })],
    [
      'POST',
      /^\/checks\/([^/]+)\/release-address$/,
      (_, [, id = '']) => {
        this.expected = { ...this.expected, addressReleased: true, notOffered: [] };
        return { body: fakeCheck(id), etag: '"v1"' };
      },
    ],
    [
      'POST',
      /^\/checks\/([^/]+)\/deceased$/,
      (_, [, id = '']) => {
        this.ended(id);
        return { body: fakeCheck(id), etag: '"v1"' };
      },
    ],
  ];

  /** @param ended called when somebody is said to have died */
  constructor(private readonly ended: (requestId: string) => void) {}

  private day(day: string) {
    const closed = this.closed.has(day);
    return { day, closed, hadSlot: !closed, slots: closed ? [] : slots };
  }
}
