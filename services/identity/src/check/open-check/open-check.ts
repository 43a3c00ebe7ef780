import {
  CheckOpenedV1,
  event,
  type EventOf,
  type RequestReceivedV1,
  type RequestReopenedV1,
  type RequestWithdrawnV1,
} from '@huisrecht/contracts';
import { due, ignore, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import { Refused, type Refusal } from '../../refusal.js';
import { checkIdOf } from '../check-id.js';
import type { CheckEvent } from '../check.events.js';
import type { CheckState } from '../check.state.js';
import { rightsThatNeedACheck, waiting } from '../check-policy.js';
import { onlyAnOpenCheckIsRecorded } from '../rules/a-passed-check-stays-passed.js';
import { waitUntilDay28 } from '../rules/a-check-waits-until-day-28.js';

export const REMIND = 'identity.check-reminder';
export const EXPIRE = 'identity.check-expiry';

/** What a reminder or an expiry is about: one opening of one check. */
export type Waited = { readonly requestId: string; readonly round: number; readonly reminder?: number };

const opened = (
  facts: Pick<CheckState, 'requestId' | 'subjectId' | 'right' | 'receivedAt'>,
  /** From when the days of waiting count. */
  from: string,
  round: number,
  now: Date,
): Decision<CheckEvent> => {
  const { requestId, subjectId } = facts;
  const checkId = checkIdOf(requestId);
  const { reminders, expiresAt } = waitUntilDay28(from, now, waiting);
  const later = (kind: string, name: string, at: string, data: Waited): DueWork<Waited> =>
    due(kind, { id: `${kind}:${checkId}:${round}:${name}`, at, holder: 'self', data });
  return [
    { type: 'identity.check.opened', data: { ...facts, openedAt: now.toISOString(), expiresAt } },
    event(CheckOpenedV1, { checkId, requestId, subjectId, expiresAt }),
    ...reminders.map(({ reminder, at }) =>
      later(REMIND, String(reminder), at, { requestId, round, reminder }),
    ),
    later(EXPIRE, 'end', expiresAt, { requestId, round }),
  ];
};

/** A request arrived: somebody must be sure who asks, unless no line needs a check. */
export const openCheck = (
  { data }: EventOf<typeof RequestReceivedV1>,
  state: CheckState,
  { now }: Context,
): Decision<CheckEvent> => {
  const right = data.lines.map((line) => line.right).find((one) => rightsThatNeedACheck.has(one));
  if (right === undefined) return ignore('no-check-needed');
  if (state.status !== 'none') return ignore('check-exists');
  const { requestId, subjectId, receivedAt } = data;
  return opened({ requestId, subjectId, right, receivedAt }, receivedAt, 1, now);
};

/**
 * Somebody came after all: the check opens again. The receipt date stays what it was; only the days of waiting count
 * from now, for their first four weeks are over.
 */
export const openCheckAgain = (
  { data }: EventOf<typeof RequestReopenedV1>,
  state: CheckState,
  { now }: Context,
): Decision<CheckEvent> => {
  if (state.status === 'passed') return ignore('check-passed');
  const { requestId, subjectId } = data;
  const right = state.right;
  const receivedAt = state.receivedAt || data.receivedAt;
  return opened({ requestId, subjectId, right, receivedAt }, now.toISOString(), state.round + 1, now);
};

/**
 * Somebody stands at the counter after the check expired.
 * @throws Refused when it was passed or the request was withdrawn
 */
export const reopenCheck = (state: CheckState, now: Date): Decision<CheckEvent> => {
  if (state.status === 'open' || state.status === 'rejected') return [];
  if (state.status !== 'expired') throw new Refused(onlyAnOpenCheckIsRecorded(state) as Refusal);
  const { requestId, subjectId, right, receivedAt, round } = state;
  return opened({ requestId, subjectId, right, receivedAt }, now.toISOString(), round + 1, now);
};

/** The request was withdrawn: nobody needs to come. */
export const withdrawCheck = (
  { data }: EventOf<typeof RequestWithdrawnV1>,
  state: CheckState,
): Decision<CheckEvent> =>
  state.status === 'passed' || state.status === 'withdrawn'
    ? ignore('check-ended')
    : [{ type: 'identity.check.withdrawn', data: { at: data.withdrawnAt } }];
