const HIDDEN = '**';

/** A number of which the first two and the last two digits show: `06 ** ** 78`. Short ones show nothing. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?31(?=\d{9}$)/, '0');
  if (digits.length < 8) return `${HIDDEN} ${HIDDEN}`;
  return `${digits.slice(0, 2)} ${HIDDEN} ${HIDDEN} ${digits.slice(-2)}`;
};

/** A mailbox of which the first letter and the end of the domain show: `z** @ **.nl`. */
export const maskEmail = (email: string): string => {
  const [box = '', domain = ''] = email.split('@');
  const end = domain.split('.').at(-1) ?? '';
  return `${box.length > 2 ? box.slice(0, 1) : ''}${HIDDEN}@${HIDDEN}.${end}`;
};

/** An address of which the digits of the postal code show: `5701 **`. */
export const maskAddress = (postalCode: string): string => `${postalCode.trim().slice(0, 4)} ${HIDDEN}`;
