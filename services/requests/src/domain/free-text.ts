import { bsnIn } from '@huisrecht/contracts';
import { refusal, type Refusal } from './refusal.js';

/**
 * What a colleague types may hold no BSN: one behind its name is refused, a bare number that could be one is a
 * question, which `confirmNoBsn` answers. UAVG Art. 46; P16.
 */
export const staffTextHoldsNoBsn = (
  text: string | undefined,
  field: string,
  confirmNoBsn: boolean,
): Refusal | undefined => {
  const found = text === undefined ? 'none' : bsnIn(text);
  if (found === 'labelled') return refusal('free-text.holds-a-bsn', field);
  return found === 'perhaps' && !confirmNoBsn ? refusal('free-text.may-hold-a-bsn', field) : undefined;
};
