import type { Day } from './day.js';
import { step, type Step } from './explained.js';
import { whyNoWorkingDay } from './no-working-day.js';
import { sayDay, sayShortly } from './say.js';
import { nextWorkingDayFrom, type DoubtfulDays } from './working-days.js';

/** The step by which a term that ends on no working day ends on the next one; none when it ends on one. */
export const rolled = (last: Day, doubtfulDays: DoubtfulDays, source: string): Step[] => {
  const day = nextWorkingDayFrom(last, doubtfulDays);
  if (day === last) return [];
  return [
    step({
      code: 'rolled-to-working-day',
      source,
      day,
      text: () => ({
        nl: `Dat is geen werkdag (${whyNoWorkingDay(last, 'nl', doubtfulDays)}). Daarom de eerste werkdag daarna: ${sayDay(day, 'nl')}.`,
        en: `That is no working day (${whyNoWorkingDay(last, 'en', doubtfulDays)}), so the first working day after it: ${sayDay(day, 'en')}.`,
      }),
      short: () => ({
        nl: `eerste werkdag daarna ${sayShortly(day, 'nl', true)}`,
        en: `next working day ${sayShortly(day, 'en', true)}`,
      }),
    }),
  ];
};
