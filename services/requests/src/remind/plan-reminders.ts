import { dayOf, momentAt } from '@huisrecht/calendar';
import type { DueWork } from '@huisrecht/eventing';
import { alarmsOf, lawOf } from '../domain/clocks.js';
import { remindWork, type RemindData } from '../domain/due.js';
import type { Known, KnownRequest } from '../domain/state.js';

/** The reminders of a request that comes in. What is past already is judged when it fires, which is at once. */
export const planReminders = (
  requestId: string,
  clocks: Pick<Known, 'receivedAt' | 'lawfulBy'>,
): DueWork<RemindData>[] =>
  alarmsOf(clocks).map(({ reminder, day, at }) => remindWork({ requestId, reminder, day }, at));

/**
 * The reminders of a request that is taken up again: what fired while nothing was owed said nothing, so it is planned
 * once more. @param attempt how often it was taken up again, this time among them
 */
export const planRemindersAgain = (
  state: KnownRequest,
  attempt: number,
  now: Date,
): DueWork<RemindData>[] => {
  const clocks = { receivedAt: state.receivedAt, lawfulBy: lawOf(state, dayOf(now)).day };
  return alarmsOf(clocks, state.terms.extension !== undefined).map(({ reminder, day, at }) =>
    remindWork({ requestId: state.id, reminder, day }, at, attempt),
  );
};

/** A reminder for each last day on which the court can be asked about what was refused. */
export const planCourtReminders = ({
  id: requestId,
  lines,
}: Pick<Known, 'id' | 'lines'>): DueWork<RemindData>[] => {
  const days = new Set(lines.flatMap(({ courtWindowEndsOn }) => courtWindowEndsOn ?? []));
  return [...days].map((day) =>
    remindWork({ requestId, reminder: 'court-window-ends', day }, momentAt(day, '08:00')),
  );
};
