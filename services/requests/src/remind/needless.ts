import { addDays, sevenDaysBefore, twoDaysBefore, type Day } from '@huisrecht/calendar';
import type { Reminder } from '@huisrecht/contracts';
import { isOwed, lawOf } from '../domain/clocks.js';
import type { RemindData } from '../domain/due.js';
import type { KnownRequest } from '../domain/state.js';

const theDayItself = (day: Day): Day => day;
const theDayBefore = (day: Day): Day => addDays(day, -1);

/** The last day on which a reminder still says something true that no later one says better. The others always do. */
const usefulUntil: Partial<Record<Reminder, (day: Day) => Day>> = {
  'half-way': (day) => theDayBefore(sevenDaysBefore(day).day),
  'seven-days': (day) => theDayBefore(twoDaysBefore(day).day),
  'decide-soon': theDayBefore,
  'two-days': theDayItself,
  'last-posting-day': theDayItself,
  'extension-notice': theDayItself,
};

const isExtended = ({ terms }: KnownRequest): boolean => terms.extension !== undefined;
const isNotTheLawsDay = (state: KnownRequest, day: Day, today: Day): boolean =>
  lawOf(state, today).day !== day;
const isOfNoTerm = (state: KnownRequest, day: Day, today: Day): boolean =>
  day !== state.promisedBy && isNotTheLawsDay(state, day, today);

/** Whether a reminder is of a term that is another by now. The promise never is. */
const hasMoved: Partial<Record<Reminder, (state: KnownRequest, day: Day, today: Day) => boolean>> = {
  'law-passed': (state, day, today) => isExtended(state) || isNotTheLawsDay(state, day, today),
  'extended-term-passed': (state, day, today) => !isExtended(state) || isNotTheLawsDay(state, day, today),
  'extension-notice': isExtended,
  'seven-days': isOfNoTerm,
  'two-days': isOfNoTerm,
};

const courtIsNoConcern = ({ lines }: KnownRequest, day: Day): boolean =>
  !lines.some(({ courtWindowEndsOn }) => courtWindowEndsOn === day);

/** Why a reminder whose time came says nothing; undefined when it speaks. A stable code. */
export const needless = (state: KnownRequest, data: RemindData, today: Day): string | undefined => {
  const { reminder, day } = data;
  if (state.reminders.some((one) => one.reminder === reminder && one.day === day)) return 'reminded-already';
  if (reminder === 'court-window-ends')
    return courtIsNoConcern(state, day) ? 'nothing-was-refused' : undefined;
  if (!isOwed(state)) return 'nothing-to-remind-of';
  if (hasMoved[reminder]?.(state, day, today)) return 'term-moved';
  const until = usefulUntil[reminder]?.(day);
  return until !== undefined && today > until ? 'overtaken' : undefined;
};
