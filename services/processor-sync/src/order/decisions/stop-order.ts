import { event, OrderStoppedV1 } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import { leaveWork } from '../../asked/rules/who-is-not-needed-any-more-is-told-so.js';
import type { Order, OrderEvent } from '../order.js';

/** The request or the line was withdrawn: who has not acted leaves it. Also before it is known who gets it. */
export const stopOrder =
  (requestId: string) =>
  (state: Order, { now }: Context): Decision<OrderEvent> => {
    const { orderId } = state;
    const stopped = event(OrderStoppedV1, { orderId, requestId, stoppedAt: now.toISOString() });
    if (state.status === 'none') return state.stopped ? [] : [stopped];
    if (state.status !== 'open') return [];
    return [stopped, ...state.parties.flatMap((party) => leaveWork(orderId, party.party, party, now))];
  };
