/** What identity calls a part of a profile, and what it is in the directory. */
const known = {
  name: { category: 'person', field: 'name' },
  'birth-date': { category: 'person', field: 'birth-date' },
  addresses: { category: 'contact', field: 'address' },
  phones: { category: 'contact', field: 'phone' },
  emails: { category: 'contact', field: 'email' },
} as const;

export type ChangedField = (typeof known)[keyof typeof known];

/**
 * A correction that a housing system made by itself is passed on to everyone who received those data, as one that was
 * asked for (GDPR Art. 19; P18). Groups, contract numbers and the protection of an address are no data of ours that was
 * given to others: what they mean for others is told by other means.
 */
export const changedFields = (fields: readonly string[]): ChangedField[] =>
  fields.flatMap((field) => (Object.hasOwn(known, field) ? known[field as keyof typeof known] : []));
