import type { RetentionEntry, RestrictionPlacedV1, RequestReceivedV1, Scope } from '@huisrecht/contracts';
import type { RecordHeld } from '../record/record.js';
import { RetentionRules } from '../retention-rules/retention-rules.js';

const both = (text: string) => ({ nl: text, en: text });

/** Everybody in the examples is made up. */
export const tenant = 'sub_0000000000000001';
export const neighbour = 'sub_0000000000000002';
export const requestId = 'req_0a1b2c3d4e5f';

export const scope = (over: Partial<Scope> = {}): Scope => ({
  categories: [],
  fields: [],
  purposes: [],
  recordIds: [],
  ...over,
});

export const rule = (over: Partial<RetentionEntry>): RetentionEntry => ({
  id: 'tenancy-2y',
  category: 'tenancy',
  trigger: 'tenancy-ended',
  from: both('het einde van de huur'),
  period: 'P2Y',
  anchor: 'exact-date',
  explanation: both('Tot 2 jaar na het einde van de huur.'),
  sure: 'sector',
  note: 'For the test.',
  ...over,
});

/** The rules of three categories: one for all its purposes, one for each of two, and one that starts when it is held. */
export const rules = new RetentionRules(
  [
    rule({}),
    rule({
      id: 'payments-7y',
      category: 'payments',
      purpose: 'accounting',
      trigger: 'book-year-ended',
      period: 'P7Y',
      anchor: 'end-of-book-year',
    }),
    rule({
      id: 'payments-arrears',
      category: 'payments',
      purpose: 'collecting-rent',
      trigger: 'all-paid',
      period: 'P2Y',
    }),
    rule({ id: 'survey-1y', category: 'survey', trigger: 'record-held', period: 'P1Y' }),
    rule({ id: 'nuisance-2y', category: 'nuisance', trigger: 'dossier-closed' }),
  ],
  [
    { id: 'tenancy', purposes: ['renting', 'contracts'] },
    { id: 'payments', purposes: ['collecting-rent', 'accounting'] },
    { id: 'survey', purposes: ['quality-research'] },
    { id: 'nuisance', purposes: ['fraud-and-nuisance'] },
  ],
);

/** A tenancy since 2019 of one tenant. */
export const recordHeld = (over: Partial<RecordHeld> = {}): RecordHeld => {
  const heldSince = over.heldSince ?? '2019-04-01';
  return {
    recordId: 'rec_0000000000000001',
    system: 'erp',
    category: 'tenancy',
    purpose: 'renting',
    people: [{ subjectId: tenant, role: 'tenant' }],
    ...over,
    heldSince,
    facts: { 'record-held': heldSince, ...over.facts },
  };
};

/** A file about noise: who reported it and who was reported. */
export const nuisanceFile = (over: Partial<RecordHeld> = {}): RecordHeld =>
  recordHeld({
    recordId: 'rec_0000000000000002',
    category: 'nuisance',
    purpose: 'fraud-and-nuisance',
    people: [
      { subjectId: neighbour, role: 'reporter' },
      { subjectId: tenant, role: 'reported-person' },
    ],
    ...over,
  });

/** A request that arrived. */
export const received = (over: Partial<RequestReceivedV1> = {}): RequestReceivedV1 => ({
  requestId,
  number: 'HR-4F7-K29',
  subjectId: tenant,
  lines: [{ line: 1, right: 'access', given: true }],
  channel: 'letter',
  receivedAt: '2026-03-02T09:30:00Z',
  promisedBy: '2026-03-30',
  lawfulBy: '2026-04-02',
  reasonGiven: false,
  registeredBy: 'bea',
  registeredAt: '2026-03-02T09:30:00Z',
  ...over,
});

/** A restriction that was placed at receipt. */
export const restricted = (over: Partial<RestrictionPlacedV1> = {}): RestrictionPlacedV1 => ({
  requestId,
  restrictionId: 'rst_0000000000000001',
  line: 1,
  case: 'accuracy-contested',
  subjectIds: [tenant],
  scope: scope(),
  provisional: true,
  placedAt: '2026-03-02T09:30:00Z',
  ...over,
});
