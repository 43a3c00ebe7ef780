import { addDays, sevenDaysBefore, twoDaysBefore, type Day } from '@huisrecht/calendar';
import { isOwed, lawOf } from '../domain/clocks.js';
import type { RemindData } from '../domain/due.js';
import type { KnownRequest } from '../domain/state.js';

/** The last day on which a reminder still says something true that no later one says better; none: always. */
const usefulUntil = ({ reminder, day }: RemindData): Day | undefined => {
  switch (reminder) {
    case 'half-way':
      return addDays(sevenDaysBefore(day).day, -1);
    case 'seven-days':
      return addDays(twoDaysBefore(day).day, -1);
    case 'decide-soon':
      return addDays(day, -1);
    case 'two-days':
    case 'last-posting-day':
    case 'extension-notice':
      return day;
    default:
      return undefined;
  }
};

/** Whether a reminder is of a term that is another by now. */
const ofATermThatMoved = (state: KnownRequest, { reminder, day }: RemindData, today: Day): boolean => {
  const extended = state.terms.extension !== undefined;
  switch (reminder) {
    case 'law-passed':
      return extended || lawOf(state, today).day !== day;
    case 'extended-term-passed':
      return !extended || lawOf(state, today).day !== day;
    case 'extension-notice':
      return extended;
    case 'seven-days':
    case 'two-days':
      return day !== state.promisedBy && lawOf(state, today).day !== day;
    default:
      return false;
  }
};

const courtIsNoConcern = ({ lines }: KnownRequest, day: Day): boolean =>
  !lines.some(({ courtWindowEndsOn }) => courtWindowEndsOn === day);

/** Why a reminder whose time came says nothing; undefined when it speaks. A stable code. */
export const needless = (state: KnownRequest, data: RemindData, today: Day): string | undefined => {
  if (state.reminders.some(({ reminder, day }) => reminder === data.reminder && day === data.day))
    return 'reminded-already';
  if (data.reminder === 'court-window-ends')
    return courtIsNoConcern(state, data.day) ? 'nothing-was-refused' : undefined;
  if (!isOwed(state)) return 'nothing-to-remind-of';
  if (ofATermThatMoved(state, data, today)) return 'term-moved';
  const until = usefulUntil(data);
  return until !== undefined && today > until ? 'overtaken' : undefined;
};
