import {
  CheckExpiredV1,
  CheckOpenedV1,
  CheckPassedV1,
  CheckRejectedV1,
  CheckReminderDueV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  topics,
} from '@huisrecht/contracts';
import { defineAggregate, on } from '@huisrecht/eventing';
import { checkIdOf } from './check-id.js';
import type { CheckEvent } from './check.events.js';
import type { CheckState } from './check.state.js';
import { openCheck, openCheckAgain, withdrawCheck } from './open-check/open-check.js';

const evolve = (state: CheckState, event: CheckEvent): CheckState => {
  switch (event.type) {
    case 'identity.check.opened': {
      const { outcome: _outcome, release: _release, ...rest } = state;
      return { ...rest, ...event.data, status: 'open', round: state.round + 1, reminders: 0 };
    }
    case 'identity.check.recorded':
      return { ...state, status: event.data.result, outcome: event.data };
    case 'identity.check.address-released':
      return { ...state, release: event.data };
    case 'identity.check.withdrawn':
      return { ...state, status: 'withdrawn' };
    case CheckReminderDueV1.type:
      return { ...state, reminders: event.data.reminder };
    case CheckExpiredV1.type:
      return { ...state, status: 'expired' };
    case CheckOpenedV1.type:
    case CheckPassedV1.type:
    case CheckRejectedV1.type:
      return state;
  }
};

/** The identity check of one request (GDPR Art. 12(6); statement §8). */
export const Check = defineAggregate<CheckState, CheckEvent>({
  name: 'check',
  topic: topics.checks,
  initial: () => ({
    status: 'none',
    round: 0,
    requestId: '',
    subjectId: '',
    right: 'access',
    receivedAt: '',
    openedAt: '',
    expiresAt: '',
    reminders: 0,
  }),
  evolve,
  subscriptions: [
    on(RequestReceivedV1, ({ requestId }) => checkIdOf(requestId), openCheck),
    on(RequestReopenedV1, ({ requestId }) => checkIdOf(requestId), openCheckAgain),
    on(RequestWithdrawnV1, ({ requestId }) => checkIdOf(requestId), withdrawCheck),
  ],
});
