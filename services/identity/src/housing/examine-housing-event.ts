import {
  contractOf,
  ContractViolation,
  DataSharedV1,
  parseData,
  RecordHeldV1,
  RelationChangedV1,
  RelationRegisteredV1,
  topics,
  type Envelope,
} from '@huisrecht/contracts';
import { asksAHuman } from './rules/a-bare-number-is-a-question.js';
import { holdsALabelledBsn } from './rules/a-labelled-bsn-is-refused.js';
import { holdsAnIdCopy } from './rules/an-id-copy-is-refused.js';
import { fieldsOf, type Field } from './rules/fields-of.js';
import { safePath } from './rules/safe-path.js';

/** Why an event is not taken. `refuse`: not kept. `park`: kept sealed for a human. */
export interface Objection {
  readonly verdict: 'refuse' | 'park';
  readonly code: ObjectionCode;
  /** Path of the field; of names in the contract only, for a publisher's own name may be personal. */
  readonly field?: string;
}

/** The codes of notices; README of this service tells what each means and what to do. */
export type ObjectionCode =
  | 'unknown-type'
  | 'dataref-not-supported'
  | 'bsn'
  | 'id-copy'
  | 'unknown-field'
  | 'invalid-field'
  | 'bare-number-may-be-bsn';

export type HousingFact = RelationRegisteredV1 | RelationChangedV1 | RecordHeldV1 | DataSharedV1;

export type Examined =
  { readonly fact: HousingFact; readonly question?: Objection } | { readonly objection: Objection };

const objection = (verdict: 'refuse' | 'park', code: ObjectionCode, path = ''): Objection => {
  const field = safePath(path);
  return { verdict, code, ...(field && { field }) };
};

/** The first thing that is wrong; the name of a field the contract does not know is left out, it may be personal. */
const violated = ({ violations: [first] }: ContractViolation): Objection => {
  if (first?.rule !== 'whitelistValidation') return objection('park', 'invalid-field', first?.field);
  return objection('park', 'unknown-field', first.field.split('.').slice(0, -1).join('.'));
};

const where = (fields: readonly Field[], rule: (field: Field) => boolean): Field | undefined =>
  fields.find(rule);

/**
 * Judges one event of a housing system by its contract and by P16. Pure. What is forbidden is looked for first and in
 * every field, also those the contract does not know; values never leave this function but in the fact itself.
 */
export const examineHousingEvent = (envelope: Pick<Envelope, 'type' | 'data' | 'dataref'>): Examined => {
  const { data } = envelope;
  const fields = typeof data === 'object' && data !== null ? fieldsOf(data) : [];
  const bsn = where(fields, holdsALabelledBsn);
  if (bsn) return { objection: objection('refuse', 'bsn', bsn.path) };
  const copy = where(fields, holdsAnIdCopy);
  if (copy) return { objection: objection('refuse', 'id-copy', copy.path) };

  const contract = contractOf(envelope.type);
  if (!contract || contract.topic !== topics.housingRecords)
    return { objection: objection('refuse', 'unknown-type') };
  if (envelope.dataref !== undefined) return { objection: objection('park', 'dataref-not-supported') };

  let fact: HousingFact;
  try {
    fact = parseData(contract.event, data).data as HousingFact;
  } catch (error) {
    if (error instanceof ContractViolation) return { objection: violated(error) };
    throw error;
  }
  const number = where(fields, asksAHuman);
  return number ? { fact, question: objection('park', 'bare-number-may-be-bsn', number.path) } : { fact };
};
