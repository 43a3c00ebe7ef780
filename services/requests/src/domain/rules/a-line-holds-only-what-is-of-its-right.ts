import type { AskedLine } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import type { Scope } from '../state-lines.js';

/** What somebody writes down of one right; whatever is missing is filled in, never refused. */
export type NamedLine = Readonly<Omit<AskedLine, 'line' | 'given' | 'detailsId' | 'scope'>> & {
  readonly scope?: Scope | undefined;
};

const own = {
  change: 'rectification',
  objection: 'objection',
  restrictionCase: 'restriction',
  erasureGround: 'erasure',
} as const satisfies Partial<Record<keyof NamedLine, AskedLine['right']>>;

/** A correction has no case of restriction: then one of the two was mistaken. Data quality, GDPR Art. 5(1)(d). */
export const aLineHoldsOnlyWhatIsOfItsRight = (named: NamedLine, field = ''): Refusal | undefined => {
  const wrong = (Object.keys(own) as (keyof typeof own)[]).find(
    (key) => named[key] !== undefined && named.right !== own[key],
  );
  return wrong && refusal('line.field-of-another-right', `${field}${wrong}`);
};
