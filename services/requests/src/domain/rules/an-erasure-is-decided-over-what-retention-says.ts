import type { DecisionOutcome } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import type { KnownRequest, Line } from '../state.js';

/**
 * Nothing goes before it is known what must stay: a decision to erase, in whole or in part, is taken over what retention
 * says of each record, and "all of it" only when nothing must stay. A refusal needs no view.
 * GDPR Art. 17(3)(b); LAW §4(6); P20.
 */
export const anErasureIsDecidedOverWhatRetentionSays = (
  { retentionViews }: KnownRequest,
  { line, right }: Line,
  outcome: DecisionOutcome,
): Refusal | undefined => {
  if (right !== 'erasure' || outcome === 'refused') return undefined;
  // It may have been asked again: only the newest answer counts.
  const view = retentionViews.findLast((one) => one.line === line);
  if (view?.notedAt === undefined) return refusal('decision.retention-not-known-yet');
  return outcome === 'granted' && (view.mustStay ?? 0) > 0
    ? refusal('decision.something-must-stay', 'outcome')
    : undefined;
};
