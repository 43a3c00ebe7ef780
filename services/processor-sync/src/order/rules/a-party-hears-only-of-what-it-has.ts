import type { Agreement, AgreedField } from '@huisrecht/contracts';
import type { Correction } from '../../asking/order-adapter.js';

/**
 * A party hears only of what it has: a correction goes to who holds or received that kind of data, and to nobody else
 * (P8, P18; GDPR Art. 5(1)(c), 19).
 * @param categories what it has; empty is a place of our own that may have anything
 */
export const correctionsFor = (
  corrections: readonly Correction[],
  categories: readonly string[],
): readonly Correction[] =>
  categories.length === 0 ? corrections : corrections.filter(({ category }) => categories.includes(category));

const agreed: Readonly<Record<string, AgreedField>> = {
  name: 'name',
  'birth-date': 'birth-date',
  address: 'address',
  phone: 'phone',
  email: 'email',
};

/** What a housing system changed by itself, as far as the agreement lets it go to this party (P8). */
export const agreedCorrections = (
  corrections: readonly Correction[],
  agreement: Pick<Agreement, 'fields'> | undefined,
): readonly Correction[] =>
  agreement === undefined
    ? corrections
    : corrections.filter(({ field }) => {
        const as = agreed[field];
        return as !== undefined && agreement.fields.includes(as);
      });
