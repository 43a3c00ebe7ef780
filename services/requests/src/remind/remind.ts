import { event, ReminderDueV1 } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { RemindData } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import type { RequestState } from '../domain/state.js';

/** A date came near or passed: shown on the page while the answer is not out. */
export const remind =
  ({ reminder, day }: RemindData) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    switch (state.status) {
      case 'awaiting-identity':
      case 'collecting':
      case 'in-review':
      case 'decided':
        return [event(ReminderDueV1, { requestId: state.id, reminder, day, notedAt: now.toISOString() })];
      case 'could-not-identify':
      case 'unknown':
      case 'answered':
      case 'closed':
      case 'withdrawn':
      case 'ended':
        return ignore('nothing-to-remind-of');
    }
  };
