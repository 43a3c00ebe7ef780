import { bsnIn } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../refusal.js';

/**
 * Statement §7 (P16): no burgerservicenummer any more. What staff write with a label is refused; a bare number that
 * passes the eleven test is asked, and goes in once they say that it is none.
 */
export const aTextHoldsNoBsn = (
  text: string | undefined,
  notABsn: boolean,
  field: string,
): Refusal | undefined => {
  const found = text === undefined ? 'none' : bsnIn(text);
  if (found === 'labelled') return refuse('text.bsn', field);
  return found === 'perhaps' && !notABsn ? refuse('text.bare-number', field) : undefined;
};
