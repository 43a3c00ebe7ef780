import type { Colleague } from '../actor.js';
import { type Refusal, refusal } from '../refusal.js';
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
    ? refusal('decision.by-who-checked-identity')
    : undefined;
