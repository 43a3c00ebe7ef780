import { event, RetentionViewRequestedV1 } from '@huisrecht/contracts';
import { idFrom, type Context, type Decision } from '@huisrecht/eventing';
import type { RequestEvent } from '../domain/events.js';
import { demand, refusal, refuse } from '../domain/refusal.js';
import { isIdentified, lineOf, type RequestState } from '../domain/state.js';
import { askRetention } from '../settle-identity/begin-what-waited.js';
import { latestView } from './latest-view.js';
import { isLate } from './rules/retention-answers-within-a-day.js';

/** An answer that is younger is not asked for anew: a second click changes nothing. */
const FRESH_MS = 3_600_000;

/**
 * Asks retention again for a line of erasure: its answer did not come within a day, or things changed since it came. The
 * newest answer counts. @throws Refused `line.not-found`, `retention.not-asked`, `line.withdrawn`, `line.decided`,
 * `retention.answer-awaited`
 */
export const askRetentionAgain =
  (nth: number) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (state.status === 'unknown') return refuse('request.not-found');
    if (!isIdentified(state)) return refuse('retention.not-asked');
    const line = lineOf(state, nth) ?? refuse('line.not-found');
    const view = latestView(state, nth) ?? refuse('retention.not-asked');
    demand(
      line.withdrawnAt === undefined ? undefined : refusal('line.withdrawn'),
      line.outcome === undefined ? undefined : refusal('line.decided'),
      view.notedAt === undefined && !isLate(view, now) ? refusal('retention.answer-awaited') : undefined,
    );
    if (view.notedAt !== undefined && +now - Date.parse(view.notedAt) < FRESH_MS) return [];
    const asked = state.retentionViews.length;
    const viewId = idFrom('rtv', state.id, String(nth), String(asked));
    return [event(RetentionViewRequestedV1, { ...askRetention(state, line, now).data, viewId })];
  };
