import type { NewLine, Scope } from '../../api/lines.js';

/** The rights in the order in which people ask for them. */
export const rightsInOrder = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'withdrawal-of-consent',
] as const;
export type FormRight = (typeof rightsInOrder)[number];

/** A fact to change, as it is typed. */
export interface CorrectionForm {
  /** `category|field`; empty while it is not chosen. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What is written down of one right. Each right uses only its own fields. */
export interface LineForm {
  readonly change: 'rectify' | 'supplement';
  readonly corrections: readonly CorrectionForm[];
  readonly statement: string;
  readonly erasureGround: string;
  readonly restrictionCase: string;
  readonly objection: 'interest' | 'direct-marketing';
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
  readonly transferName: string;
  readonly transferWay: 'url' | 'email';
  readonly transferAddress: string;
  readonly words: string;
}

export const emptyCorrection: CorrectionForm = { place: '', before: '', after: '' };

export const emptyLine: LineForm = {
  change: 'rectify',
  corrections: [emptyCorrection],
  statement: '',
  erasureGround: '',
  restrictionCase: '',
  objection: 'interest',
  categories: [],
  purposes: [],
  transferName: '',
  transferWay: 'email',
  transferAddress: '',
  words: '',
};

/** The most facts that one line changes. */
export const mostCorrections = 50;

/** What is half filled in: never that something is missing (P23). */
export type LineFault = 'place' | 'after' | 'transfer-name' | 'transfer-address';

/** A fault with the number of the correction it is in. */
export interface LineFaultAt {
  readonly fault: LineFault;
  readonly nth: number;
}

const filled = (text: string): boolean => text.trim() !== '';

const faultsOf = (right: FormRight, form: LineForm): LineFaultAt[] => {
  if (right === 'rectification' && form.change === 'rectify') {
    return form.corrections.flatMap(({ place, before, after }, nth): LineFaultAt[] => [
      ...(place === '' && (filled(after) || filled(before)) ? [{ fault: 'place' as const, nth }] : []),
      ...(!filled(after) && (place !== '' || filled(before)) ? [{ fault: 'after' as const, nth }] : []),
    ]);
  }
  if (right === 'portability') {
    const [name, address] = [filled(form.transferName), filled(form.transferAddress)];
    return [
      ...(address && !name ? [{ fault: 'transfer-name' as const, nth: 0 }] : []),
      ...(name && !address ? [{ fault: 'transfer-address' as const, nth: 0 }] : []),
    ];
  }
  return [];
};

const scopeOf = (right: FormRight, { categories, purposes }: LineForm): { scope: Scope } | object => {
  const named = {
    categories: right === 'erasure' || right === 'restriction' ? categories : [],
    purposes: right === 'objection' || right === 'withdrawal-of-consent' ? purposes : [],
  };
  return named.categories.length + named.purposes.length === 0
    ? {}
    : { scope: { ...named, fields: [], recordIds: [] } };
};

const ownFields = (right: FormRight, form: LineForm): Partial<NewLine> => {
  switch (right) {
    case 'rectification':
      return { change: form.change };
    case 'erasure':
      return form.erasureGround === '' ? {} : { erasureGround: form.erasureGround };
    case 'restriction':
      return form.restrictionCase === '' ? {} : { restrictionCase: form.restrictionCase };
    case 'objection':
      return { objection: form.objection };
    case 'access':
    case 'portability':
    case 'withdrawal-of-consent':
      return {};
  }
};

const detailsOf = (right: FormRight, form: LineForm): NewLine['details'] => {
  const words = filled(form.words) ? { words: form.words.trim() } : {};
  if (right === 'rectification') {
    if (form.change === 'supplement')
      return filled(form.statement) ? { statement: form.statement.trim() } : undefined;
    const corrections = form.corrections
      .filter(({ place }) => place !== '')
      .map(({ place, before, after }) => {
        const [category = '', field = ''] = place.split('|');
        return { category, field, ...(filled(before) ? { before: before.trim() } : {}), after: after.trim() };
      });
    return corrections.length > 0 ? { corrections } : undefined;
  }
  if (right === 'portability' && filled(form.transferName)) {
    const { transferName, transferWay, transferAddress } = form;
    return {
      transferTo: { name: transferName.trim(), way: transferWay, address: transferAddress.trim() },
    };
  }
  return Object.keys(words).length > 0 && right !== 'access' ? words : undefined;
};

/** One right as it is taken in, or what is half filled in. Nothing that is missing is ever a fault (P23). */
export function readLine(
  right: FormRight,
  form: LineForm,
): { readonly line: NewLine } | { readonly faults: readonly LineFaultAt[] } {
  const faults = faultsOf(right, form);
  if (faults.length > 0) return { faults };
  const details = detailsOf(right, form);
  return {
    line: {
      right,
      ...ownFields(right, form),
      ...scopeOf(right, form),
      ...(details === undefined ? {} : { details }),
    },
  };
}

/** The id of the field that a fault is about. */
export const lineFieldId = (right: string, { fault, nth }: LineFaultAt): string =>
  `line-${right}-${fault}-${nth}`;
