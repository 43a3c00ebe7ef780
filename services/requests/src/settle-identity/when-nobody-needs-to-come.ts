import { event, IdentityNotNeededV1 } from '@huisrecht/contracts';
import type { RequestEvent } from '../domain/events.js';
import { needsIdentity } from '../domain/rules/some-rights-never-wait-for-identity.js';
import { liveLines, subjectIdsOf, type RequestState } from '../domain/state.js';
import { nothingToCollect } from '../open-review/nothing-to-collect.js';

/**
 * Only rights are left that never wait for identity: nobody needs to come any more, and the work begins. Asked after every
 * change of lines. GDPR Art. 7(3), 12(6), 21(2)-(3); P25, P33.
 */
export const whenNobodyNeedsToCome = (state: RequestState, now: Date): RequestEvent[] => {
  if (state.status !== 'awaiting-identity' && state.status !== 'could-not-identify') return [];
  const lines = liveLines(state);
  if (lines.length === 0 || lines.some(needsIdentity)) return [];
  const subjectIds = [...subjectIdsOf(state)];
  return [
    event(IdentityNotNeededV1, { requestId: state.id, subjectIds, notedAt: now.toISOString() }),
    nothingToCollect(state.id, now),
  ];
};
