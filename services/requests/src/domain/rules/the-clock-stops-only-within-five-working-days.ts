import { stopAskedBy, type Day } from '@huisrecht/calendar';
import { type Refusal, refusal } from '../refusal.js';

/**
 * A doubt or a question stops the clock of the law only when it is put without undue delay: within five working days of
 * receipt. Later it may be asked all the same, and the clock runs on. EDPB Guidelines 01/2022; P24.
 */
export const theClockStopsOnlyWithinFiveWorkingDays = (
  receivedAt: string,
  today: Day,
): Refusal | undefined => {
  const { day } = stopAskedBy(receivedAt);
  return today <= day ? undefined : refusal('stop.too-late', undefined, `The last day was ${day}.`);
};
