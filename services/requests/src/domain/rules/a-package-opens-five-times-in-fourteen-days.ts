import { type Refusal, refusal } from '../refusal.js';
import { settings } from '../settings.js';
import type { PackageState, Sent } from '../state.js';

/**
 * A package is fetched with its code at most five times within fourteen days after it was sent. Looking at the page
 * never counts: mail scanners and dropped lines do. GDPR Art. 5(1)(e)–(f), 32; LAW 1.16.
 */
export const aPackageOpensFiveTimesInFourteenDays = (
  { fetchedAt, destroyedAt }: PackageState,
  sent: Sent | undefined,
  now: Date,
): Refusal | undefined => {
  const until = sent?.fetchableUntil;
  if (destroyedAt !== undefined || (until !== undefined && now >= new Date(until))) {
    return refusal('package.gone');
  }
  if (until === undefined) return refusal('package.not-there-yet');
  if (fetchedAt.length < settings.packageFetches) return undefined;
  return refusal('package.fetched-too-often');
};
