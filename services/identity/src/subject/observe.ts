import {
  normaliseAddress,
  normaliseEmail,
  normalisePhone,
  type LookupHasher,
  type SealContext,
} from '@huisrecht/store';
import type { SubjectObserved } from './subject.js';
import { lookupValues } from './lookup-values.js';
import { fieldValues, profileFields, type Profile, type RelationFacts } from './profile.js';

/** Where a profile rests: what its seal is bound to. */
export const profileContext = (subjectId: string): SealContext => ({
  collection: 'subject',
  field: 'profile',
  owner: subjectId,
});

/** A subject's own hash of a contact: of no use to compare two people with. */
const contactOf = (hasher: LookupHasher, subjectId: string, kind: string, ...value: string[]): string =>
  hasher.hash('contact', subjectId, kind, ...value.map((part) => part.trim().toUpperCase())).slice(0, 22);

/** The profile of a relation, with a reference for each contact. Pure: the hasher holds nothing but its key. */
export const profileOf = (
  facts: RelationFacts,
  issuer: string,
  subjectId: string,
  hasher: LookupHasher,
): Profile => {
  const { addresses, phones, emails, ...person } = facts.person;
  return {
    issuer,
    relationCode: facts.relationCode,
    contractNumbers: facts.contractNumbers,
    person,
    addresses: addresses.map((address) => {
      const place = normaliseAddress(address) ?? `${address.postalCode} ${address.houseNumber}`;
      return {
        ...address,
        contact: contactOf(hasher, subjectId, 'address', place, address.street, address.city),
      };
    }),
    phones: phones.map((phone) => ({
      phone,
      contact: contactOf(hasher, subjectId, 'phone', normalisePhone(phone) ?? phone),
    })),
    emails: emails.map((email) => ({
      email,
      contact: contactOf(hasher, subjectId, 'email', normaliseEmail(email) ?? email),
    })),
  };
};

/** What the aggregate decides on: hashes and references, and soon the sealed profile; nothing that names anybody. */
export const observationOf = (
  facts: RelationFacts,
  profile: Profile,
  subjectId: string,
  hasher: LookupHasher,
): Omit<SubjectObserved, 'profile' | 'eventKey'> => {
  const values = fieldValues(facts);
  return {
    subjectId,
    issuer: profile.issuer,
    fieldHashes: Object.fromEntries(
      profileFields.map((field) => [field, hasher.hash('field', subjectId, field, values[field])]),
    ) as SubjectObserved['fieldHashes'],
    lookups: lookupValues(facts).map(({ kind, value }) => hasher.hash(kind, value)),
    contacts: [...profile.addresses, ...profile.phones, ...profile.emails].map(({ contact }) => contact),
    groups: [...new Set(facts.groups)],
    protectedAddress: facts.protectedAddress ?? false,
  };
};
