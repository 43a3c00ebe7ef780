import { type Refusal, refusal } from '../refusal.js';

/**
 * How somebody was asked whether the change is theirs: through which kind of contact that was known before (the masked list
 * of `identity` shows them), or at the counter. `known-contact` does not say which.
 */
export const confirmations = [
  'known-phone',
  'known-email',
  'known-address',
  'known-contact',
  'counter',
] as const;
export type Confirmation = (typeof confirmations)[number];

const fields: ReadonlySet<string> = new Set([
  'iban',
  'email',
  'phone',
  'address',
  'street',
  'house-number',
  'postal-code',
  'city',
]);

/** Whether a field says where money or post goes. */
export const isContact = ({ category, field }: { category: string; field: string }): boolean =>
  category === 'contact' || fields.has(field);

/**
 * Whoever can change an IBAN, a phone number or an address can take somebody's money and letters: such a change is
 * confirmed through a contact that we knew already, or at the counter, never through the new one.
 * GDPR Art. 12(6), 32; LAW 1.7, §4(4); P19, P25.
 */
export const aContactChangesThroughTheContactAlreadyKnown = (
  corrections: readonly { readonly category: string; readonly field: string }[],
  confirmedThrough: Confirmation | undefined,
): Refusal | undefined =>
  confirmedThrough === undefined && corrections.some(isContact)
    ? refusal('decision.contact-not-confirmed', 'confirmedThrough')
    : undefined;
