import {
  event,
  IdentityNotSettledV1,
  IdentitySettledV1,
  ReminderDueV1,
  RequestEndedV1,
  RequestReopenedV1,
  type CheckEndedDeceasedV1,
  type CheckPassedV1,
  type CheckRejectedV1,
  type CheckReminderDueV1,
  type EventOf,
  type Reminder,
} from '@huisrecht/contracts';
import { ignore, retryLater, type Context, type Decision } from '@huisrecht/eventing';
import { dayOf, type Day } from '@huisrecht/calendar';
import { noShowAt } from '../domain/clocks.js';
import { noShowWork } from '../domain/due.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal } from '../domain/refusal.js';
import {
  isSure,
  liveLines,
  type AwaitingIdentity,
  type CouldNotIdentify,
  type IdentifiedRequest,
  type KnownRequest,
  type RequestState,
} from '../domain/state.js';
import { planRemindersAgain } from '../remind/plan-reminders.js';
import { beginWhatWaited } from './begin-what-waited.js';

/** A check may be heard before the request is: other topics have an order of their own. */
const notYet = retryLater('request-not-known-yet');

const awaits = (state: KnownRequest): state is AwaitingIdentity | CouldNotIdentify =>
  state.status === 'awaiting-identity' || state.status === 'could-not-identify';

/** Whether a check names lines that an earlier one left out. One that names none covered those that were there. */
const coversMore = (state: KnownRequest, lines: readonly number[] | undefined): boolean => {
  if (!isSure(state) || state.identity.lines === undefined) return false;
  return lines?.some((line) => !state.identity.lines?.includes(line)) ?? false;
};

/**
 * We are sure who asks: what waited for that begins. Also when we had written that we could not establish it. A check can
 * pass again for lines that it left out.
 */
export const onCheckPassed = (
  { data }: EventOf<typeof CheckPassedV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> => {
  if (state.status === 'unknown') return notYet;
  if (!awaits(state) && !coversMore(state, data.lines)) return ignore('identity-was-settled');
  const { requestId, checkId, way, document, subjectIds, delivery, representation, checkedBy } = data;
  const settled = event(IdentitySettledV1, {
    ...{ requestId, checkId, way, subjectIds, delivery, checkedBy },
    ...(document !== undefined && { document }),
    // What is added after the check waits for one, also where it named no lines: it covered those that were there.
    lines: data.lines ?? liveLines(state).map(({ line }) => line),
    ...(representation && { representation }),
    settledAt: data.checkedAt,
  });
  const after = evolve(state, settled) as IdentifiedRequest;
  return [settled, ...beginWhatWaited(after, now)];
};

/** The person has died: there is no request under the GDPR any more, and no refusal (recital 27). */
export const onCheckEndedDeceased = (
  { data }: EventOf<typeof CheckEndedDeceasedV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  if (state.status === 'unknown') return notYet;
  if (state.status === 'withdrawn' || state.status === 'ended' || state.status === 'closed')
    return ignore('request-is-over');
  const { requestId, recordedBy: endedBy, recordedAt: endedAt } = data;
  return [event(RequestEndedV1, { requestId, because: 'deceased', endedBy, endedAt })];
};

const notSettled = (state: KnownRequest, now: Date): Decision<RequestEvent> => {
  if (state.status !== 'awaiting-identity') return ignore('not-awaiting-identity');
  const tried = state.reminders.some(({ reminder }) => reminder === 'check-rejected');
  const because = tried ? 'not-sure' : 'nobody-came';
  return [event(IdentityNotSettledV1, { requestId: state.id, because, notedAt: now.toISOString() })];
};

const reminded = (state: RequestState, reminder: Reminder, day: Day, now: Date): Decision<RequestEvent> => {
  if (state.status === 'unknown') return notYet;
  if (state.status !== 'awaiting-identity') return ignore('not-awaiting-identity');
  return [event(ReminderDueV1, { requestId: state.id, reminder, day, notedAt: now.toISOString() })];
};

/** A colleague could not be sure. That ends nothing: with the right document, or another way, the check still passes. */
export const onCheckRejected = (
  { data }: EventOf<typeof CheckRejectedV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> => reminded(state, 'check-rejected', dayOf(data.checkedAt), now);

/** Nobody has come yet: the page says how to help the person. `identity` reminds, for it knows who came. */
export const onCheckReminderDue = (
  { data }: EventOf<typeof CheckReminderDueV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> =>
  reminded(state, data.reminder === 1 ? 'nobody-came-yet' : 'nobody-came-still', dayOf(data.expiresAt), now);

/**
 * In time for the post: nobody came, so the person gets a written answer that says so, with all remedies
 * (GDPR Art. 12(4)). Only our own clocks say when; a check that expires (day 28) closes the counter and no more.
 * @param attempt of which the time is up; one from before the request was taken up again ends nothing
 */
export const noShow =
  (attempt: number) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (state.status === 'unknown') return ignore('request-not-known');
    return state.reopened === attempt ? notSettled(state, now) : ignore('taken-up-again');
  };

/**
 * Takes a request up again for which identity could not be settled; the clocks keep running from the original
 * receipt. @throws Refused when it is not waiting for that
 */
export const reopenRequest =
  (reopenedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (state.status === 'awaiting-identity') return [];
    demand(
      state.status === 'unknown'
        ? refusal('request.not-found')
        : state.status !== 'could-not-identify'
          ? refusal('request.nothing-to-reopen')
          : undefined,
    );
    const { id, subjectId, receivedAt, reopened } = state as CouldNotIdentify;
    return [
      event(RequestReopenedV1, {
        requestId: id,
        subjectId,
        receivedAt,
        reopenedBy,
        reopenedAt: now.toISOString(),
      }),
      noShowWork(id, noShowAt(receivedAt, now), reopened + 1),
      ...planRemindersAgain(state as CouldNotIdentify, reopened + 1, now),
    ];
  };
