import { dayOf } from '@huisrecht/calendar';
import type { Refusal } from '../refusal.js';

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
    return {
      code: 'receipt-in-the-future',
      status: 422,
      field: new Date(receivedAt) > now ? 'receivedAt' : 'arrivedAt',
      title: 'The date of receipt is in the future. Give the day on which the request reached us.',
    };
  }
  if (arrivedAt === undefined || dayOf(receivedAt) <= dayOf(arrivedAt)) return undefined;
  if (!laterReceipt) {
    return {
      code: 'later-receipt-needs-a-reason',
      status: 422,
      field: 'laterReceipt',
      title: 'Receipt is arrival. A later day needs a reason and a second colleague who agrees.',
    };
  }
  if (laterReceipt.agreedBy !== registeredBy) return undefined;
  return {
    code: 'later-receipt-needs-a-second-person',
    status: 422,
    field: 'laterReceipt.agreedBy',
    title: 'The second colleague must be somebody else than who registers the request.',
  };
};
