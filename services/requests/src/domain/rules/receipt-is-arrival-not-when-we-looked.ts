import { dayOf } from '@huisrecht/calendar';
import { type Refusal, refusal } from '../refusal.js';

/** What was said about the receipt of a request. */
export interface Receipt {
  readonly receivedAt: string;
  /** What a date stamp or mailbox says, where there is one. */
  readonly arrivedAt?: string | undefined;
  /** Why receipt is later than arrival, and which second colleague agrees. */
  readonly laterReceipt?: { readonly reason: string; readonly agreedBy: string } | undefined;
}

/**
 * A request is received when it reaches us: on a Saturday night, at a repairman's door, in a mailbox nobody opened.
 * A receipt in the future is refused; one on a later day than arrival needs a reason and a second person.
 * GDPR Art. 12(3); Regulation 1182/71 Art. 3(1); P23, P24.
 */
export const receiptIsArrivalNotWhenWeLooked = (
  { receivedAt, arrivedAt, laterReceipt }: Receipt,
  registeredBy: string,
  now: Date,
): Refusal | undefined => {
  if (new Date(receivedAt) > now || (arrivedAt !== undefined && new Date(arrivedAt) > now)) {
    return refusal('receipt.in-the-future', new Date(receivedAt) > now ? 'receivedAt' : 'arrivedAt');
  }
  if (arrivedAt === undefined || dayOf(receivedAt) <= dayOf(arrivedAt)) return undefined;
  if (!laterReceipt) {
    return refusal('receipt.later-needs-a-reason', 'laterReceipt');
  }
  if (laterReceipt.agreedBy !== registeredBy) return undefined;
  return refusal('receipt.later-needs-a-second-person', 'laterReceipt.agreedBy');
};
