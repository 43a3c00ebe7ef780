import type { Scope } from '@huisrecht/contracts';
import type { RecordHeld } from '../../record/record.js';

const allows = (list: readonly string[], these: readonly string[]): boolean =>
  list.length === 0 || these.some((one) => list.includes(one));

/**
 * Whether a record falls within a scope: an empty list is no limit, and every other must name it. Fields don't matter
 * here: a record is kept or goes as a whole.
 * @param purposes everything that the record is held for
 */
export const isInScope = (
  { recordId, category }: Pick<RecordHeld, 'recordId' | 'category'>,
  purposes: readonly string[],
  scope: Scope,
): boolean =>
  allows(scope.recordIds, [recordId]) &&
  allows(scope.categories, [category]) &&
  allows(scope.purposes, purposes);
