import { dayOf, endOf, type Day } from '@huisrecht/calendar';
import { event, ReminderDueV1 } from '@huisrecht/contracts';
import { ignore, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import { lawOf } from '../domain/clocks.js';
import { remindWork, type RemindData } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import type { KnownRequest, RequestState } from '../domain/state.js';
import { escalation } from './escalation.js';
import { needless } from './needless.js';

/**
 * A clock that stands still, or that stood still longer than was known, runs out on a later day: it is looked at again
 * then. Nobody needs to remember it.
 */
const lookAgain = (state: KnownRequest, data: RemindData, today: Day): DueWork<RemindData>[] => {
  const extended = state.terms.extension !== undefined;
  const passed = extended ? 'extended-term-passed' : 'law-passed';
  const { day } = lawOf(state, today);
  if (data.reminder !== passed || day <= data.day) return [];
  return [remindWork({ requestId: state.id, reminder: passed, day }, endOf(day))];
};

/** A date came near or passed: shown on the page, and told to whom it is escalated. */
export const remind =
  (data: RemindData) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (state.status === 'unknown') return ignore('request-not-known');
    const today = dayOf(now);
    const why = needless(state, data, today);
    if (why !== undefined) {
      const again = why === 'term-moved' ? lookAgain(state, data, today) : [];
      return again.length > 0 ? again : ignore(why);
    }
    const { reminder, day } = data;
    const escalatedTo = [...escalation[reminder]];
    return [
      event(ReminderDueV1, {
        ...{ requestId: state.id, reminder, day, notedAt: now.toISOString() },
        ...(escalatedTo.length > 0 && { escalatedTo }),
      }),
    ];
  };
