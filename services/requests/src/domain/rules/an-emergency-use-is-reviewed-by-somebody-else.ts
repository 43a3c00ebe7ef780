import { dayOf, workingDaysAfter, type Day } from '@huisrecht/calendar';
import type { Colleague } from '../actor.js';
import { type Refusal, refusal } from '../refusal.js';
import type { Use } from '../state-orders.js';

/** The last day on which somebody else looks at an emergency use: the next working day. */
export const reviewBy = ({ usedAt }: Use): Day => workingDaysAfter(dayOf(usedAt), 1);

/** Whether an emergency waits for somebody else to look at it. */
export const waitsForReview = ({ use, review }: Use): boolean => use === 'emergency' && review === undefined;

/**
 * In danger (gas, water, fire) nobody waits for permission; somebody else looks at it afterwards, within a working day.
 * GDPR Art. 18(2), 5(2); LAW 1.4, §4(8), §4(11); P21.
 */
export const anEmergencyUseIsReviewedBySomebodyElse = (
  use: Use | undefined,
  by: Colleague,
): Refusal | undefined => {
  if (!use) return refusal('restriction.use-not-found');
  if (use.use !== 'emergency') return refusal('restriction.only-emergencies-are-reviewed');
  if (by.roles.includes('service')) return refusal('decision.needs-a-human');
  return use.usedBy === by.id ? refusal('restriction.review-by-somebody-else') : undefined;
};
