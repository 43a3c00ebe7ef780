import type { PersonFound } from '../../api/identity.js';
import type { NewRequest } from '../../api/requests.js';
import { addDays, dayFromParts, dayOf, type Day } from '../../dates/days.js';
import { emptyLookup, type Lookup } from '../../people/person-query.js';
import type { DateParts } from '../../ui/fields.js';
import {
  emptyLine,
  readLine,
  rightsInOrder,
  type FormRight,
  type LineFaultAt,
  type LineForm,
} from './line-form.js';

/** The form of a new request as it is typed. */
export interface IntakeForm {
  /** Made once per form: pressing twice, or sending again after a broken line, creates one request. */
  readonly key: string;
  readonly lookup: Lookup;
  readonly person?: PersonFound | undefined;
  /** The rights that the letter names. */
  readonly rights: readonly FormRight[];
  /** No right is named, or it is not clear which. */
  readonly unclear: boolean;
  /** What is written down of each right; kept when it is unchecked, sent when it is checked. */
  readonly lines: Readonly<Partial<Record<FormRight, LineForm>>>;
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
  rights: [],
  unclear: false,
  lines: {},
  reason: '',
  ownWords: '',
  confirmNoBsn: false,
  channel: '',
  date: { day: '', month: '', year: '' },
});

/** What is not right in the form: the id of the field with the word for it. */
export type IntakeFault = 'person' | 'right' | 'channel' | 'received' | 'date' | 'future';

/** A line that is half filled in. */
export interface FaultInLine extends LineFaultAt {
  readonly right: FormRight;
}

/** What is written down of a right so far. */
export const lineOf = ({ lines }: Pick<IntakeForm, 'lines'>, right: FormRight): LineForm =>
  lines[right] ?? emptyLine;

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
):
  | { readonly request: NewRequest }
  | { readonly faults: readonly IntakeFault[]; readonly inLines: readonly FaultInLine[] } {
  const day = receivedDay(form, now);
  const faults: IntakeFault[] = [
    ...(form.person ? [] : (['person'] as const)),
    ...(form.rights.length === 0 && !form.unclear ? (['right'] as const) : []),
    ...(form.channel === '' ? (['channel'] as const) : []),
    ...(form.received === undefined
      ? (['received'] as const)
      : day === undefined
        ? (['date'] as const)
        : day > dayOf(now)
          ? (['future'] as const)
          : []),
  ];
  const read = rightsInOrder
    .filter((right) => form.rights.includes(right))
    .map((right) => ({ right, ...readLine(right, lineOf(form, right)) }));
  const inLines = read.flatMap((each) =>
    'faults' in each ? each.faults.map((fault) => ({ right: each.right, ...fault })) : [],
  );
  if (faults.length + inLines.length > 0 || !form.person || day === undefined) return { faults, inLines };
  const lines = read.flatMap((each) => ('line' in each ? [each.line] : []));
  const reason = form.reason.trim();
  const ownWords = form.ownWords.trim();
  return {
    request: {
      subjectId: form.person.subjectId,
      ...(lines.length === 0 ? {} : { lines }),
      ...(reason === '' ? {} : { reason }),
      ...(ownWords === '' ? {} : { ownWords }),
      channel: form.channel,
      receivedAt: day,
      ...(form.confirmNoBsn ? { confirmNoBsn: true } : {}),
    },
  };
}
