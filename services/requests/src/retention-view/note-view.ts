import { event, RetentionViewNotedV1 } from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { RequestEvent } from '../domain/events.js';
import { isKnown, type RequestState } from '../domain/state.js';
import { isWhole, itemsOf, type KeptView } from './kept-view.js';

/** Every page came: the request knows how much may go and must stay, and a human can decide (GDPR Art. 17). Once. */
export const noteView =
  (kept: KeptView) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (!isKnown(state) || !isWhole(kept)) return ignore('not-asked-or-not-whole');
    const view = state.retentionViews.find(({ viewId }) => viewId === kept.viewId);
    if (!view || view.notedAt !== undefined) return ignore('not-asked-or-noted-before');
    const items = itemsOf(kept);
    const mayGo = items.filter(({ verdict }) => verdict === 'may-go').length;
    return [
      event(RetentionViewNotedV1, {
        requestId: state.id,
        viewId: kept.viewId,
        line: view.line,
        mayGo,
        mustStay: items.length - mayGo,
        notedAt: now.toISOString(),
      }),
    ];
  };
