import type { EventOf, SearchTaskAnsweredV1 } from '@huisrecht/contracts';
import { ignore, retryLater, type Context, type Decision } from '@huisrecht/eventing';
import { partyIn, type Order, type OrderEvent } from '../order.js';
import { recordAnswer } from './record-what-a-party-did.js';

/** A colleague carried the order out, or told the party by hand: that is its answer. */
export const hearFromATask = (
  { data }: EventOf<typeof SearchTaskAnsweredV1>,
  state: Order,
  context: Context,
): Decision<OrderEvent> => {
  if (state.status === 'none')
    return state.stopped ? ignore('order-stopped') : retryLater('order-not-started');
  if (state.status !== 'open') return ignore('order-not-open');
  const { holder, outcome, answerRef, answeredAt, answeredBy } = data;
  if (!partyIn(state, holder)) return ignore('party-not-told');
  if (outcome === 'found') return ignore('not-an-order');
  return recordAnswer(holder, {
    outcome,
    answeredAt,
    recordedBy: answeredBy,
    ...(answerRef !== undefined && { answerRef }),
  })(state, context);
};
