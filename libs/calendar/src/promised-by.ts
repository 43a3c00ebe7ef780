import type { Day } from './day.js';
import { addDays } from './day.js';
import { step, type Explained, type Step } from './explained.js';
import { received } from './received.js';
import { sayDay, sayShortly } from './say.js';
import { lastWorkingDayTo, workingDaysBefore } from './working-days.js';
import { AMSTERDAM } from './zone.js';

/** The promise of the statement, as data: how long, and how long a paper letter is under way. */
export const promise = {
  days: 28,
  postWorkingDays: 2,
  source: 'Privacyverklaring §8: "U krijgt binnen 4 weken een antwoord"',
} as const;

/** The promised date and the days to plan by so that the answer is there on it. */
export interface Promised extends Explained {
  /** Last working day on or before the promised day: plan the answer here. */
  readonly plannedDay: Day;
  /** Two working days before the planned day: the last day on which a paper letter still arrives in time. */
  readonly lastPostingDay: Day;
}

/**
 * The last day on which the person must *have* our answer: four weeks from receipt. It is a promise, not a term
 * of law, so it never rolls forward over weekends or holidays; we plan back from it instead.
 * @param receivedAt the moment of receipt, or its day
 */
export const promisedBy = (receivedAt: Date | string, zone: string = AMSTERDAM): Promised => {
  const receipt = received(receivedAt, zone);
  const day = addDays(receipt.day, promise.days);
  const plannedDay = lastWorkingDayTo(day);
  const lastPostingDay = workingDaysBefore(plannedDay, promise.postWorkingDays);
  const steps: Step[] = [
    receipt,
    step({
      code: 'four-weeks',
      source: promise.source,
      day,
      text: () => ({
        nl: `Wij beloven een antwoord binnen 4 weken. Dat is ${promise.days} dagen later: ${sayDay(day, 'nl')}. Die dag schuift niet op, ook niet in een weekend.`,
        en: `We promise an answer within 4 weeks. That is ${promise.days} days later: ${sayDay(day, 'en')}. It never moves, not even over a weekend.`,
      }),
      short: () => ({
        nl: `vier weken eindigen ${sayShortly(day, 'nl', true)}`,
        en: `four weeks end ${sayShortly(day, 'en', true)}`,
      }),
    }),
    step({
      code: 'planned-on-working-day',
      source: 'Werkwijze: plannen op de laatste werkdag op of voor de beloofde dag',
      day: plannedDay,
      text: () => ({
        nl: `Plan het antwoord op ${sayDay(plannedDay, 'nl')}: de laatste werkdag op of voor de beloofde dag.`,
        en: `Plan the answer on ${sayDay(plannedDay, 'en')}: the last working day on or before the promised day.`,
      }),
      short: () => ({
        nl: `plan ${sayShortly(plannedDay, 'nl', true)}`,
        en: `plan ${sayShortly(plannedDay, 'en', true)}`,
      }),
    }),
    step({
      code: 'posted-two-working-days-earlier',
      source: 'Werkwijze: een brief is twee werkdagen onderweg',
      day: lastPostingDay,
      text: () => ({
        nl: `Op papier? Doe de brief uiterlijk ${sayDay(lastPostingDay, 'nl')} op de post: ${promise.postWorkingDays} werkdagen eerder.`,
        en: `On paper? Post the letter by ${sayDay(lastPostingDay, 'en')}: ${promise.postWorkingDays} working days earlier.`,
      }),
      short: () => ({
        nl: `op de post uiterlijk ${sayShortly(lastPostingDay, 'nl', true)}`,
        en: `posted by ${sayShortly(lastPostingDay, 'en', true)}`,
      }),
    }),
  ];
  return { day, plannedDay, lastPostingDay, steps };
};
