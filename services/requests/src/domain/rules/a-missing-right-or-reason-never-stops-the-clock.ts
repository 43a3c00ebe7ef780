import type { Right } from '@huisrecht/contracts';
import type { AskedLine } from '@huisrecht/contracts';

/**
 * Naming the right and saying why is a wish of the statement, not a condition: what is missing is asked for while
 * the work goes on. An unnamed right is treated as access, the one that shows people what there is.
 * GDPR Art. 12(2), 15; CJEU C-307/22; statement §8; P23.
 */
export const aMissingRightOrReasonNeverStopsTheClock = (right: Right | undefined): AskedLine => ({
  line: 1,
  right: right ?? 'access',
  given: right !== undefined,
});
