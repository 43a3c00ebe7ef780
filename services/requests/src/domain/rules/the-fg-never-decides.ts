import type { Colleague } from '../actor.js';
import type { Refusal } from '../refusal.js';

/** The data protection officer (FG) advises and supervises, and so cannot decide. GDPR Art. 38(3), 38(6), 39. */
export const theFgNeverDecides = (decider: Colleague): Refusal | undefined =>
  decider.roles.includes('fg')
    ? {
        code: 'fg-never-decides',
        status: 403,
        title: 'The FG supervises and advises, and so cannot decide. Ask the privacy officer.',
      }
    : undefined;
