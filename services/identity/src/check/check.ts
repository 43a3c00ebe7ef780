import {
  CheckEndedDeceasedV1,
  CheckExpiredV1,
  CheckOpenedV1,
  CheckPassedV1,
  CheckRejectedV1,
  CheckReminderDueV1,
  LineAddedV1,
  LineWithdrawnV1,
  RequestEndedV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  topics,
} from '@huisrecht/contracts';
import { defineAggregate, on } from '@huisrecht/eventing';
import { checkIdOf } from './check-id.js';
import type { CheckEvent, Recorded } from './check.events.js';
import type { CheckState } from './check.state.js';
import { addLine, withdrawLine } from './change-lines/change-lines.js';
import { endCheck, openCheck, openCheckAgain, withdrawCheck } from './open-check/open-check.js';

const recorded = (state: CheckState, { outcome, passed }: Recorded['data']): CheckState => {
  if (passed) return { ...state, status: 'passed', outcome, passed: [...state.passed, passed] };
  const status = state.passed.length > 0 ? 'passed' : 'rejected';
  return { ...state, status, outcome, failed: state.failed + 1 };
};

const evolve = (state: CheckState, event: CheckEvent): CheckState => {
  switch (event.type) {
    case 'identity.check.noted':
      return { ...state, ...event.data, status: state.status === 'none' ? 'not-needed' : state.status };
    case 'identity.check.opened': {
      const { outcome: _outcome, release: _release, ...rest } = state;
      return { ...rest, ...event.data, status: 'open', round: state.round + 1, reminders: 0 };
    }
    case 'identity.check.lines-changed':
      return { ...state, lines: event.data.lines };
    case 'identity.check.no-longer-needed':
      return { ...state, status: 'not-needed' };
    case 'identity.check.recorded':
      return recorded(state, event.data);
    case 'identity.check.address-released':
      return { ...state, release: event.data };
    case 'identity.check.withdrawn':
      return { ...state, status: 'withdrawn' };
    case 'identity.check.death-noted':
      return { ...state, status: 'deceased', death: event.data };
    case CheckReminderDueV1.type:
      return { ...state, reminders: event.data.reminder };
    case CheckExpiredV1.type:
      return { ...state, status: 'expired' };
    case CheckOpenedV1.type:
    case CheckPassedV1.type:
    case CheckRejectedV1.type:
    case CheckEndedDeceasedV1.type:
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
    lines: [],
    receivedAt: '',
    openedAt: '',
    expiresAt: '',
    reminders: 0,
    failed: 0,
    passed: [],
  }),
  evolve,
  subscriptions: [
    on(RequestReceivedV1, ({ requestId }) => checkIdOf(requestId), openCheck),
    on(LineAddedV1, ({ requestId }) => checkIdOf(requestId), addLine),
    on(LineWithdrawnV1, ({ requestId }) => checkIdOf(requestId), withdrawLine),
    on(RequestReopenedV1, ({ requestId }) => checkIdOf(requestId), openCheckAgain),
    on(RequestWithdrawnV1, ({ requestId }) => checkIdOf(requestId), withdrawCheck),
    on(RequestEndedV1, ({ requestId }) => checkIdOf(requestId), endCheck),
  ],
});
