import type { EventOf, SearchTaskAnsweredV1 } from '@huisrecht/contracts';
import { ignore, retryLater, type Context, type Decision } from '@huisrecht/eventing';
import { holderIn, type Collection, type CollectionEvent } from '../collection.js';
import { recordAnswer } from './record-what-a-holder-did.js';

/** A colleague searched: that is the place's answer. */
export const hearFromASearch = (
  { data }: EventOf<typeof SearchTaskAnsweredV1>,
  state: Collection,
  context: Context,
): Decision<CollectionEvent> => {
  if (state.status === 'none')
    return state.stopped ? ignore('collection-stopped') : retryLater('collection-not-started');
  if (state.status !== 'collecting') return ignore('collection-not-open');
  if (!holderIn(state, data.holder)) return ignore('holder-not-asked');
  const { holder, outcome, items, answerRef, answeredAt, answeredBy } = data;
  if (outcome === 'done') return ignore('not-a-search');
  return recordAnswer(holder, {
    outcome,
    items,
    answeredAt,
    recordedBy: answeredBy,
    ...(answerRef !== undefined && { answerRef }),
  })(state, context);
};
