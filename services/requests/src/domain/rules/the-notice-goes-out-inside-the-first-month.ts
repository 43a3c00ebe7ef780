import { extensionNoticeBy, type Day } from '@huisrecht/calendar';
import type { DeliveryChannel } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';

/**
 * Who is told of an extension must be told inside the first month, which does not roll over a weekend and does not
 * wait for a standstill. On paper the letter must still arrive. GDPR Art. 12(3); Regulation 1182/71 Art. 3(2)(c); P24.
 */
export const theNoticeGoesOutInsideTheFirstMonth = (
  receivedAt: string,
  today: Day,
  delivery: DeliveryChannel | undefined,
): Refusal | undefined => {
  const { day, lastPostingDay } = extensionNoticeBy(receivedAt);
  const last = delivery === 'post' ? lastPostingDay : day;
  return today <= last ? undefined : refusal('extension.too-late', undefined, `The last day was ${last}.`);
};
