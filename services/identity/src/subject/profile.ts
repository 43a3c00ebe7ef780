import type { Address, Person, RelationChangedV1 } from '@huisrecht/contracts';

/** Everything `identity` keeps of who stands behind one code. Rests sealed under the subject's key of class `identity`. */
export interface Profile {
  /** `source` of the housing system that gave the code. */
  readonly issuer: string;
  readonly relationCode: string;
  readonly contractNumbers: readonly string[];
  readonly person: Omit<Person, 'addresses' | 'phones' | 'emails'>;
  readonly addresses: readonly (Address & Contact)[];
  readonly phones: readonly ({ readonly phone: string } & Contact)[];
  readonly emails: readonly ({ readonly email: string } & Contact)[];
}

/** A way to reach somebody, named by a keyed hash that says nothing of it: what checks and states refer to. */
export interface Contact {
  readonly contact: string;
}

/** The parts of a profile of which a change is told, by name. */
export const profileFields = [
  'name',
  'birth-date',
  'addresses',
  'phones',
  'emails',
  'contract-numbers',
  'groups',
  'protected-address',
] as const;
export type ProfileField = (typeof profileFields)[number];

/** What a relation event tells, in whichever of its two forms. */
export type RelationFacts = Omit<RelationChangedV1, never>;

/** The value behind each field, in a form in which equal means unchanged. */
export const fieldValues = ({
  person,
  groups,
  contractNumbers,
  protectedAddress = false,
}: RelationFacts): Record<ProfileField, string> => {
  const { initials, firstName = '', prefix = '', lastName, birthDate = '' } = person;
  return {
    name: JSON.stringify([initials, firstName, prefix, lastName]),
    'birth-date': birthDate,
    addresses: JSON.stringify(
      person.addresses.map(({ street, houseNumber, postalCode, city, from = '', until = '' }) => [
        street,
        houseNumber,
        postalCode,
        city,
        from,
        until,
      ]),
    ),
    phones: JSON.stringify(person.phones),
    emails: JSON.stringify(person.emails),
    'contract-numbers': JSON.stringify([...contractNumbers].sort()),
    groups: JSON.stringify([...groups].sort()),
    'protected-address': String(protectedAddress),
  };
};
