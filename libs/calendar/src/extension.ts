import type { Day } from './day.js';
import { step, type Explained } from './explained.js';
import { firstMonth, lawfulTerm } from './lawful-by.js';
import { promise } from './promised-by.js';
import { received } from './received.js';
import { sayDay, sayShortly } from './say.js';
import { lastWorkingDayTo, workingDaysBefore } from './working-days.js';
import { AMSTERDAM } from './zone.js';

/** Until when a term can be extended. */
export interface ExtensionNotice extends Explained {
  /** The last day on which a notice on paper still arrives in time. */
  readonly lastPostingDay: Day;
}

/**
 * The last day on which the notice of extension must be there: inside the first month, **not** rolled. It does not
 * move with a standstill either: so read, it is never too late.
 * @param receivedAt the moment of receipt, or its day
 */
export const extensionNoticeBy = (receivedAt: Date | string, zone: string = AMSTERDAM): ExtensionNotice => {
  const receipt = received(receivedAt, zone);
  const day = firstMonth(receipt.day);
  const lastPostingDay = workingDaysBefore(lastWorkingDayTo(day), promise.postWorkingDays);
  const steps = [
    receipt,
    step({
      code: 'one-month',
      source: lawfulTerm.source,
      day,
      text: () => ({
        nl: `De brief over de verlenging moet er binnen één maand zijn: ${sayDay(day, 'nl')}. Die dag schuift niet op, ook niet in een weekend.`,
        en: `The notice of extension must be there within one month: ${sayDay(day, 'en')}. It never moves, not even over a weekend.`,
      }),
      short: () => ({
        nl: `één maand eindigt ${sayShortly(day, 'nl', true)} en schuift niet op`,
        en: `one month ends ${sayShortly(day, 'en', true)} and does not move`,
      }),
    }),
    step({
      code: 'posted-two-working-days-earlier',
      source: 'Werkwijze: een brief is twee werkdagen onderweg',
      day: lastPostingDay,
      text: () => ({
        nl: `Op papier? Doe de brief uiterlijk ${sayDay(lastPostingDay, 'nl')} op de post.`,
        en: `On paper? Post the letter by ${sayDay(lastPostingDay, 'en')}.`,
      }),
      short: () => ({
        nl: `op de post uiterlijk ${sayShortly(lastPostingDay, 'nl', true)}`,
        en: `posted by ${sayShortly(lastPostingDay, 'en', true)}`,
      }),
    }),
  ];
  return { day, lastPostingDay, steps };
};
