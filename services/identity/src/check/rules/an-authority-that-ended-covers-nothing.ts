import { dayOf, type Day } from '@huisrecht/calendar';
import { refuse, type Refusal } from '../../refusal.js';

/** Whether an authority has ended; its last day still counts. */
export const hasEnded = (until: Day | undefined, now: Date): boolean =>
  until !== undefined && until < dayOf(now);

/** P26: nobody acts on an authority that has ended. */
export const theAuthorityIsAlive = (until: Day | undefined, now: Date): Refusal | undefined =>
  hasEnded(until, now) ? refuse('representation.ended', 'representation.until') : undefined;
