import type { DataSharedV1, RecordHeldV1, RelationRegisteredV1 } from '@huisrecht/contracts';

/** Plain data of housing events for tests: what a publisher would send. Everybody in it is made up. */
export const relationData = (over: Partial<RelationRegisteredV1> = {}): RelationRegisteredV1 => ({
  relationCode: 'REL-1001',
  groups: ['tenant'],
  person: {
    initials: 'A.B.',
    firstName: 'Zonnebloem',
    prefix: 'van',
    lastName: 'Kwisteldam',
    birthDate: '1980-04-12',
    addresses: [
      {
        street: 'Fluitekruidlaan',
        houseNumber: '12a',
        postalCode: '5701 XZ',
        city: 'Wervershof',
        from: '2015-03-01',
      },
    ],
    phones: ['06-12 34 56 78'],
    emails: ['Z.Kwisteldam@voorbeeld.example'],
  },
  contractNumbers: ['HC-2015-00042'],
  ...over,
});

export const recordData = (over: Partial<RecordHeldV1> = {}): RecordHeldV1 => ({
  recordCode: 'R-77',
  system: 'erp',
  category: 'tenancy',
  purpose: 'letting',
  heldSince: '2015-03-01',
  people: [{ relationCode: 'REL-1001', role: 'tenant' }],
  ...over,
});

export const shareData = (over: Partial<DataSharedV1> = {}): DataSharedV1 => ({
  shareCode: 'S-5',
  system: 'erp',
  recipient: 'Reparatiebedrijf De Moersleutel',
  categories: ['contact'],
  purpose: 'repairs',
  sharedAt: '2026-02-01T10:00:00Z',
  people: [{ relationCode: 'REL-1001', role: 'tenant' }],
  ...over,
});
