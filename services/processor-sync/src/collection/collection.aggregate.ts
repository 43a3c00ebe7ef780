import {
  AnswerSentV1,
  CollectionRequestedV1,
  RequestClosedV1,
  RequestWithdrawnV1,
  SearchTaskAnsweredV1,
  topics,
} from '@huisrecht/contracts';
import { defineAggregate, on } from '@huisrecht/eventing';
import type { Collection, CollectionEvent } from './collection.js';
import {
  destroyAfterThePackage,
  destroyWhatIsLeft,
  stopWhenWithdrawn,
} from './decisions/end-with-the-request.js';
import { hearFromASearch } from './decisions/hear-from-a-search.js';
import { pickHolders } from './decisions/start-collection.js';
import { evolve } from './evolve.js';
import { collectionIdOf } from './ids.js';

const ofRequest = ({ requestId }: { readonly requestId: string }): string => collectionIdOf(requestId);

/** Asking every holder for the data of one request: who was asked, who answered, who is silent (P10, P17). */
export const collections = defineAggregate<Collection, CollectionEvent>({
  name: 'collections',
  topic: topics.collections,
  initial: (collectionId) => ({ status: 'none', collectionId }),
  evolve,
  subscriptions: [
    on(CollectionRequestedV1, ofRequest, pickHolders),
    on(SearchTaskAnsweredV1, ({ collectionId }) => collectionId, hearFromASearch),
    on(RequestWithdrawnV1, ofRequest, stopWhenWithdrawn),
    on(AnswerSentV1, ofRequest, destroyAfterThePackage),
    on(RequestClosedV1, ofRequest, destroyWhatIsLeft),
  ],
});
