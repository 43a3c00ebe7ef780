import type { Day } from './day.js';
import type { HolidayName } from './holidays.js';

/** The holidays of one year as they were pinned, with where they come from. */
export interface PinnedYear {
  readonly source: string;
  readonly days: Readonly<Record<HolidayName, Day>>;
}

const source =
  'Algemene termijnenwet Art. 3 (Stb. 1964, 314, as in force 2026); Easter by the Gregorian computus; checked 2026-11';

/**
 * Pinned, so that no update of a library moves a deadline. The yearly decisions that equate single bridge
 * days with holidays (Art. 3(3)) are left out: they govern Dutch statutes, and would only make us later.
 */
export const pinned: Readonly<Record<number, PinnedYear>> = {
  2025: {
    source,
    days: {
      newYear: '2025-01-01',
      goodFriday: '2025-04-18',
      easter: '2025-04-20',
      easterMonday: '2025-04-21',
      kingsDay: '2025-04-26',
      liberationDay: '2025-05-05',
      ascension: '2025-05-29',
      pentecost: '2025-06-08',
      pentecostMonday: '2025-06-09',
      christmas: '2025-12-25',
      boxingDay: '2025-12-26',
    },
  },
  2026: {
    source,
    days: {
      newYear: '2026-01-01',
      goodFriday: '2026-04-03',
      easter: '2026-04-05',
      easterMonday: '2026-04-06',
      kingsDay: '2026-04-27',
      liberationDay: '2026-05-05',
      ascension: '2026-05-14',
      pentecost: '2026-05-24',
      pentecostMonday: '2026-05-25',
      christmas: '2026-12-25',
      boxingDay: '2026-12-26',
    },
  },
  2027: {
    source,
    days: {
      newYear: '2027-01-01',
      goodFriday: '2027-03-26',
      easter: '2027-03-28',
      easterMonday: '2027-03-29',
      kingsDay: '2027-04-27',
      liberationDay: '2027-05-05',
      ascension: '2027-05-06',
      pentecost: '2027-05-16',
      pentecostMonday: '2027-05-17',
      christmas: '2027-12-25',
      boxingDay: '2027-12-26',
    },
  },
  2028: {
    source,
    days: {
      newYear: '2028-01-01',
      goodFriday: '2028-04-14',
      easter: '2028-04-16',
      easterMonday: '2028-04-17',
      kingsDay: '2028-04-27',
      liberationDay: '2028-05-05',
      ascension: '2028-05-25',
      pentecost: '2028-06-04',
      pentecostMonday: '2028-06-05',
      christmas: '2028-12-25',
      boxingDay: '2028-12-26',
    },
  },
  2029: {
    source,
    days: {
      newYear: '2029-01-01',
      goodFriday: '2029-03-30',
      easter: '2029-04-01',
      easterMonday: '2029-04-02',
      kingsDay: '2029-04-27',
      liberationDay: '2029-05-05',
      ascension: '2029-05-10',
      pentecost: '2029-05-20',
      pentecostMonday: '2029-05-21',
      christmas: '2029-12-25',
      boxingDay: '2029-12-26',
    },
  },
  2030: {
    source,
    days: {
      newYear: '2030-01-01',
      goodFriday: '2030-04-19',
      easter: '2030-04-21',
      easterMonday: '2030-04-22',
      kingsDay: '2030-04-27',
      liberationDay: '2030-05-05',
      ascension: '2030-05-30',
      pentecost: '2030-06-09',
      pentecostMonday: '2030-06-10',
      christmas: '2030-12-25',
      boxingDay: '2030-12-26',
    },
  },
};
