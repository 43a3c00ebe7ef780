/**
 * The retention classes: what lives and dies together under one key of a subject. A closed list: a partial
 * erasure destroys the keys of the classes granted and leaves the rest, so two things that may have to go at
 * different times never share a class. Periods are data of the register, not of this list.
 */
export const retentionClasses = {
  identity: 'Who somebody is and how to reach them: names, birth date, addresses, phones, e-mail.',
  tenancy: 'The lease file: contract, tenants, move-in and move-out.',
  payments: 'Ledger, invoices, arrears: what AWR 52 wants kept.',
  income: 'What was seen of income documents, for passend toewijzen.',
  registration: 'Registration and offers of a house-seeker.',
  repairs: 'Repair reports and visits.',
  correspondence: 'Letters, mail and calls that are in no other file.',
  'nuisance-file': 'Nuisance files, where one person is concerned. With several people: a key of the record.',
  medical: 'Home adaptations and other health data (GDPR Art. 9).',
  footage: 'Camera clips secured for an incident.',
  'request-file': 'The file of a privacy request: what was asked, checked, decided and why.',
  answer: 'What holders sent for a request, until it is answered and its hold has ended.',
  package: 'The package that is fetched with a code, at most 14 days.',
  letter: 'Letters sent about a request.',
  complaint: 'Complaints and their reasoned answers.',
  'breach-letter': 'Letters to those whom a breach touched.',
} as const satisfies Record<string, string>;

export type RetentionClass = keyof typeof retentionClasses;

/** True for a word of the list. */
export const isRetentionClass = (word: string): word is RetentionClass =>
  Object.hasOwn(retentionClasses, word);
