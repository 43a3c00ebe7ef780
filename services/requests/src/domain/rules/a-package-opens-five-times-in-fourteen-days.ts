import type { Refusal } from '../refusal.js';
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
    return {
      code: 'package-gone',
      status: 410,
      title: 'The period to fetch this package has ended. Call us: we help you.',
    };
  }
  if (until === undefined)
    return { code: 'package-not-there-yet', status: 404, title: 'There is nothing to fetch yet.' };
  if (fetchedAt.length < settings.packageFetches) return undefined;
  return {
    code: 'package-fetched-too-often',
    status: 410,
    title: `This package was fetched ${settings.packageFetches} times. Call us: we help you.`,
  };
};
