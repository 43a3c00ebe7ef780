import { type Refusal, refusal } from '../refusal.js';
import { isIdentified, isKnown, type RequestState } from '../state.js';

/**
 * Until we are sure who asks, nothing personal is collected for them, shown, decided or sent.
 * GDPR Art. 12(6), 5(1)(f); statement §8; P25.
 */
export const nothingPersonalLeavesBeforeIdentityIsSettled = (state: RequestState): Refusal | undefined => {
  if (isIdentified(state)) return undefined;
  if (!isKnown(state)) return refusal('request.not-found');
  if (state.status === 'withdrawn') {
    return refusal('request.withdrawn');
  }
  return refusal(state.status === 'ended' ? 'request.ended' : 'identity.not-settled');
};
