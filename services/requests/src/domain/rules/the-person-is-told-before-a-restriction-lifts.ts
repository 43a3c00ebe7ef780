import { addDays, dayOf, type Day } from '@huisrecht/calendar';
import { settings } from '../settings.js';
import { type KnownRequest, type Restriction } from '../state.js';

/** The soonest day on which a restriction lifts that is decided on today: time to say no. */
export const thePersonHasAWeekToObject = (today: Day): Day => addDays(today, settings.liftAfterDays);

/**
 * A restriction lifts only when a letter that says so went out on an earlier day. GDPR Art. 18(3); P21.
 * @param today the day on which it would lift
 */
export const thePersonWasTold = (
  { letters }: KnownRequest,
  { restrictionId, line, lift }: Restriction,
  today: Day,
): boolean =>
  letters.some(
    (one) =>
      one.letter === 'restriction-lifts' &&
      one.status === 'sent' &&
      (one.restrictionId === undefined ? one.line === line : one.restrictionId === restrictionId) &&
      one.sentAt !== undefined &&
      lift !== undefined &&
      one.sentAt >= lift.announcedAt &&
      dayOf(one.sentAt) < today,
  );
