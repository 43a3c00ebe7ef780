import type { Day } from './day.js';
import { addMonths, weekday } from './day.js';
import type { Explained, Step } from './explained.js';
import { holidayOn } from './holidays.js';
import { received } from './received.js';
import { sayDay } from './say.js';
import { nextWorkingDayFrom } from './working-days.js';
import { AMSTERDAM } from './zone.js';

/** The term of law, as data. */
export const lawfulTerm = {
  months: 1,
  source: 'AVG art. 12 lid 3; Verordening 1182/71 art. 3 lid 2 onder c',
} as const;

/** The last day of the law. */
export interface Lawful extends Explained {
  /** The day before any roll: notices that must go out "within the month" count from here. */
  readonly unrolledDay: Day;
}

const rollSource = 'Verordening 1182/71 art. 3 lid 4 en art. 2 lid 2';

const whyNoWorkingDay = (day: Day, language: 'nl' | 'en'): string => {
  const holiday = holidayOn(day);
  if (holiday && !holiday.doubtful) return holiday.name[language];
  const saturday = weekday(day) === 6;
  if (language === 'nl') return saturday ? 'zaterdag' : 'zondag';
  return saturday ? 'Saturday' : 'Sunday';
};

/**
 * The last day on which the law lets us answer: one month from receipt; when that is a Saturday, a Sunday or a
 * public holiday, the next working day. A doubtful holiday (Good Friday, 5 May) counts as a working day, so our
 * own term is never later than any reading of the law.
 * @param receivedAt the moment of receipt, or its day
 */
export const lawfulBy = (receivedAt: Date | string, zone: string = AMSTERDAM): Lawful => {
  const receipt = received(receivedAt, zone);
  const unrolledDay = addMonths(receipt.day, lawfulTerm.months);
  const day = nextWorkingDayFrom(unrolledDay);
  const steps: Step[] = [
    receipt,
    {
      code: 'one-month',
      source: lawfulTerm.source,
      day: unrolledDay,
      text: {
        nl: `De wet geeft één maand: ${sayDay(unrolledDay, 'nl')}.`,
        en: `The law gives one month: ${sayDay(unrolledDay, 'en')}.`,
      },
    },
  ];
  if (day !== unrolledDay) {
    steps.push({
      code: 'rolled-to-working-day',
      source: rollSource,
      day,
      text: {
        nl: `Dat is geen werkdag (${whyNoWorkingDay(unrolledDay, 'nl')}). Daarom de eerste werkdag daarna: ${sayDay(day, 'nl')}.`,
        en: `That is no working day (${whyNoWorkingDay(unrolledDay, 'en')}), so the first working day after it: ${sayDay(day, 'en')}.`,
      },
    });
  }
  const doubt = holidayOn(day);
  if (doubt?.doubtful) {
    steps.push({
      code: 'not-rolled-doubtful-day',
      source: rollSource,
      day,
      text: {
        nl: `Over ${doubt.name.nl} bestaat twijfel. Voor onze eigen termijn telt die dag als werkdag: wij schuiven niet op.`,
        en: `Whether ${doubt.name.en} counts is in doubt. For our own term it is a working day: we do not move on.`,
      },
    });
  }
  return { day, unrolledDay, steps };
};
