import type { Day } from '@huisrecht/calendar';
import type { RecordHeld } from '../../record/record.js';
import type { RetentionRules } from '../../retention-rules/retention-rules.js';
import type { Stay } from '../stay.js';
import { lastDayOf } from './a-period-ends-on-its-anchor.js';

/**
 * The purposes for which a record is still needed. One is alive until its period is over; while nothing was told that
 * starts the period (a tenancy that runs, a file that is open) no last day is known. A purpose without a rule is alive
 * too: nothing goes because somebody forgot to write down how long. GDPR Art. 5(1)(e), 17(1)(a); P15.
 */
export const livingPurposes = (record: RecordHeld, rules: RetentionRules, today: Day): Stay[] =>
  rules.of(record.category, record.purpose).flatMap(({ purpose, rule }): Stay[] => {
    if (!rule) return [{ rule: 'no-period-known', purpose }];
    const began = record.facts[rule.trigger];
    if (began === undefined) return [{ rule: rule.id, purpose }];
    const until = lastDayOf(rule, began);
    return until < today ? [] : [{ rule: rule.id, purpose, until }];
  });
