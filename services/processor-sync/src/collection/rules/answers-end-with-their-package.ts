import { due, type DueWork } from '@huisrecht/eventing';
import type { DestroyAnswers } from '../work.js';

/** Days that what was asked for is kept when no package was given: the six weeks in which a court can be asked (UAVG 35(2)). */
export const DAYS_FOR_THE_COURT = 42;

/**
 * The answers of holders are a copy made for one request: they end with the package that was made of them, and
 * where no package was given after the six weeks of UAVG 35(2) (GDPR Art. 5(1)(c), (e); P15).
 */
export const destroyWork = (collectionId: string, answeredUntil: string, at: Date): DueWork<DestroyAnswers> =>
  due('destroy-answers', {
    id: `${collectionId}:destroy:${answeredUntil}`,
    at: at.toISOString(),
    holder: 'self',
    data: { collectionId, answeredUntil },
  });

/** So many days after a moment. */
export const daysAfter = (moment: string, days: number): Date =>
  new Date(Date.parse(moment) + days * 86_400_000);
