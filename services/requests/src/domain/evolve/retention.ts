import type { EventOf, RetentionViewNotedV1, RetentionViewRequestedV1 } from '@huisrecht/contracts';
import { isKnown, type RequestState } from '../state.js';
import { noted, told } from './told.js';

export const retentionViewRequested = (
  state: RequestState,
  { data }: EventOf<typeof RetentionViewRequestedV1>,
): RequestState => {
  if (!isKnown(state) || state.retentionViews.some(({ viewId }) => viewId === data.viewId)) return state;
  const { requestId: _, ...view } = data;
  return {
    ...noted(state, { at: data.requestedAt, what: 'retention-asked', line: data.line }),
    retentionViews: [...state.retentionViews, view],
  };
};

/** It bears on the decision: who decides looks again. */
export const retentionViewNoted = (
  state: RequestState,
  { data: { viewId, line, mayGo, mustStay, notedAt } }: EventOf<typeof RetentionViewNotedV1>,
): RequestState => {
  if (!isKnown(state)) return state;
  return {
    ...told(state, { at: notedAt, what: 'retention-given', line }),
    retentionViews: state.retentionViews.map((view) =>
      view.viewId === viewId ? { ...view, mayGo, mustStay, notedAt } : view,
    ),
  };
};
