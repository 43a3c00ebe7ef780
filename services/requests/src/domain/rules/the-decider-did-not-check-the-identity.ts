import type { Colleague } from '../actor.js';
import type { Refusal } from '../refusal.js';
import type { IdentifiedRequest } from '../state.js';

/**
 * Who looked at the person does not also decide what that person gets: two colleagues must go wrong before data
 * reaches an impostor. GDPR Art. 32(1), 24; `fourEyes` turns it off for an office of one.
 */
export const theDeciderDidNotCheckTheIdentity = (
  state: IdentifiedRequest,
  decider: Colleague,
  fourEyes: boolean,
): Refusal | undefined =>
  fourEyes && state.identity.checkedBy === decider.id
    ? {
        code: 'decider-checked-identity',
        status: 403,
        title: 'You checked the identity for this request. Ask a colleague to decide.',
      }
    : undefined;
