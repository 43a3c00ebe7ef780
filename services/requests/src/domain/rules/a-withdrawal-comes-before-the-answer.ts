import { type Refusal, refusal } from '../refusal.js';
import type { RequestState } from '../state.js';

/** A person may withdraw until the answer is out; after that there is nothing left to withdraw. GDPR Art. 12(2). */
export const aWithdrawalComesBeforeTheAnswer = (state: RequestState): Refusal | undefined => {
  switch (state.status) {
    case 'unknown':
      return refusal('request.not-found');
    case 'answered':
    case 'closed':
      return refusal('request.already-answered');
    case 'awaiting-identity':
    case 'could-not-identify':
    case 'collecting':
    case 'in-review':
    case 'decided':
    case 'withdrawn':
    case 'ended':
      return undefined;
  }
};
