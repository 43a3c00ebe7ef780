import { event, RetentionViewGivenV1, type RetentionItem } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { ViewEvent, ViewState } from './retention-view.js';

/** What fits on a page, and how many pages there may be; see the contract. */
export const bounds = { page: 200, pages: 50 } as const;

/** Says in pages what may go and what must stay; once. An empty answer is one empty page. */
export const giveView =
  (items: readonly RetentionItem[]) =>
  (state: ViewState, { now }: Context): Decision<ViewEvent> => {
    if (state.status !== 'asked') return [];
    const { viewId, requestId } = state;
    const pages = Math.max(1, Math.ceil(items.length / bounds.page));
    return Array.from({ length: pages }, (_, nth) =>
      event(RetentionViewGivenV1, {
        viewId,
        requestId,
        page: nth + 1,
        pages,
        items: items.slice(nth * bounds.page, (nth + 1) * bounds.page),
        givenAt: now.toISOString(),
      }),
    );
  };
