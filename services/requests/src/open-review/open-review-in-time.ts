import { event, ReviewOpenedV1 } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { RequestEvent } from '../domain/events.js';
import type { RequestState } from '../domain/state.js';

/** The last day on which an answer of a holder still helps has passed: a human goes on without the silent ones. */
export const openReviewInTime = (state: RequestState, { now }: Context): Decision<RequestEvent> =>
  state.status === 'collecting'
    ? [event(ReviewOpenedV1, { requestId: state.id, round: 1, because: 'time', openedAt: now.toISOString() })]
    : ignore('not-collecting');
