import type { Refusal } from '../refusal.js';
import { isIdentified, isKnown, type RequestState } from '../state.js';

/**
 * Until we are sure who asks, nothing personal is collected for them, shown, decided or sent.
 * GDPR Art. 12(6), 5(1)(f); statement §8; P25.
 */
export const nothingPersonalLeavesBeforeIdentityIsSettled = (state: RequestState): Refusal | undefined => {
  if (isIdentified(state)) return undefined;
  if (!isKnown(state)) return { code: 'request-not-found', status: 404, title: 'There is no such request.' };
  if (state.status === 'withdrawn') {
    return {
      code: 'request-withdrawn',
      status: 409,
      title: 'The request was withdrawn: nothing is given any more.',
    };
  }
  return {
    code: 'identity-not-settled',
    status: 409,
    title: 'Identity is not settled yet. Do the identity check first; nothing personal leaves before.',
  };
};
