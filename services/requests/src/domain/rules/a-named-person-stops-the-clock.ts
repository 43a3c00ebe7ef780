import type { Colleague } from '../actor.js';
import { type Refusal, refusal } from '../refusal.js';

/**
 * The system proposes; a named person extends, stops or restarts a clock. The FG advises and decides nothing.
 * LAW §4.2; GDPR Art. 38(6); P24.
 */
export const aNamedPersonStopsTheClock = ({ roles }: Colleague): Refusal | undefined => {
  if (roles.includes('service')) return refusal('term.needs-a-human');
  return roles.includes('fg') ? refusal('decision.not-by-the-fg') : undefined;
};
