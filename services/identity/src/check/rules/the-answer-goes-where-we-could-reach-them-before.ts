import type { DeliveryChannel } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { offeredAt, type JudgedContact } from './contacts-known-before-the-request.js';

/** Where somebody wants the answer, by the place of a contact in the profile. */
export interface WantedDelivery {
  readonly channel: DeliveryChannel;
  readonly addressIndex?: number | undefined;
  readonly emailIndex?: number | undefined;
}

/**
 * The channel and address of the answer are confirmed at the check, among contacts already known before the request
 * (LAW 1.7, §4(4)); handing over at the counter is always possible.
 */
export const theAnswerGoesToAKnownContact = (
  { channel, addressIndex, emailIndex }: WantedDelivery,
  contacts: readonly JudgedContact[],
): Refusal | undefined => {
  if (channel === 'counter')
    return addressIndex === undefined && emailIndex === undefined
      ? undefined
      : refuse('delivery.index-not-taken', 'delivery');
  const post = channel === 'post';
  const field = post ? 'delivery.addressIndex' : 'delivery.emailIndex';
  const [kind, index, other] = post
    ? (['address', addressIndex, emailIndex] as const)
    : (['email', emailIndex, addressIndex] as const);
  if (index === undefined || other !== undefined) return refuse('delivery.index-needed', field);
  if (offeredAt(contacts, kind, index)) return undefined;
  const why = contacts.find((one) => one.kind === kind && one.index === index)?.notOffered;
  return refuse(why ? `delivery.${why}` : 'delivery.unknown', field);
};
