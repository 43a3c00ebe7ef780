import {
  normaliseAddress,
  normaliseCode,
  normaliseEmail,
  normaliseNameAndBirthDate,
  normalisePhone,
} from '@huisrecht/store';
import type { RelationFacts } from './profile.js';

/** What a clerk may find somebody by. Exact values only: no fragments, no "sounds like". */
export const searchKinds = [
  'relation-code',
  'contract-number',
  'address',
  'phone',
  'email',
  'name-and-birth-date',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A kind and a normalised value: what is hashed. */
export interface LookupValue {
  readonly kind: SearchKind;
  readonly value: string;
}

/** The values of a search, as typed. */
export type SearchValues =
  | { readonly by: 'relation-code' | 'contract-number'; readonly code: string }
  | {
      readonly by: 'address';
      readonly postalCode: string;
      readonly houseNumber: string;
      readonly addition?: string | undefined;
    }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'email'; readonly email: string }
  | {
      readonly by: 'name-and-birth-date';
      readonly lastName: string;
      readonly prefix?: string | undefined;
      readonly birthDate: string;
    };

const normalised = (values: SearchValues): string | undefined => {
  switch (values.by) {
    case 'relation-code':
    case 'contract-number':
      return normaliseCode(values.code);
    case 'address':
      return normaliseAddress(values);
    case 'phone':
      return normalisePhone(values.phone);
    case 'email':
      return normaliseEmail(values.email);
    case 'name-and-birth-date':
      return normaliseNameAndBirthDate(values);
  }
};

/** The one value that a search is for; undefined when what was typed is no such thing. */
export const searchValue = (values: SearchValues): LookupValue | undefined => {
  const value = normalised(values);
  return value === undefined ? undefined : { kind: values.by, value };
};

/** Every value under which a person can be found, past addresses too: clerks search by the address on the letter. */
export const lookupValues = ({ relationCode, contractNumbers, person }: RelationFacts): LookupValue[] => {
  const { birthDate, lastName, prefix, addresses, phones, emails } = person;
  const all: SearchValues[] = [
    { by: 'relation-code', code: relationCode },
    ...contractNumbers.map((code) => ({ by: 'contract-number' as const, code })),
    ...addresses.map(({ postalCode, houseNumber }) => ({ by: 'address' as const, postalCode, houseNumber })),
    ...phones.map((phone) => ({ by: 'phone' as const, phone })),
    ...emails.map((email) => ({ by: 'email' as const, email })),
    ...(birthDate ? [{ by: 'name-and-birth-date' as const, lastName, prefix, birthDate }] : []),
  ];
  const values = all.flatMap((one) => searchValue(one) ?? []);
  return [...new Map(values.map((one) => [JSON.stringify([one.kind, one.value]), one])).values()];
};
