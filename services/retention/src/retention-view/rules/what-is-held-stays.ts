import type { Day } from '@huisrecht/calendar';
import type { RecordHeld } from '../../record/record.js';
import type { Hold } from '../../request-hold/request-hold.js';
import type { RetentionRules } from '../../retention-rules/retention-rules.js';
import type { Stay } from '../stay.js';
import { isInScope } from './a-scope-is-what-all-its-lists-allow.js';

/**
 * The holds on a record: a request that runs, data whose use is restricted, a refusal that may go to court. A hold of
 * anybody in the record keeps it, for what is destroyed for one is gone for all. GDPR Art. 18(1); UAVG Art. 35; P20, P21.
 */
export const holdsOn = (
  record: RecordHeld,
  holds: readonly Hold[],
  person: readonly string[],
  rules: RetentionRules,
  today: Day,
): Stay[] => {
  const people = new Set([...record.people.map(({ subjectId }) => subjectId), ...person]);
  const purposes = rules.purposesOf(record.category, record.purpose);
  return holds
    .filter(({ subjectIds }) => subjectIds.some((one) => people.has(one)))
    .filter(({ scope }) => isInScope(record, purposes, scope))
    .filter(({ until }) => until === undefined || until >= today)
    .map(({ because, until }) => ({
      rule: because,
      purpose: record.purpose,
      ...(until !== undefined && { until }),
    }));
};
