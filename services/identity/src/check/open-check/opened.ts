import { CheckOpenedV1, event } from '@huisrecht/contracts';
import { due, type DueWork, type Effect } from '@huisrecht/eventing';
import { checkIdOf } from '../check-id.js';
import type { CheckEvent, OfRequest } from '../check.events.js';
import { waiting } from '../check-policy.js';
import { waitUntilDay28 } from '../rules/a-check-waits-until-day-28.js';

export const REMIND = 'identity.check-reminder';
export const EXPIRE = 'identity.check-expiry';

/** What a reminder or an expiry is about: one opening of one check. */
export type Waited = { readonly requestId: string; readonly round: number; readonly reminder?: number };

/** Somebody must be sure who asks: the check is open, with its reminders and its end. @param from from when the days of waiting count */
export const opened = (
  { requestId, subjectId, receivedAt }: OfRequest,
  from: string,
  round: number,
  now: Date,
): Effect<CheckEvent>[] => {
  const checkId = checkIdOf(requestId);
  const { reminders, expiresAt } = waitUntilDay28(from, now, waiting);
  const later = (kind: string, name: string, at: string, data: Waited): DueWork<Waited> =>
    due(kind, { id: `${kind}:${checkId}:${round}:${name}`, at, holder: 'self', data });
  return [
    {
      type: 'identity.check.opened',
      data: { requestId, subjectId, receivedAt, openedAt: now.toISOString(), expiresAt },
    },
    event(CheckOpenedV1, { checkId, requestId, subjectId, expiresAt }),
    ...reminders.map(({ reminder, at }) =>
      later(REMIND, String(reminder), at, { requestId, round, reminder }),
    ),
    later(EXPIRE, 'end', expiresAt, { requestId, round }),
  ];
};
