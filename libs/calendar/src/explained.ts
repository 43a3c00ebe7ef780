import type { Day } from './day.js';
import type { Language } from './say.js';

/** The codes of the steps in which a date is made. */
export type StepCode =
  | 'received'
  | 'four-weeks'
  | 'one-month'
  | 'two-further-months'
  | 'stood-still'
  | 'rolled-to-working-day'
  | 'not-rolled-doubtful-day'
  | 'planned-on-working-day'
  | 'posted-two-working-days-earlier'
  | 'half-way'
  | 'days-before'
  | 'five-working-days'
  | 'answer-received'
  | 'six-weeks'
  | 'aware'
  | 'seventy-two-hours'
  | 'two-working-days-at-least';

type InTwoLanguages = Readonly<Record<Language, string>>;

/** One step of a sum: what was done, by which rule, in words, and the day it led to. */
export interface Step {
  readonly code: StepCode;
  /** The article or promise behind it. */
  readonly source: string;
  readonly text: InTwoLanguages;
  /** The same in a few words, to stand in one line with the others: `one month ends 28 February, a Saturday`. */
  readonly short: InTwoLanguages;
  readonly day: Day;
}

/** How a step is given: its words are only made when somebody reads them, for most dates are never asked why. */
export interface StepToSay extends Pick<Step, 'code' | 'source' | 'day'> {
  readonly text: () => InTwoLanguages;
  readonly short: () => InTwoLanguages;
}

/** A step of a sum. */
export const step = ({ code, source, day, text, short }: StepToSay): Step => ({
  ...{ code, source, day },
  get text() {
    return text();
  },
  get short() {
    return short();
  },
});

/** A date that tells how it was made: the answer to "why this date?". `day` is that of the last step that counts. */
export interface Explained {
  readonly day: Day;
  readonly steps: readonly Step[];
}

/**
 * Why this date, in one line: `received 31 January; one month ends 28 February, a Saturday; next working day Monday
 * 2 March`.
 */
export const whyInShort = ({ steps }: Pick<Explained, 'steps'>, language: Language): string =>
  steps.map(({ short }) => short[language]).join('; ');
