import {
  addDays,
  daysBetween,
  dayOf,
  earlier,
  endOf,
  extensionNoticeBy,
  halfWay,
  later,
  momentAt,
  promisedBy,
  sevenDaysBefore,
  termOfLaw,
  twoDaysBefore,
  workingDaysBefore,
  type Day,
  type Lawful,
  type Standstill,
} from '@huisrecht/calendar';
import type { Reminder } from '@huisrecht/contracts';
import { settings } from './settings.js';
import { isIdentified, type Known, type KnownRequest, type Stop } from './state.js';

/** A reminder, the day it is about and the moment at which it is shown. */
export interface Alarm {
  readonly reminder: Reminder;
  readonly day: Day;
  readonly at: Date;
}

const OPENING = '08:00';
const onTheMorningOf = (day: Day): Date => momentAt(day, OPENING);

/** When a request reminds its people of the promise: by its receipt alone, for the promise neither moves nor stops. */
export const promiseAlarms = (receivedAt: string): Alarm[] => {
  const { day, lastPostingDay } = promisedBy(receivedAt);
  const soon = workingDaysBefore(lastPostingDay, settings.decideSoonWorkingDays);
  return [
    { reminder: 'half-way', day, at: onTheMorningOf(halfWay(dayOf(receivedAt)).day) },
    { reminder: 'seven-days', day, at: onTheMorningOf(sevenDaysBefore(day).day) },
    { reminder: 'decide-soon', day: lastPostingDay, at: onTheMorningOf(soon) },
    { reminder: 'last-posting-day', day: lastPostingDay, at: onTheMorningOf(lastPostingDay) },
    { reminder: 'two-days', day, at: onTheMorningOf(twoDaysBefore(day).day) },
    { reminder: 'promise-passed', day, at: endOf(day) },
  ];
};

/** When a request reminds its people of the law, as its term is now. */
export const lawAlarms = (lawfulBy: Day, extended: boolean): Alarm[] =>
  extended
    ? [
        { reminder: 'seven-days', day: lawfulBy, at: onTheMorningOf(sevenDaysBefore(lawfulBy).day) },
        { reminder: 'two-days', day: lawfulBy, at: onTheMorningOf(twoDaysBefore(lawfulBy).day) },
        { reminder: 'extended-term-passed', day: lawfulBy, at: endOf(lawfulBy) },
      ]
    : [{ reminder: 'law-passed', day: lawfulBy, at: endOf(lawfulBy) }];

/** When a request reminds its people, by its receipt and by the term of the law as it is now. */
export const alarmsOf = (
  { receivedAt, lawfulBy }: Pick<Known, 'receivedAt' | 'lawfulBy'>,
  extended = false,
): Alarm[] => {
  const notice = extensionNoticeBy(receivedAt);
  return [
    ...promiseAlarms(receivedAt),
    { reminder: 'extension-notice', day: notice.day, at: onTheMorningOf(notice.lastPostingDay) },
    ...lawAlarms(lawfulBy, extended),
  ];
};

/**
 * When a stop stood still. A doubt about who asks ends with the check that passed, also when nobody wrote down that
 * it did: a named colleague was sure.
 */
const standstillOf = (state: KnownRequest, { from, until, reason, withoutSlot }: Stop): Standstill => {
  const settled =
    reason === 'identity-doubt' && isIdentified(state) ? dayOf(state.identity.settledAt) : undefined;
  const ends = until === undefined ? settled : settled === undefined ? until : earlier(until, settled);
  return { from, until: ends, withoutSlot };
};

/** The term of the law as it is on a day: extended or not, with what stood still, also when it still does. */
export const lawOf = (state: KnownRequest, today: Day): Lawful =>
  termOfLaw({
    receivedAt: state.receivedAt,
    extended: state.terms.extension !== undefined,
    standstills: state.terms.stops.map((stop) => standstillOf(state, stop)),
    today,
  });

/** Whether the clock of the law stands still now. */
export const standsStill = (state: KnownRequest): boolean =>
  state.terms.stops.some((stop) => standstillOf(state, stop).until === undefined);

/** Whether the person still waits for a first written answer of ours. */
export const isOwed = (state: KnownRequest): boolean => {
  switch (state.status) {
    case 'awaiting-identity':
      return true;
    case 'could-not-identify':
      return !state.letters.some(
        ({ letter, sentAt }) =>
          letter === 'could-not-identify' && sentAt !== undefined && sentAt >= state.since,
      );
    case 'collecting':
    case 'in-review':
    case 'decided':
      return state.rounds[0]?.sent === undefined;
    case 'answered':
    case 'closed':
    case 'withdrawn':
    case 'ended':
      return false;
  }
};

/**
 * The moment at which a written answer says that we could not establish who asks: in time for the post, but never
 * before the person had a fair chance to come by (`since`: when the check could begin).
 */
export const noShowAt = (receivedAt: string, since: Date): Date => {
  const fair = addDays(dayOf(since), settings.identityDaysAtLeast);
  return onTheMorningOf(later(promisedBy(receivedAt).lastPostingDay, fair));
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
export const clocksAt = (request: KnownRequest, now: Date) => {
  const today = dayOf(now);
  const law = lawOf(request, today).day;
  return {
    promise: { day: request.promisedBy, daysLeft: daysBetween(today, request.promisedBy) },
    law: { day: law, daysLeft: daysBetween(today, law) },
    /** Past the earlier of the two and not answered yet. */
    overdue: today > earlier(request.promisedBy, law),
  };
};
