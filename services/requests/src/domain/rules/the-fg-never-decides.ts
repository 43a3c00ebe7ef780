import type { Colleague } from '../actor.js';
import { type Refusal, refusal } from '../refusal.js';

/** The data protection officer (FG) advises and supervises, and so cannot decide. GDPR Art. 38(3), 38(6), 39. */
export const theFgNeverDecides = (decider: Colleague): Refusal | undefined =>
  decider.roles.includes('fg') ? refusal('decision.not-by-the-fg') : undefined;
