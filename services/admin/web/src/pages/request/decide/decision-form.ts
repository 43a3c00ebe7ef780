import type {
  Advice,
  Correction,
  LineDecision,
  LineToDecide,
  Outcome,
  RetentionRow,
  Scope,
} from '../../../api/lines.js';

/** A correction as the decider sees it: what was asked, and what becomes of it. */
export interface CorrectionChoice {
  readonly category: string;
  readonly field: string;
  readonly before?: string;
  readonly after: string;
  readonly take: boolean;
}

/** A decision on one line as it is typed. */
export interface DecisionForm {
  /** Made once per form: pressing twice decides once. */
  readonly key: string;
  readonly outcome: Outcome | '';
  readonly grounds: readonly string[];
  readonly necessity: string;
  readonly motivation: string;
  readonly against: string;
  readonly noPrivateTies: boolean;
  readonly confirmNoBsn: boolean;
  readonly ourInterest: string;
  readonly theirInterest: string;
  readonly compelling: string;
  readonly conclusion: string;
  /** Absent until what the person asks was opened. */
  readonly corrections?: readonly CorrectionChoice[];
  readonly hasStatement: boolean;
  readonly confirmedThrough: 'known-contact' | 'counter' | '';
  /** Records that go, of those that may. */
  readonly erase: readonly string[];
  /** Purposes or kinds of data: what is granted, and what is not. */
  readonly granted: readonly string[];
  readonly refused: readonly string[];
}

export const emptyDecision = (key: string): DecisionForm => ({
  key,
  outcome: '',
  grounds: [],
  necessity: '',
  motivation: '',
  against: '',
  noPrivateTies: false,
  confirmNoBsn: false,
  ourInterest: '',
  theirInterest: '',
  compelling: '',
  conclusion: '',
  hasStatement: false,
  confirmedThrough: '',
  erase: [],
  granted: [],
  refused: [],
});

/** What is not right in a decision yet. */
export type DecisionFault =
  | 'outcome'
  | 'weighing'
  | 'compelling'
  | 'corrections'
  | 'details'
  | 'confirmed'
  | 'retention'
  | 'part'
  | 'both'
  | 'purposes'
  | 'grounds'
  | 'necessity'
  | 'motivation'
  | 'ties'
  | 'against';

const least = 10;
const says = (text: string): boolean => text.trim().length >= least;
/** The most records that one decision names. */
export const mostRecords = 500;

const contactFields = new Set([
  'iban',
  'email',
  'phone',
  'address',
  'street',
  'house-number',
  'postal-code',
  'city',
]);

/** Whether a correction says where money or post goes: it is confirmed through what we knew already (P19). */
export const isContact = ({ category, field }: Pick<Correction, 'category' | 'field'>): boolean =>
  category === 'contact' || contactFields.has(field);

/** What a part of a line is told by: kinds of data of a restriction, uses of an objection or consent. */
export const partBy = (right: string): 'purposes' | 'categories' | undefined =>
  right === 'restriction'
    ? 'categories'
    : right === 'objection' || right === 'withdrawal-of-consent'
      ? 'purposes'
      : undefined;

/** Whether granting must name the uses that stop: whoever gets the order must know what to stop. */
export const mustNamePurposes = ({ line }: Pick<LineToDecide, 'line'>, outcome: Outcome | ''): boolean =>
  partBy(line.right) === 'purposes' && outcome === 'granted' && (line.scope?.purposes.length ?? 0) === 0;

/** The outcomes that can be chosen: reclame always stops, and "all of it" goes only when nothing must stay. */
export const outcomesOf = (
  { line }: Pick<LineToDecide, 'line'>,
  mustStay: number | undefined,
): readonly Outcome[] => {
  if (line.objection === 'direct-marketing') return ['granted'];
  if (line.right === 'erasure') {
    if (mustStay === undefined) return ['refused'];
    return mustStay > 0 ? ['partly', 'refused'] : ['granted', 'partly', 'refused'];
  }
  return ['granted', 'partly', 'refused'];
};

/** The grounds that can be chosen now; those against the whole are none for a part. */
export const groundsNow = (
  { grounds }: Pick<LineToDecide, 'grounds'>,
  outcome: Outcome | '',
): LineToDecide['grounds'] => grounds.filter(({ whole }) => !whole || outcome === 'refused');

/** The last advice of the FG, when the decision is another. */
export const adviceAgainst = (advice: readonly Advice[], outcome: Outcome | ''): Advice | undefined => {
  const last = advice.at(-1);
  return last && outcome !== '' && last.advises !== outcome ? last : undefined;
};

const scope = (part: Partial<Scope>): Scope => ({
  categories: [],
  fields: [],
  purposes: [],
  recordIds: [],
  ...part,
});

/** What there is to decide a line with. */
export interface DecisionFacts {
  readonly toDecide: LineToDecide;
  /** Everything that retention said; absent until it was opened. */
  readonly records: readonly RetentionRow[] | undefined;
}

type Parts = Pick<LineDecision, 'granted' | 'refused' | 'corrections' | 'confirmedThrough'>;

