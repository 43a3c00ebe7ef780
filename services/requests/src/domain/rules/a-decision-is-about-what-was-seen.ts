import { type Refusal, refusal } from '../refusal.js';
import type { RequestState } from '../state.js';

/**
 * Who decides has seen the request as it is now: when something that bears on it changed meanwhile, they look again
 * first. GDPR Art. 5(1)(d); PROTOCOL: `If-Match`.
 */
export const aDecisionIsAboutWhatWasSeen = (
  state: RequestState,
  seen: number | undefined,
): Refusal | undefined =>
  seen === undefined || ('revision' in state && state.revision === seen)
    ? undefined
    : refusal('version.changed');
