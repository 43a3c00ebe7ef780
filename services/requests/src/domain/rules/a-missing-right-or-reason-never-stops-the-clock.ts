import type { AskedLine } from '@huisrecht/contracts';
import { scopeOf } from '../state-lines.js';
import type { NamedLine } from './a-line-holds-only-what-is-of-its-right.js';

/** What a right needs to be carried out, where the person did not say it: the reading that protects most. */
const filledIn = (named: NamedLine): NamedLine => {
  switch (named.right) {
    case 'objection':
      return { ...named, objection: named.objection ?? 'interest' };
    case 'restriction':
      return { ...named, restrictionCase: named.restrictionCase ?? 'lawfulness-being-determined' };
    case 'rectification':
      return { ...named, change: named.change ?? 'rectify' };
    case 'access':
    case 'erasure':
    case 'portability':
    case 'withdrawal-of-consent':
      return named;
  }
};

/**
 * Naming the right and saying why is a wish of the statement, not a condition: what is missing is asked for while
 * the work goes on. An unnamed right is treated as access, the one that shows people what there is; an objection is one
 * to interest, and so restricts; a restriction is while its lawfulness is determined.
 * GDPR Art. 12(2), 15; CJEU C-307/22; statement §8; LAW §4(1); P23.
 */
export const aMissingRightOrReasonNeverStopsTheClock = (
  named: NamedLine | undefined,
  line = 1,
  detailsId?: string,
): AskedLine => {
  const { scope, ...rest } = filledIn(named ?? { right: 'access' });
  return {
    ...rest,
    ...(scope && { scope: scopeOf(scope) }),
    line,
    given: named !== undefined,
    ...(detailsId !== undefined && { detailsId }),
  };
};