const ofRecords = (
  form: DecisionForm,
  records: readonly RetentionRow[] | undefined,
): Parts | DecisionFault => {
  if (form.outcome === 'refused') return {};
  if (!records) return 'retention';
  if (form.outcome === 'granted') return {};
  const goes = records.filter(
    ({ recordId, verdict }) => verdict === 'may-go' && form.erase.includes(recordId),
  );
  const stays = records.filter((record) => !goes.includes(record));
  if (goes.length === 0 || stays.length === 0) return 'part';
  const ids = (some: readonly RetentionRow[]) => [...new Set(some.map(({ recordId }) => recordId))];
  return { granted: scope({ recordIds: ids(goes) }), refused: scope({ recordIds: ids(stays) }) };
};

const ofCorrections = (form: DecisionForm, { line }: LineToDecide): Parts | DecisionFault => {
  if (form.outcome === 'refused') return {};
  if (!form.corrections)
    return line.detailsId === undefined && line.change === 'supplement' ? 'corrections' : 'details';
  const taken = form.corrections.filter(({ take }) => take);
  if (taken.length === 0 && !(line.change === 'supplement' && form.hasStatement)) return 'corrections';
  if (taken.some(({ category, after }) => category === '' || after.trim() === '')) return 'corrections';
  const contact = taken.some(isContact);
  if (contact && form.confirmedThrough === '') return 'confirmed';
  return {
    corrections: taken.map(({ category, field, after }) => ({ category, field, after: after.trim() })),
    ...(contact && form.confirmedThrough !== '' ? { confirmedThrough: form.confirmedThrough } : {}),
  };
};

const ofScope = (form: DecisionForm, toDecide: LineToDecide): Parts | DecisionFault => {
  const by = partBy(toDecide.line.right);
  if (by === undefined) return {};
  if (mustNamePurposes(toDecide, form.outcome))
    return form.granted.length === 0 ? 'purposes' : { granted: scope({ purposes: form.granted }) };
  if (form.outcome !== 'partly') return {};
  if (form.granted.length === 0 || form.refused.length === 0) return 'part';
  if (form.granted.some((each) => form.refused.includes(each))) return 'both';
  return { granted: scope({ [by]: form.granted }), refused: scope({ [by]: form.refused }) };
};

const partsOf = (form: DecisionForm, { toDecide, records }: DecisionFacts): Parts | DecisionFault => {
  switch (toDecide.line.right) {
    case 'erasure':
      return ofRecords(form, records);
    case 'rectification':
      return ofCorrections(form, toDecide);
    default:
      return ofScope(form, toDecide);
  }
};

/** Whether a weighing must be written: an objection to interest that is not upheld as a whole. */
export const needsWeighing = ({ line }: Pick<LineToDecide, 'line'>, outcome: Outcome | ''): boolean =>
  line.right === 'objection' &&
  line.objection !== 'direct-marketing' &&
  outcome !== '' &&
  outcome !== 'granted';

const weighingFaults = (form: DecisionForm, toDecide: LineToDecide): DecisionFault[] => {
  if (!needsWeighing(toDecide, form.outcome)) return [];
  const weighed = says(form.ourInterest) && says(form.theirInterest) && says(form.conclusion);
  return [
    ...(weighed ? [] : (['weighing'] as const)),
    ...(form.grounds.includes('compelling-grounds') && !says(form.compelling)
      ? (['compelling'] as const)
      : []),
  ];
};

/** A decision as it is sent, or everything that is not right in it. The service's rules speak again. */
export function readDecision(
  form: DecisionForm,
  facts: DecisionFacts,
): { readonly decision: LineDecision } | { readonly faults: readonly DecisionFault[] } {
  const { toDecide } = facts;
  const { outcome } = form;
  if (outcome === '') return { faults: ['outcome'] };
  const parts = partsOf(form, facts);
  const grounds = form.grounds.filter((ground) =>
    groundsNow(toDecide, outcome).some((each) => each.ground === ground),
  );
  const against = adviceAgainst(toDecide.advice, outcome) !== undefined;
  const faults: DecisionFault[] = [
    ...(typeof parts === 'string' ? [parts] : []),
    ...weighingFaults(form, toDecide),
    ...(outcome !== 'granted' && grounds.length === 0 ? (['grounds'] as const) : []),
    ...(outcome !== 'granted' && !says(form.necessity) ? (['necessity'] as const) : []),
    ...(says(form.motivation) ? [] : (['motivation'] as const)),
    ...(against && !says(form.against) ? (['against'] as const) : []),
    ...(form.noPrivateTies ? [] : (['ties'] as const)),
  ];
  if (faults.length > 0 || typeof parts === 'string') return { faults };
  return {
    decision: {
      outcome,
      motivation: form.motivation.trim(),
      grounds: outcome === 'granted' ? [] : grounds,
      ...(outcome === 'granted' ? {} : { necessity: form.necessity.trim() }),
      ...parts,
      ...(needsWeighing(toDecide, outcome)
        ? {
            weighing: {
              ourInterest: form.ourInterest.trim(),
              theirInterest: form.theirInterest.trim(),
              ...(says(form.compelling) ? { compellingGrounds: form.compelling.trim() } : {}),
              conclusion: form.conclusion.trim(),
            },
          }
        : {}),
      noPrivateTies: true,
      ...(against ? { againstAdviceBecause: form.against.trim() } : {}),
      ...(form.confirmNoBsn ? { confirmNoBsn: true } : {}),
    },
  };
}
