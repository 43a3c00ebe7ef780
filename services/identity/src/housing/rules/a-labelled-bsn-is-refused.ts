import { couldBeABsn, hasALabelledBsn, namesABsn } from '@huisrecht/contracts';
import type { Field } from './fields-of.js';

/** Statement §7 (P16): no burgerservicenummer any more. A field or label that says so, with a number that passes, is refused. */
export const holdsALabelledBsn = ({ name, value }: Field): boolean =>
  (namesABsn(name) && couldBeABsn(value)) || (typeof value === 'string' && hasALabelledBsn(value));
