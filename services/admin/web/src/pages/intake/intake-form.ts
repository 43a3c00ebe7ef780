import type { PersonFound } from '../../api/identity.js';
import type { NewRequest } from '../../api/requests.js';
import { addDays, dayFromParts, dayOf, type Day } from '../../dates/days.js';
import { emptyLookup, type Lookup } from '../../people/person-query.js';
import type { DateParts } from '../../ui/fields.js';

/** The form of a new request as it is typed. */
export interface IntakeForm {
  /** Made once per form: pressing twice, or sending again after a broken line, creates one request. */
  readonly key: string;
  readonly lookup: Lookup;
  readonly person?: PersonFound | undefined;
  readonly right?: 'access' | 'unclear' | 'other';
  readonly reason: string;
  readonly ownWords: string;
  readonly confirmNoBsn: boolean;
  readonly channel: string;
  readonly received?: 'today' | 'yesterday' | 'other';
  readonly date: DateParts;
}

export const emptyIntake = (key: string): IntakeForm => ({
  key,
  lookup: emptyLookup,
  reason: '',
  ownWords: '',
  confirmNoBsn: false,
  channel: '',
  date: { day: '', month: '', year: '' },
});

/** What is not right in the form: the id of the field with the word for it. */
export type IntakeFault = 'person' | 'right' | 'other' | 'channel' | 'received' | 'date' | 'future';

const receivedDay = (form: IntakeForm, now: Date): Day | undefined => {
  const today = dayOf(now);
  if (form.received === 'today') return today;
  if (form.received === 'yesterday') return addDays(today, -1);
  return dayFromParts(form.date.day, form.date.month, form.date.year);
};

/**
 * The form as the request to take in, or what is not right in it. A right that was not named and a missing reason are
 * never wrong (P23): they are left out.
 */
export function readIntake(
  form: IntakeForm,
  now: Date,
): { readonly request: NewRequest } | { readonly faults: readonly IntakeFault[] } {
  const day = receivedDay(form, now);
  const faults: IntakeFault[] = [
    ...(form.person ? [] : (['person'] as const)),
    ...(form.right === undefined ? (['right'] as const) : form.right === 'other' ? (['other'] as const) : []),
    ...(form.channel === '' ? (['channel'] as const) : []),
    ...(form.received === undefined
      ? (['received'] as const)
      : day === undefined
        ? (['date'] as const)
        : day > dayOf(now)
          ? (['future'] as const)
          : []),
  ];
  if (faults.length > 0 || !form.person || day === undefined) return { faults };
  const reason = form.reason.trim();
  const ownWords = form.ownWords.trim();
  return {
    request: {
      subjectId: form.person.subjectId,
      ...(form.right === 'access' ? { right: 'access' } : {}),
      ...(reason === '' ? {} : { reason }),
      ...(ownWords === '' ? {} : { ownWords }),
      channel: form.channel,
      receivedAt: day,
      ...(form.confirmNoBsn ? { confirmNoBsn: true } : {}),
    },
  };
}
