import { RetentionViewRequestedV1, topics } from '@huisrecht/contracts';
import { defineAggregate, on } from '@huisrecht/eventing';
import { askView } from './ask-view.js';
import type { ViewEvent, ViewState } from './retention-view.js';

const evolve = (state: ViewState, event: ViewEvent): ViewState => {
  switch (event.type) {
    case 'retention.view.asked':
      return { status: 'asked', viewId: state.viewId, ...event.data };
    case 'nl.huisrecht.retention.retention-view-given.v1':
      return state.status === 'asked' ? { ...state, status: 'given', givenAt: event.data.givenAt } : state;
  }
};

/** What may go and what must stay, asked for one line of a request; given once (P20). */
export const retentionViews = defineAggregate<ViewState, ViewEvent>({
  name: 'retention-views',
  topic: topics.retentionViews,
  initial: (viewId) => ({ status: 'none', viewId }),
  evolve,
  subscriptions: [on(RetentionViewRequestedV1, ({ viewId }) => viewId, askView)],
});
