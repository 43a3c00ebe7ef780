import { stopReasons, type StopReason } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import { isIdentified, type KnownRequest } from '../state.js';

export const isStopReason = (reason: string): reason is StopReason =>
  (stopReasons as readonly string[]).includes(reason);

/** Characters of a doubt or a question at least: it is concrete, and can be read back later. */
export const CONCRETE = 20;

/**
 * The visit that we ask of everybody is no doubt, and a missing reason is no question: neither stops the clock of the
 * law. Only a concrete doubt about who asks does, while it is not settled, and written out. GDPR Art. 12(6); EDPB
 * Guidelines 01/2022; CJEU C-307/22; P24, P25.
 */
export const theStandardVisitNeverStopsTheClock = (
  state: KnownRequest,
  reason: string,
  question: string,
): Refusal | undefined => {
  if (!isStopReason(reason)) return refusal('stop.not-a-reason', 'reason');
  if (question.trim().length < CONCRETE) return refusal('stop.needs-something-concrete', 'question');
  return reason === 'identity-doubt' && isIdentified(state)
    ? refusal('stop.identity-is-settled', 'reason')
    : undefined;
};
