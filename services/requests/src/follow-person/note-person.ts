import type { Context, Decision } from '@huisrecht/eventing';
import type { PersonNoted, RequestEvent } from '../domain/events.js';
import { isKnown, subjectIdsOf, type RequestState } from '../domain/state.js';
import type { FollowPersonWork } from './person-watch.js';

/**
 * The person of a request is another set of pseudonyms than before. A colleague hears what to do; nothing is asked or
 * given by itself: what was collected for two people goes to neither (GDPR Art. 5(1)(f); P6).
 */
export const notePerson =
  ({ subjectIds, leaving, decidedAt }: FollowPersonWork) =>
  (state: RequestState, _: Context): Decision<RequestEvent> => {
    if (!isKnown(state) || state.status === 'withdrawn' || state.status === 'ended') return [];
    const ours = [...new Set([state.subjectId, ...subjectIdsOf(state)])];
    if (!ours.some((id) => subjectIds.includes(id) || leaving.includes(id))) return [];
    if (state.person && state.person.decidedAt >= decidedAt) return [];
    // Who left is on their own.
    const set = subjectIds.includes(state.subjectId) ? subjectIds : [state.subjectId];
    const noted: PersonNoted = {
      type: 'requests.person-noted',
      data: { requestId: state.id, subjectIds: set, decidedAt },
    };
    return [noted];
  };
