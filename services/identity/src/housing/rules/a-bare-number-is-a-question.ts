import { hasABareNumber } from '@huisrecht/contracts';
import type { Field } from './fields-of.js';

/** Fields that the contract declares to be codes, phone numbers, days or moments: numbers belong there. */
const DECLARED = new Set([
  'relationCode',
  'contractNumbers',
  'recordCode',
  'shareCode',
  'issuer',
  'agreement',
  'phones',
  'birthDate',
  'from',
  'until',
  'heldSince',
  'sharedAt',
]);

/** P16: in a free field a bare number that passes the eleven test may be a burgerservicenummer; only a human can tell. */
export const asksAHuman = ({ name, value }: Field): boolean =>
  !DECLARED.has(name) &&
  (typeof value === 'string' || typeof value === 'number') &&
  hasABareNumber(String(value));
