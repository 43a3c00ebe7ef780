import type { DeliveryChannel, LetterKind, LetterLanguage } from '@huisrecht/contracts';
import type { Delivery } from '../neighbours/people.js';

/** A letter as it rests sealed: where it was to go, and the page itself. */
export interface WrittenLetter {
  readonly letter: LetterKind;
  readonly language: LetterLanguage;
  readonly channel: DeliveryChannel;
  readonly email?: string;
  readonly address?: Delivery['address'];
  /** The PDF in base64: what was sent, to the byte. */
  readonly pdf: string;
  readonly writtenAt: string;
}

/** Whether a letter may still go where it was written for: the contact may be used, and is the same one. */
export const stillGoesThere = (written: WrittenLetter, now: Delivery, inDoubt: boolean): boolean => {
  switch (written.channel) {
    case 'counter':
      return true;
    case 'email':
      return now.channel === 'email' && now.email === written.email;
    case 'post': {
      const [a, b] = [written.address, now.address];
      return (
        now.channel === 'post' &&
        !inDoubt &&
        a?.street === b?.street &&
        a?.houseNumber === b?.houseNumber &&
        a?.postalCode === b?.postalCode &&
        a?.city === b?.city
      );
    }
  }
};

/**
 * Where a letter goes now. Only a contact that `identity` gives: confirmed, or known before the request (LAW §4(4)). A
 * letter came back: nothing is posted until the address is confirmed, it waits at the counter.
 */
export const whereItGoes = (delivery: Delivery, addressInDoubt: boolean): Delivery => {
  const { address: _, email: _e, ...nowhere } = delivery;
  switch (delivery.channel) {
    case 'email':
      return delivery.email === undefined
        ? { ...nowhere, channel: 'counter' }
        : { ...nowhere, email: delivery.email };
    case 'post':
      return addressInDoubt || delivery.address === undefined
        ? { ...nowhere, channel: 'counter' }
        : { ...nowhere, address: delivery.address };
    case 'counter':
      return nowhere;
  }
};
