import type { Colleague } from '../actor.js';
import { type Refusal, refusal } from '../refusal.js';
import type { KnownRequest } from '../state.js';

/**
 * Who stood aside decides nothing here, and each decider says that it is not about themselves, family or neighbours.
 * GDPR Art. 5(1)(a), 24; P5.
 */
export const nobodyDecidesAboutThemselvesFamilyOrNeighbours = (
  { asideColleagues }: KnownRequest,
  decider: Colleague,
  noPrivateTies: boolean,
): Refusal | undefined => {
  if (asideColleagues.includes(decider.id)) return refusal('decision.by-who-stood-aside');
  return noPrivateTies ? undefined : refusal('decision.private-ties', 'noPrivateTies');
};
