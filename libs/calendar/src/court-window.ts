import type { Day } from './day.js';
import { addDays } from './day.js';
import { step, type Explained, type Step } from './explained.js';
import { sayEnd } from './no-working-day.js';
import { asDay } from './received.js';
import { rolled } from './rolled.js';
import { sayDay, sayShortly } from './say.js';
import { workingDaysAfter } from './working-days.js';
import { promise } from './promised-by.js';
import { AMSTERDAM } from './zone.js';

/** How long the court can be asked, as data. */
export const courtTerm = { weeks: 6, source: 'UAVG art. 35 lid 2' } as const;

/** The day on which a letter that was posted is there at the latest: a doubtful holiday has no post. */
export const letterArrivesBy = (postedOn: Day): Day =>
  workingDaysAfter(postedOn, promise.postWorkingDays, 'free');

/**
 * The last day on which the person can ask the court: six weeks from receipt of our answer. This is a term of a Dutch
 * statute, so the Algemene termijnenwet governs it: it rolls over weekends and holidays, Good Friday and 5 May among
 * them. It is their term and not ours, so what is doubtful makes it longer.
 * @param answerReceivedOn the moment the answer was received, or its day
 */
export const courtWindow = (answerReceivedOn: Date | string, zone: string = AMSTERDAM): Explained => {
  const receipt = asDay(answerReceivedOn, zone);
  const last = addDays(receipt, courtTerm.weeks * 7);
  const roll = rolled(last, 'free', 'Algemene termijnenwet art. 1 en 3');
  const steps: Step[] = [
    step({
      code: 'answer-received',
      source: courtTerm.source,
      day: receipt,
      text: () => ({
        nl: `Het antwoord is ontvangen op ${sayDay(receipt, 'nl')}. Die dag zelf telt niet mee.`,
        en: `The answer was received on ${sayDay(receipt, 'en')}. That day itself does not count.`,
      }),
      short: () => ({
        nl: `antwoord ontvangen ${sayShortly(receipt, 'nl')}`,
        en: `answer received ${sayShortly(receipt, 'en')}`,
      }),
    }),
    step({
      code: 'six-weeks',
      source: courtTerm.source,
      day: last,
      text: () => ({
        nl: `De rechtbank kan worden gevraagd binnen ${courtTerm.weeks} weken: ${sayDay(last, 'nl')}.`,
        en: `The court can be asked within ${courtTerm.weeks} weeks: ${sayDay(last, 'en')}.`,
      }),
      short: () => ({
        nl: `zes weken eindigt ${sayEnd(last, 'nl', 'free')}`,
        en: `six weeks end ${sayEnd(last, 'en', 'free')}`,
      }),
    }),
    ...roll,
  ];
  return { day: roll[0]?.day ?? last, steps };
};
