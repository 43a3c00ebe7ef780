import {
  event,
  OrderAnswerNotedV1,
  OrderPartiesNotedV1,
  OrderSettledV1,
  OrderTroubleNotedV1,
  type EventOf,
  type OrderCompletedV1,
  type OrderExtendedV1,
  type OrderStartedV1,
  type OrderStoppedV1,
  type PartyAnsweredV1,
  type PartyFailedV1,
} from '@huisrecht/contracts';
import { ignore, retryLater, type Context, type Decision, type Verdict } from '@huisrecht/eventing';
import { closeWhenDone } from '../close-request/close-when-done.js';
import { evolve } from '../domain/evolve/evolve.js';
import type { RequestEvent } from '../domain/events.js';
import { isKnown, type RequestState } from '../domain/state.js';

/**
 * Why a message of an order is not for this request now; undefined when it is. An order stands until it is answered,
 * whatever became of the request: a stop that was ordered is not undone by a withdrawal.
 */
const notNow = (state: RequestState, orderId: string): Verdict | undefined => {
  if (!isKnown(state)) return retryLater('request-not-known-yet');
  return state.orders.some((order) => order.orderId === orderId)
    ? undefined
    : retryLater('order-not-known-yet');
};

/** It is known who gets the order; answers that came before this are kept. */
export const onOrderStarted = (
  { data }: EventOf<typeof OrderStartedV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  const { orderId, parties, startedAt: notedAt } = data;
  return (
    notNow(state, orderId) ?? [event(OrderPartiesNotedV1, { requestId: state.id, orderId, parties, notedAt })]
  );
};

/** More parties turned out to have the data. */
export const onOrderExtended = (
  { data }: EventOf<typeof OrderExtendedV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  const { orderId, parties, extendedAt: notedAt } = data;
  return (
    notNow(state, orderId) ?? [event(OrderPartiesNotedV1, { requestId: state.id, orderId, parties, notedAt })]
  );
};

/** A party said what it did. */
export const onPartyAnswered = (
  { data }: EventOf<typeof PartyAnsweredV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  const { orderId, party, outcome, reason, answeredAt } = data;
  const noted = { requestId: state.id, orderId, party, outcome, answeredAt };
  return (
    notNow(state, orderId) ?? [
      event(OrderAnswerNotedV1, { ...noted, ...(reason !== undefined && { reason }) }),
    ]
  );
};

/** A party was not reached. The first time and whenever a person must act it is shown; in between it is not news. */
export const onPartyFailed = (
  { data }: EventOf<typeof PartyFailedV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  const refused = notNow(state, data.orderId);
  if (refused) return refused;
  if (data.attempt > 1 && data.nextTryAt !== undefined) return ignore('known-trouble');
  return [event(OrderTroubleNotedV1, { ...data, requestId: state.id })];
};

/** Nobody is left to wait for. It may have been the last thing. */
export const onOrderCompleted = (
  { data: { orderId, completedAt } }: EventOf<typeof OrderCompletedV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> => settle(orderId, completedAt, state, now);

/** Its line was withdrawn before it was decided: who had not acted leaves it, and there is nobody to wait for. */
export const onOrderStopped = (
  { data: { orderId, stoppedAt } }: EventOf<typeof OrderStoppedV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> => settle(orderId, stoppedAt, state, now);

const settle = (
  orderId: string,
  settledAt: string,
  state: RequestState,
  now: Date,
): Decision<RequestEvent> => {
  const refused = notNow(state, orderId);
  if (refused) return refused;
  const settled = event(OrderSettledV1, { requestId: state.id, orderId, settledAt });
  return [settled, ...closeWhenDone(evolve(state, settled), now)];
};
