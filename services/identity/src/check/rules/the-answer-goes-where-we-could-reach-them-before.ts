import type { DeliveryChannel } from '@huisrecht/contracts';
import type { Refusal } from '../../refusal.js';
import { offeredAt, type JudgedContact } from './contacts-known-before-the-request.js';

/** Where somebody wants the answer, by the place of a contact in the profile. */
export interface WantedDelivery {
  readonly channel: DeliveryChannel;
  readonly addressIndex?: number | undefined;
  readonly emailIndex?: number | undefined;
}

const titles = {
  left: 'This person has left that dwelling. Choose another way.',
  'not-yet': 'This person does not live there yet. Choose another way.',
  'changed-after-receipt':
    'This became known with or after the request. Choose one known before, or hand it over at the counter.',
  protected:
    'The address is protected. Ask a team lead to release it, or hand the answer over at the counter.',
} as const;

/**
 * The channel and address of the answer are confirmed at the check, among contacts already known before the request
 * (LAW 1.7, §4(4)); handing over at the counter is always possible.
 */
export const theAnswerGoesToAKnownContact = (
  wanted: WantedDelivery,
  contacts: readonly JudgedContact[],
): Refusal | undefined => {
  const { channel, addressIndex, emailIndex } = wanted;
  const field = channel === 'post' ? 'delivery.addressIndex' : 'delivery.emailIndex';
  const refused = (code: string, title: string): Refusal => ({ code, status: 422, field, title });
  if (channel === 'counter')
    return addressIndex === undefined && emailIndex === undefined
      ? undefined
      : { ...refused('index-not-taken', 'At the counter no address is needed.'), field: 'delivery' };
  const [kind, index, other] =
    channel === 'post'
      ? (['address', addressIndex, emailIndex] as const)
      : (['email', emailIndex, addressIndex] as const);
  if (index === undefined || other !== undefined)
    return refused('index-needed', 'Choose one contact of the list, of the kind of the channel.');
  if (offeredAt(contacts, kind, index)) return undefined;
  const known = contacts.find((one) => one.kind === kind && one.index === index);
  return known?.notOffered
    ? refused(`contact-${known.notOffered}`, titles[known.notOffered])
    : refused('contact-unknown', 'There is no such contact: read the person again.');
};
