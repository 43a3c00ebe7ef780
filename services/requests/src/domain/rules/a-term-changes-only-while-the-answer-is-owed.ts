import { isOwed } from '../clocks.js';
import { type Refusal, refusal } from '../refusal.js';
import type { RequestState } from '../state.js';

/** A term is extended or stopped while the person waits for our answer, and never after. GDPR Art. 12(3), 12(4); P24. */
export const aTermChangesOnlyWhileTheAnswerIsOwed = (state: RequestState): Refusal | undefined => {
  if (state.status === 'unknown') return refusal('request.not-found');
  if (state.status === 'withdrawn') return refusal('request.withdrawn');
  return isOwed(state) ? undefined : refusal('term.nothing-is-owed');
};
