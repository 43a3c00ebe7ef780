import {
  AnswerSentV1,
  DecisionTakenV1,
  IdentityNotSettledV1,
  IdentitySettledV1,
  LineAddedV1,
  LineDecidedV1,
  LineWithdrawnV1,
  RequestClosedV1,
  RequestEndedV1,
  RequestReceivedV1,
  RequestReopenedV1,
  RequestWithdrawnV1,
  RestrictionConfirmedV1,
  RestrictionLiftedV1,
  RestrictionPlacedV1,
  type EventClass,
} from '@huisrecht/contracts';
import { defineAggregate, on, type Decision, type Subscription } from '@huisrecht/eventing';
import { evolve, type RequestHoldEvent } from './evolve.js';
import { requestHoldIdOf, type RequestHold } from './request-hold.js';

/** What `requests` tells is taken as it is: it was decided there. */
const follow = <C extends EventClass<{ requestId: string }>>(
  event: C,
): Subscription<RequestHold, RequestHoldEvent> =>
  on(
    event,
    ({ requestId }) => requestHoldIdOf(requestId),
    (told): Decision<RequestHoldEvent> => [told as unknown as RequestHoldEvent],
  );

/** What a request keeps from being destroyed: while it runs, while it restricts, while the court can be asked (P20, P21). */
export const requestHolds = defineAggregate<RequestHold, RequestHoldEvent>({
  name: 'request-holds',
  initial: (id) => ({
    requestId: id.replace(/^hld_/, 'req_'),
    subjectIds: [],
    lines: [],
    restrictions: [],
    running: false,
  }),
  evolve,
  subscriptions: [
    follow(RequestReceivedV1),
    follow(LineAddedV1),
    follow(LineWithdrawnV1),
    follow(IdentitySettledV1),
    follow(IdentityNotSettledV1),
    follow(RequestReopenedV1),
    follow(DecisionTakenV1),
    follow(LineDecidedV1),
    follow(AnswerSentV1),
    follow(RestrictionPlacedV1),
    follow(RestrictionConfirmedV1),
    follow(RestrictionLiftedV1),
    follow(RequestWithdrawnV1),
    follow(RequestEndedV1),
    follow(RequestClosedV1),
  ],
});
