import type { EventOf, RetentionViewRequestedV1 } from '@huisrecht/contracts';
import { due, ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { ViewEvent, ViewState } from './retention-view.js';

/** What due work of a view carries. */
export interface GiveView {
  readonly viewId: string;
}

/** Retention is asked what may go. What is held takes a look into the store, so it is due work. */
export const askView = (
  { data }: EventOf<typeof RetentionViewRequestedV1>,
  state: ViewState,
  { now }: Context,
): Decision<ViewEvent> => {
  if (state.status !== 'none') return ignore('view-asked-before');
  const { viewId, requestId, line, subjectIds, scope } = data;
  return [
    { type: 'retention.view.asked', data: { requestId, line, subjectIds, scope } },
    due<GiveView>('retention.give-view', {
      id: `${viewId}:give`,
      at: now.toISOString(),
      holder: 'self',
      data: { viewId },
    }),
  ];
};
