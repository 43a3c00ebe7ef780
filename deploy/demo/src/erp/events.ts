import { createHash } from 'node:crypto';
import { city, type Relation, type Town } from './people.ts';
import type { Files } from './files.ts';

/** An event as the ERP's outbox holds it; the shapes are those of docs/asyncapi. */
export interface ErpEvent {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly data: object;
}

const uuid = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const make = (fact: string, key: string, data: object): ErpEvent => ({
  id: uuid(`${fact}:${key}:${JSON.stringify(data)}`),
  type: `nl.huisrecht.housing.${fact}.v1`,
  key,
  data,
});

/** What the ERP tells of a person: the whole of it, each time. */
export const relationEvent = (
  fact: 'relation-registered' | 'relation-changed',
  relation: Relation,
  contractNumbers: readonly string[],
): ErpEvent =>
  make(fact, relation.code, {
    relationCode: relation.code,
    groups: [relation.kind],
    contractNumbers,
    protectedAddress: relation.protectedAddress,
    person: {
      initials: relation.initials,
      firstName: relation.firstName,
      ...(relation.prefix !== undefined && { prefix: relation.prefix }),
      lastName: relation.lastName,
      birthDate: relation.birthDate,
      addresses: [
        {
          street: relation.street,
          houseNumber: relation.houseNumber,
          postalCode: relation.postalCode,
          city,
          from: relation.since,
          ...(relation.addressUntil !== undefined && { until: relation.addressUntil }),
        },
      ],
      phones: relation.phone === undefined ? [] : [relation.phone],
      emails: relation.email === undefined ? [] : [relation.email],
    },
  });

const roles = {
  HUURDER: 'tenant',
  MEDEHUURDER: 'co-tenant',
  MEDEBEWONER: 'housemate',
  MELDER: 'reporter',
  BEKLAAGDE: 'reported-person',
  GETUIGE: 'witness',
} as const;

interface Held {
  readonly code: string;
  readonly system: string;
  readonly category: string;
  readonly purpose: string;
  readonly since: string;
  readonly people: readonly { readonly code: string; readonly role: keyof typeof roles | 'house-seeker' }[];
}

const recordHeld = ({ code, system, category, purpose, since, people }: Held): ErpEvent =>
  make('record-held', code, {
    recordCode: code,
    system,
    category,
    purpose,
    heldSince: since,
    people: people.map((one) => ({
      relationCode: one.code,
      role: one.role === 'house-seeker' ? one.role : roles[one.role],
    })),
  });

const tenant = (code: string) => [{ code, role: 'HUURDER' as const }];

/** What other companies hold for the association, the ERP knows too: it gave them the data. */
const shares = ({ repairs }: Files, { tenancies }: Town): ErpEvent[] => [
  ...repairs.flatMap(({ code, relation, reported }) => [
    recordHeld({
      code: `VW-${code}`,
      system: 'vakwerk',
      category: 'repairs',
      purpose: 'maintenance',
      since: reported,
      people: tenant(relation),
    }),
    dataShared(`S-${code}`, 'Vakwerk Reparaties', ['person', 'contact'], 'maintenance', reported, relation),
  ]),
  ...tenancies.slice(0, 120).flatMap(({ contract, people }) => {
    const relation = people[0]!.code;
    return [
      recordHeld({
        code: `MP-${contract}`,
        system: 'meningspeil',
        category: 'survey',
        purpose: 'quality-research',
        since: '2025-10-01',
        people: tenant(relation),
      }),
      dataShared(
        `S-MP-${contract}`,
        'MeningsPeil',
        ['person', 'contact'],
        'quality-research',
        '2025-10-01',
        relation,
      ),
    ];
  }),
];

const dataShared = (
  code: string,
  recipient: string,
  categories: readonly string[],
  purpose: string,
  day: string,
  relation: string,
): ErpEvent =>
  make('data-shared', code, {
    shareCode: code,
    system: 'erp',
    recipient,
    categories,
    purpose,
    sharedAt: `${day}T09:00:00Z`,
    people: [{ relationCode: relation, role: 'tenant' }],
  });

/** Everything the ERP tells when it is connected: its people first, then what is held on them. */
export const eventsOf = (town: Town, files: Files): ErpEvent[] => {
  const contracts = Map.groupBy(
    town.tenancies.flatMap(({ contract, people }) => people.map(({ code }) => ({ code, contract }))),
    ({ code }) => code,
  );
  const held = (code: string, category: string, purpose: string, since: string, people: Held['people']) =>
    recordHeld({ code, system: 'erp', category, purpose, since, people });
  return [
    ...town.relations.map((relation) =>
      relationEvent(
        'relation-registered',
        relation,
        (contracts.get(relation.code) ?? []).map(({ contract }) => contract),
      ),
    ),
    ...town.tenancies.map(({ contract, from, people }) => held(contract, 'tenancy', 'renting', from, people)),
    ...town.tenancies.map(({ contract, from, people }) =>
      held(`HB-${contract}`, 'payments', 'collecting-rent', from, people.slice(0, 1)),
    ),
    ...files.repairs.map(({ code, relation, reported }) =>
      held(code, 'repairs', 'maintenance', reported, tenant(relation)),
    ),
    ...files.letters.map(({ code, relation, date }) =>
      held(code, 'correspondence', 'communication', date, tenant(relation)),
    ),
    ...files.nuisance.map(({ code, opened, people }) =>
      held(code, 'nuisance', 'fraud-and-nuisance', opened, people),
    ),
    ...town.relations
      .filter(({ kind }) => kind === 'house-seeker')
      .map(({ code, since }) =>
        recordHeld({
          code: `WZ-${code}`,
          system: 'wooniezie',
          category: 'registration',
          purpose: 'allocation',
          since,
          people: [{ code, role: 'house-seeker' }],
        }),
      ),
    ...shares(files, town),
  ];
};
