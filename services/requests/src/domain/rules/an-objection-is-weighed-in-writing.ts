import type { DecisionOutcome, RefusalGround } from '@huisrecht/contracts';
import type { Weighing } from '../answer-facts.js';
import { type Refusal, refusal } from '../refusal.js';
import { settings } from '../settings.js';
import type { Line } from '../state.js';

const says = (text: string | undefined): boolean => (text ?? '').trim().length >= settings.motivationLength;

/**
 * An objection to interest is upheld, or a named human writes down what is weighed: our interest, theirs, and the
 * conclusion; and the compelling grounds where those are the reason. The burden is ours. GDPR Art. 21(1), 5(2); P22.
 */
export const anObjectionIsWeighedInWriting = (
  { right, objection }: Line,
  outcome: DecisionOutcome,
  chosen: readonly RefusalGround[],
  weighing: Weighing | undefined,
): Refusal | undefined => {
  if (right !== 'objection' || objection === 'direct-marketing' || outcome === 'granted') return undefined;
  const weighed =
    weighing !== undefined &&
    says(weighing.ourInterest) &&
    says(weighing.theirInterest) &&
    says(weighing.conclusion);
  if (!weighed) return refusal('decision.needs-a-weighing', 'weighing');
  return chosen.includes('compelling-grounds') && !says(weighing.compellingGrounds)
    ? refusal('decision.needs-compelling-grounds', 'weighing.compellingGrounds')
    : undefined;
};
