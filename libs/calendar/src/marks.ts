import { addDays, type Day } from './day.js';
import { step, type Explained, type StepCode } from './explained.js';
import { sayDay, sayShortly } from './say.js';

const before = (last: Day, days: number): Explained => {
  const day = addDays(last, -days);
  const said = step({
    code: 'days-before',
    source: 'Werkwijze: herinneringen',
    day,
    text: () => ({
      nl: `Nog ${days} dagen tot ${sayDay(last, 'nl')}: ${sayDay(day, 'nl')}.`,
      en: `${days} days left until ${sayDay(last, 'en')}: ${sayDay(day, 'en')}.`,
    }),
    short: () => ({
      nl: `${days} dagen voor ${sayShortly(last, 'nl')}: ${sayShortly(day, 'nl', true)}`,
      en: `${days} days before ${sayShortly(last, 'en')}: ${sayShortly(day, 'en', true)}`,
    }),
  });
  return { day, steps: [said] };
};

/** Seven days before a last day. */
export const sevenDaysBefore = (last: Day): Explained => before(last, 7);
/** Two days before a last day. */
export const twoDaysBefore = (last: Day): Explained => before(last, 2);

/** Half of the promised four weeks: two weeks from receipt. @param receipt the day of receipt */
export const halfWay = (receipt: Day): Explained => {
  const day = addDays(receipt, 14);
  const code: StepCode = 'half-way';
  const said = step({
    code,
    source: 'Werkwijze: herinneringen',
    day,
    text: () => ({
      nl: `De helft van onze 4 weken: ${sayDay(day, 'nl')}.`,
      en: `Half of our 4 weeks: ${sayDay(day, 'en')}.`,
    }),
    short: () => ({
      nl: `de helft is ${sayShortly(day, 'nl', true)}`,
      en: `half of it is ${sayShortly(day, 'en', true)}`,
    }),
  });
  return { day, steps: [said] };
};
