import { refuse, type Refusal } from '../refusal.js';
import { hasABareNumber, hasALabelledBsn } from './numbers-in-text.js';

/**
 * Statement §7 (P16): no burgerservicenummer any more. What staff write with a label is refused; a bare number that
 * passes the eleven test is asked, and goes in once they say that it is none.
 */
export const aTextHoldsNoBsn = (
  text: string | undefined,
  notABsn: boolean,
  field: string,
): Refusal | undefined => {
  if (text === undefined) return undefined;
  if (hasALabelledBsn(text)) return refuse('text.bsn', field);
  return hasABareNumber(text) && !notABsn ? refuse('text.bare-number', field) : undefined;
};
