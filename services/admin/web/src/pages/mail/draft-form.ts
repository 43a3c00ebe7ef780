import type { DraftConfirmation, DraftLine } from '../../api/drafts.js';
import type { PersonFound } from '../../api/identity.js';
import { emptyLookup, type Lookup } from '../../people/person-query.js';
import { requestNumber } from '../worklist/request-number.js';

/** Rights in the order of the law. */
export const rightsToChoose = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal-of-consent',
] as const;

/** What a clerk makes of a mail, as it is filled in. */
export interface DraftForm {
  readonly choice?: 'new' | 'add' | 'aside';
  readonly lookup: Lookup;
  readonly person?: PersonFound | undefined;
  readonly rights: readonly string[];
  readonly objection?: 'interest' | 'direct-marketing';
  readonly number: string;
  readonly because?: string;
  readonly confirmNoBsn: boolean;
}

/** The form with what a program proposes: rights are chosen before, what it is never is. */
export const emptyDraftForm = (suggested: readonly string[]): DraftForm => ({
  lookup: emptyLookup,
  rights: rightsToChoose.filter((right) => suggested.includes(right)),
  number: '',
  confirmNoBsn: false,
});

/** What is not right in the form. */
export type DraftFault = 'choice' | 'person' | 'objection' | 'number' | 'because';

/** What to do with a mail. */
export type DraftChoice =
  | { readonly kind: 'new'; readonly body: DraftConfirmation }
  | { readonly kind: 'add'; readonly number: string }
  | { readonly kind: 'aside'; readonly because: string };

const lineOf = (right: string, objection: DraftForm['objection']): DraftLine =>
  right === 'objection' && objection ? { right, objection } : { right };

/**
 * The form as what to do, or what is not right in it. No right at all is never wrong: it is treated as access while we
 * ask (P23).
 */
export function readDraftForm(form: DraftForm): DraftChoice | { readonly faults: readonly DraftFault[] } {
  const { choice, person, rights, objection, because, confirmNoBsn } = form;
  if (choice === undefined) return { faults: ['choice'] };
  if (choice === 'aside') return because === undefined ? { faults: ['because'] } : { kind: 'aside', because };
  if (choice === 'add') {
    const number = requestNumber(form.number);
    return number === undefined ? { faults: ['number'] } : { kind: 'add', number };
  }
  const faults: DraftFault[] = [
    ...(person ? [] : (['person'] as const)),
    ...(rights.includes('objection') && objection === undefined ? (['objection'] as const) : []),
  ];
  if (faults.length > 0 || !person) return { faults };
  return {
    kind: 'new',
    body: {
      subjectId: person.subjectId,
      ...(rights.length > 0 ? { lines: rights.map((right) => lineOf(right, objection)) } : {}),
      ...(confirmNoBsn ? { confirmNoBsn: true } : {}),
    },
  };
}
