import {
  CollectionRequestedV1,
  event,
  IdentityNotSettledV1,
  IdentitySettledV1,
  ReminderDueV1,
  RequestReopenedV1,
  type CheckPassedV1,
  type CheckRejectedV1,
  type CheckReminderDueV1,
  type EventOf,
  type Reminder,
} from '@huisrecht/contracts';
import { ignore, retryLater, type Context, type Decision } from '@huisrecht/eventing';
import { dayOf, endOf, type Day } from '@huisrecht/calendar';
import { holdersAnswerBy, noShowAt } from '../domain/clocks.js';
import { noShowWork, openReviewWork } from '../domain/due.js';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal } from '../domain/refusal.js';
import type { AwaitingIdentity, CouldNotIdentify, KnownRequest, RequestState } from '../domain/state.js';

/** A check may be heard before the request is: other topics have an order of their own. */
const notYet = retryLater('request-not-known-yet');

const awaits = (state: KnownRequest): state is AwaitingIdentity | CouldNotIdentify =>
  state.status === 'awaiting-identity' || state.status === 'could-not-identify';

/** We are sure who asks: every holder may be asked. Also when we had written that we could not establish it. */
export const onCheckPassed = (
  { data }: EventOf<typeof CheckPassedV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> => {
  if (state.status === 'unknown') return notYet;
  if (!awaits(state)) return ignore('identity-was-settled');
  const answerBy = holdersAnswerBy(state.receivedAt, now);
  const { requestId, checkId, way, document, subjectIds, delivery, checkedBy, checkedAt } = data;
  return [
    event(IdentitySettledV1, {
      ...{ requestId, checkId, way, subjectIds, delivery, checkedBy },
      ...(document !== undefined && { document }),
      settledAt: checkedAt,
    }),
    ...state.lines.map(({ right }) =>
      event(CollectionRequestedV1, { requestId, subjectIds, right, answerBy, receivedAt: state.receivedAt }),
    ),
    openReviewWork(requestId, endOf(answerBy)),
  ];
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
    ];
  };
