import type { OpeningHours } from './opening-hours.js';

/** How the desk works. */
export abstract class DeskSettings {
  abstract readonly hours: OpeningHours;
  /** Minutes of an appointment. */
  abstract readonly minutes: number;
  /** Appointments at the same time. */
  abstract readonly capacity: number;
}
