import type { Refusal } from '../refusal.js';
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
  if (hasALabelledBsn(text))
    return {
      code: 'bsn-in-text',
      status: 422,
      field,
      title: 'Leave the burgerservicenummer out: we do not keep it.',
    };
  if (hasABareNumber(text) && !notABsn)
    return {
      code: 'bare-number-may-be-bsn',
      status: 422,
      field,
      title:
        'The number in the text may be a burgerservicenummer. Leave it out, or say that it is none with notABsn.',
    };
  return undefined;
};
