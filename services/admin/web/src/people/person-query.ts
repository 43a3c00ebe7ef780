import type { PersonQuery } from '../api/identity.js';
import { dayFromParts, type Day } from '../dates/days.js';
import type { DateParts } from '../ui/fields.js';

/** The ways to look for a person, in the order in which a clerk tries them. */
export const lookupWays = [
  'address',
  'relation-code',
  'contract-number',
  'phone',
  'email',
  'name-and-birth-date',
] as const;
export type LookupWay = (typeof lookupWays)[number];

/** What was typed to find a person. Kept in memory only, never in an address or in storage unsealed. */
export interface Lookup {
  readonly by: LookupWay;
  readonly postalCode: string;
  readonly houseNumber: string;
  readonly addition: string;
  readonly code: string;
  readonly phone: string;
  readonly email: string;
  readonly prefix: string;
  readonly lastName: string;
  readonly birthDate: DateParts;
}

export const emptyLookup: Lookup = {
  by: 'address',
  postalCode: '',
  houseNumber: '',
  addition: '',
  code: '',
  phone: '',
  email: '',
  prefix: '',
  lastName: '',
  birthDate: { day: '', month: '', year: '' },
};

/** A field of a look-up that is not right yet. */
export type LookupFault =
  'postal-code' | 'house-number' | 'code' | 'phone' | 'email' | 'last-name' | 'birth-date';

type Parsed = { readonly query: PersonQuery } | { readonly faults: readonly LookupFault[] };

const filled = (text: string): boolean => text.trim().length > 0;
const fault = (wrong: boolean, name: LookupFault): LookupFault[] => (wrong ? [name] : []);
const done = (faults: readonly LookupFault[], query: () => PersonQuery): Parsed =>
  faults.length > 0 ? { faults } : { query: query() };

const birthDay = ({ birthDate }: Lookup): Day | undefined =>
  dayFromParts(birthDate.day, birthDate.month, birthDate.year);

/** A look-up as the question for identity, or what is not right in it. */
export function parseLookup(lookup: Lookup): Parsed {
  const { by, postalCode, houseNumber, addition, code, phone, email, prefix, lastName } = lookup;
  switch (by) {
    case 'address':
      return done(
        [
          ...fault(!/^[1-9]\d{3}\s?[a-z]{2}$/i.test(postalCode.trim()), 'postal-code'),
          ...fault(!/^\d{1,5}$/.test(houseNumber.trim()), 'house-number'),
        ],
        () => ({
          by,
          postalCode: postalCode.trim(),
          houseNumber: houseNumber.trim(),
          ...(filled(addition) ? { addition: addition.trim() } : {}),
        }),
      );
    case 'relation-code':
    case 'contract-number':
      return done(fault(!filled(code), 'code'), () => ({ by, code: code.trim() }));
    case 'phone':
      return done(fault(phone.replace(/\D/g, '').length < 8, 'phone'), () => ({ by, phone: phone.trim() }));
    case 'email':
      return done(fault(!/^\S+@\S+\.\S+$/.test(email.trim()), 'email'), () => ({ by, email: email.trim() }));
    case 'name-and-birth-date':
      return done(
        [...fault(!filled(lastName), 'last-name'), ...fault(birthDay(lookup) === undefined, 'birth-date')],
        () => ({
          by,
          lastName: lastName.trim(),
          birthDate: birthDay(lookup) ?? '',
          ...(filled(prefix) ? { prefix: prefix.trim() } : {}),
        }),
      );
  }
}

/** An address in one line, `1234 AB 12 a`, in its parts; what can't be read stays for the person to see. */
export function lookupFromLine(by: LookupWay, line: string): Lookup {
  const text = line.trim();
  if (by === 'address') {
    const [, postalCode = text, houseNumber = '', addition = ''] =
      /^([1-9]\d{3}\s?[a-z]{2})[\s,]+(\d{1,5})\s*[-\s]?\s*(\w{0,6})$/i.exec(text) ?? [];
    return { ...emptyLookup, by, postalCode, houseNumber, addition };
  }
  if (by === 'phone') return { ...emptyLookup, by, phone: text };
  if (by === 'email') return { ...emptyLookup, by, email: text };
  if (by === 'name-and-birth-date') return { ...emptyLookup, by, lastName: text };
  return { ...emptyLookup, by, code: text };
}
