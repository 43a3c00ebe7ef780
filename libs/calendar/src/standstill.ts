import { addDays, type Day } from './day.js';

/** A wait in which the clock of the law stood still: from the day something was asked to the day it was answered. */
export interface Standstill {
  readonly from: Day;
  /** Absent while nobody answered. */
  readonly until?: Day | undefined;
  /** Days on which we had no counter slot: they were ours, so they do not count. */
  readonly withoutSlot?: readonly Day[] | undefined;
}

/**
 * How many days the clock of the law stood still. The day of asking does not count, as the day of receipt does not
 * (Regulation 1182/71, Art. 3(1)); waits that overlap count once; a wait that is open counts up to `today`.
 */
export const daysStoodStill = (standstills: readonly Standstill[], today?: Day): number => {
  const days = new Set<Day>();
  for (const { from, until = today ?? from, withoutSlot = [] } of standstills) {
    const ours = new Set(withoutSlot);
    for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (!ours.has(day)) days.add(day);
  }
  return days.size;
};
