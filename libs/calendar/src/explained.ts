import type { Day } from './day.js';
import type { Language } from './say.js';

/** The codes of the steps in which a date is made. */
export type StepCode =
  | 'received'
  | 'four-weeks'
  | 'one-month'
  | 'rolled-to-working-day'
  | 'not-rolled-doubtful-day'
  | 'planned-on-working-day'
  | 'posted-two-working-days-earlier';

/** One step of a sum: what was done, by which rule, in words, and the day it led to. */
export interface Step {
  readonly code: StepCode;
  /** The article or promise behind it. */
  readonly source: string;
  readonly text: Readonly<Record<Language, string>>;
  readonly day: Day;
}

/** A date that tells how it was made: the answer to "why this date?". `day` is that of the last step that counts. */
export interface Explained {
  readonly day: Day;
  readonly steps: readonly Step[];
}
