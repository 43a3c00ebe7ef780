import type { DecisionOutcome, RefusalGround } from '@huisrecht/contracts';
import { grounds } from '../grounds.js';
import { type Refusal, refusal } from '../refusal.js';
import { settings } from '../settings.js';
import type { Line } from '../state.js';

/** What a refusal or part rests on. */
export interface Grounded {
  readonly outcome: DecisionOutcome;
  readonly grounds: readonly RefusalGround[];
  /** Why each ground is needed in this case. */
  readonly necessity?: string | undefined;
}

/**
 * Every refusal and every part rests on a ground from the closed list of its right, and says why it is needed here; what
 * is granted has none. "Manifestly unfounded" and "excessive" are about the whole, and the burden of proof is ours: it is
 * the necessity that is written down. GDPR Art. 12(4)-(5), 17(3), 18(1), 21(1); UAVG Art. 41; P5, P18-P22.
 */
export const aRefusedLineNeedsAGroundOfItsRight = (
  { right }: Line,
  { outcome, grounds: chosen, necessity = '' }: Grounded,
): Refusal | undefined => {
  if (outcome === 'granted') {
    return chosen.length > 0 ? refusal('decision.granted-needs-no-ground', 'grounds') : undefined;
  }
  if (chosen.length === 0) return refusal('decision.needs-a-ground', 'grounds');
  if (!chosen.every((ground) => grounds[ground].rights.includes(right)))
    return refusal('decision.ground-of-another-right', 'grounds');
  if (outcome === 'partly' && chosen.some((ground) => grounds[ground].whole))
    return refusal('decision.ground-is-for-the-whole', 'grounds');
  return necessity.trim().length < settings.motivationLength
    ? refusal('decision.needs-a-necessity', 'necessity')
    : undefined;
};
