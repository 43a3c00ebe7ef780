import type { Subject } from '../holder-adapter.js';
import type { Discovery, Identity } from './messages.js';

/** What goes into a request about somebody: standard identities, or what only an extension can carry. */
export interface RequestIdentities {
  readonly standard: readonly Identity[];
  /** Name, address, phone: only for who has no standard identity that both sides know. */
  readonly further: readonly { readonly identity_type: string; readonly identity_value: string }[];
}

/**
 * As little as finds the person (P8; GDPR Art. 5(1)(c)): of each subject the standard identities that the processor
 * supports, its code first; where there is none, what else the agreement lists. Subjects are already cut to the agreement.
 * @param withName an order names the person beside the code, so that nobody is taken for another
 */
export const identitiesOf = (
  subjects: readonly Subject[],
  { supported_identities }: Pick<Discovery, 'supported_identities'>,
  withName = false,
): RequestIdentities => {
  const supports = (type: string): boolean =>
    supported_identities.some(
      ({ identity_type, identity_format }) => identity_type === type && identity_format === 'raw',
    );
  const perSubject = subjects.map((subject) => {
    const standard = firstNotEmpty(
      supports('controller_customer_id') ? as('controller_customer_id', subject.codes) : [],
      supports('email') ? as('email', subject.emails) : [],
    );
    return { standard, further: standard.length > 0 ? nameOf(subject, withName) : furtherOf(subject) };
  });
  return {
    standard: perSubject.flatMap(({ standard }) => standard),
    further: perSubject.flatMap(({ further }) => further),
  };
};

const as = (identity_type: string, values: readonly string[]): Identity[] =>
  values.map((identity_value) => ({ identity_type, identity_value, identity_format: 'raw' }));

const firstNotEmpty = (...lists: readonly Identity[][]): Identity[] =>
  lists.find((list) => list.length > 0) ?? [];

const nameOf = ({ name }: Subject, withName: boolean) =>
  withName && name !== undefined ? [{ identity_type: 'name', identity_value: name }] : [];

const furtherOf = ({ name, addresses, phones, birthDate }: Subject) =>
  [
    ...(name === undefined ? [] : [['name', name] as const]),
    ...addresses.map((address) => ['address', address] as const),
    ...phones.map((phone) => ['phone', phone] as const),
    ...(birthDate === undefined ? [] : [['birth_date', birthDate] as const]),
  ].map(([identity_type, identity_value]) => ({ identity_type, identity_value }));
