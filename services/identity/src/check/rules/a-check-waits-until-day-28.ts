import { addDays, dayOf, endOf, later, momentAt } from '@huisrecht/calendar';
import type { Waiting } from '../check-policy.js';

/** When a check that opens now is reminded of, and when it expires; RFC 3339. */
export interface Schedule {
  readonly reminders: readonly { readonly reminder: number; readonly at: string }[];
  readonly expiresAt: string;
}

/**
 * Somebody who does not come is reminded on day 14 and day 21, and on day 28 we stop waiting, so that a written answer can
 * go out in time (GDPR Art. 12(4); statement §8: four weeks). Counted from receipt, in days of Amsterdam; whoever wrote
 * long ago, or comes after all, still gets a fair number of days. Reminders that would be in the past are left out.
 */
export const waitUntilDay28 = (
  from: string,
  openedAt: Date,
  { reminderDays, expiryDays, atLeastDays }: Waiting,
): Schedule => {
  const received = dayOf(from);
  const last = later(addDays(received, expiryDays), addDays(dayOf(openedAt), atLeastDays));
  return {
    reminders: reminderDays
      .map((days, index) => ({ reminder: index + 1, at: momentAt(addDays(received, days), '09:00') }))
      .filter(({ at }) => at > openedAt)
      .map(({ reminder, at }) => ({ reminder, at: at.toISOString() })),
    expiresAt: endOf(last).toISOString(),
  };
};
