import {
  addDays,
  daysBetween,
  dayOf,
  earlier,
  endOf,
  later,
  momentAt,
  promisedBy,
  workingDaysBefore,
  type Day,
} from '@huisrecht/calendar';
import type { Reminder } from '@huisrecht/contracts';
import { settings } from './settings.js';
import type { Known } from './state.js';

/** A reminder, the day it is about and the moment at which it is shown. */
export interface Alarm {
  readonly reminder: Reminder;
  readonly day: Day;
  readonly at: Date;
}

const OPENING = '08:00';

/** When a request reminds its people, by its date of receipt. */
export const alarmsOf = ({
  receivedAt,
  promisedBy: promised,
  lawfulBy,
}: Pick<Known, 'receivedAt' | 'promisedBy' | 'lawfulBy'>): Alarm[] => {
  const { lastPostingDay } = promisedBy(receivedAt);
  const soon = workingDaysBefore(lastPostingDay, settings.decideSoonWorkingDays);
  return [
    { reminder: 'decide-soon', day: lastPostingDay, at: momentAt(soon, OPENING) },
    { reminder: 'last-posting-day', day: lastPostingDay, at: momentAt(lastPostingDay, OPENING) },
    { reminder: 'promise-passed', day: promised, at: endOf(promised) },
    { reminder: 'law-passed', day: lawfulBy, at: endOf(lawfulBy) },
  ];
};

/**
 * The moment at which a written answer says that we could not establish who asks: in time for the post, but never
 * before the person had a fair chance to come by (`since`: when the check could begin).
 */
export const noShowAt = (receivedAt: string, since: Date): Date => {
  const fair = addDays(dayOf(since), settings.identityDaysAtLeast);
  return momentAt(later(promisedBy(receivedAt).lastPostingDay, fair), OPENING);
};

/**
 * The last day on which a holder's answer still helps: some working days before the last posting day. When that
 * is past or today, holders still get a day: the request is late, not they.
 */
export const holdersAnswerBy = (receivedAt: string, now: Date): Day => {
  const best = workingDaysBefore(promisedBy(receivedAt).lastPostingDay, settings.reviewWorkingDays);
  return later(best, addDays(dayOf(now), 1));
};

/** How it stands with the two clocks on a day: days left, negative when past. */
export const clocksAt = (request: Pick<Known, 'promisedBy' | 'lawfulBy'>, now: Date) => {
  const today = dayOf(now);
  return {
    promise: { day: request.promisedBy, daysLeft: daysBetween(today, request.promisedBy) },
    law: { day: request.lawfulBy, daysLeft: daysBetween(today, request.lawfulBy) },
    /** Past the earlier of the two and not answered yet. */
    overdue: today > earlier(request.promisedBy, request.lawfulBy),
  };
};
