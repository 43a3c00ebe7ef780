import type { Day } from '@huisrecht/calendar';
import type { RetentionItem, RetentionViewRequestedV1 } from '@huisrecht/contracts';
import type { RecordHeld } from '../record/record.js';
import type { Hold } from '../request-hold/request-hold.js';
import type { RetentionRules } from '../retention-rules/retention-rules.js';
import { hinders } from './rules/a-hold-yields-to-the-decision-it-waits-for.js';
import { livingPurposes } from './rules/a-record-lives-while-any-purpose-is-alive.js';
import { isInScope } from './rules/a-scope-is-what-all-its-lists-allow.js';
import { ownPartOf } from './rules/each-sees-only-their-own-part.js';
import { holdsOn } from './rules/what-is-held-stays.js';
import { longest } from './stay.js';

/** What erasure is asked for. */
export type Asked = Pick<RetentionViewRequestedV1, 'requestId' | 'line' | 'subjectIds' | 'scope'>;

/** What is known on the day of the answer. */
export interface Known {
  readonly rules: RetentionRules;
  readonly holds: readonly Hold[];
  readonly today: Day;
}

/** What may go and what must stay, of these records; only what is within the scope of what was asked (GDPR Art. 17). */
export const judge = (records: readonly RecordHeld[], asked: Asked, known: Known): RetentionItem[] => {
  const { rules, today } = known;
  const holds = known.holds.filter((hold) => hinders(hold, asked));
  return records
    .filter((record) => isInScope(record, rules.purposesOf(record.category, record.purpose), asked.scope))
    .map((record) => {
      const stay = longest([
        ...livingPurposes(record, rules, today),
        ...holdsOn(record, holds, asked.subjectIds, rules, today),
      ]);
      const { recordId, system, category } = record;
      const facts = { recordId, system, category, ...ownPartOf(record, asked.subjectIds) };
      return stay
        ? { ...facts, ...stay, verdict: 'must-stay' }
        : { ...facts, ...ruleThatEnded(record, rules), verdict: 'may-go' };
    });
};

/** What may go has a rule behind it too: the first of which the period is over. */
const ruleThatEnded = ({ category, purpose }: RecordHeld, rules: RetentionRules) => {
  const [ended] = rules.of(category, purpose);
  return { purpose: ended?.purpose ?? purpose, rule: ended?.rule?.id ?? 'no-period-known' };
};
