import type { Colleague } from '../actor.js';
import { type Refusal, refusal } from '../refusal.js';
import { settings } from '../settings.js';

/**
 * A decision about a person is taken by a named human, who says how they came to it. No machine decides, none
 * suggests. GDPR Art. 22, 12(1); UAVG Art. 35; statement §3; P5.
 */
export const everyDecisionNamesAHumanAndAMotivation = (
  decider: Colleague,
  motivation: string,
): Refusal | undefined => {
  if (decider.roles.includes('service')) {
    return refusal('decision.needs-a-human');
  }
  if (motivation.trim().length >= settings.motivationLength) return undefined;
  return refusal('decision.needs-a-motivation', 'motivation');
};
