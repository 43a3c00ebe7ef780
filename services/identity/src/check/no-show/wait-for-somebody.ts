import { CheckExpiredV1, CheckReminderDueV1, event } from '@huisrecht/contracts';
import { ignore, type Decision } from '@huisrecht/eventing';
import { checkIdOf } from '../check-id.js';
import type { CheckEvent } from '../check.events.js';
import { isWaiting, type CheckState } from '../check.state.js';

/** Nobody came yet: remind, once per reminder, unless the check has ended or was opened anew meanwhile. */
export const remind = (state: CheckState, round: number, reminder: number): Decision<CheckEvent> => {
  if (state.status !== 'open' || state.round !== round || state.reminders >= reminder)
    return ignore('not-waiting');
  const { requestId, subjectId, expiresAt } = state;
  return [
    event(CheckReminderDueV1, { checkId: checkIdOf(requestId), requestId, subjectId, reminder, expiresAt }),
  ];
};

/** Nobody came, or nobody could be sure, in time. The check can be opened again. */
export const expire = (state: CheckState, round: number, now: Date): Decision<CheckEvent> => {
  if (!isWaiting(state) || state.round !== round) return ignore('not-waiting');
  const { requestId, subjectId } = state;
  return [
    event(CheckExpiredV1, {
      checkId: checkIdOf(requestId),
      requestId,
      subjectId,
      expiredAt: now.toISOString(),
    }),
  ];
};
