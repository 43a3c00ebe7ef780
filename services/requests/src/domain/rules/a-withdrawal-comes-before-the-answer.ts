import type { Refusal } from '../refusal.js';
import type { RequestState } from '../state.js';

/** A person may withdraw until the answer is out; after that there is nothing left to withdraw. GDPR Art. 12(2). */
export const aWithdrawalComesBeforeTheAnswer = (state: RequestState): Refusal | undefined => {
  switch (state.status) {
    case 'unknown':
      return { code: 'request-not-found', status: 404, title: 'There is no such request.' };
    case 'answered':
    case 'closed':
      return {
        code: 'already-answered',
        status: 409,
        title: 'The answer has gone out: there is nothing to withdraw.',
      };
    case 'awaiting-identity':
    case 'could-not-identify':
    case 'collecting':
    case 'in-review':
    case 'decided':
    case 'withdrawn':
      return undefined;
  }
};
