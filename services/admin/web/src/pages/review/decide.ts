import type { DecisionToTake, Review, ReviewItem } from '../../api/requests.js';

/** What a decider does with an item. */
export type Choice = 'give' | 'give-masked' | 'give-all' | 'withhold';

/** What is chosen for an item so far. */
export interface ItemChoice {
  readonly choice?: Choice;
  readonly ground?: string;
}

/** The form of a decision as it is filled in. */
export interface DecisionForm {
  readonly key: string;
  readonly choices: Readonly<Record<string, ItemChoice>>;
  /** A ground against the request as a whole; then nothing is decided by item. */
  readonly whole: string;
  readonly motivation: string;
  readonly confirmNoBsn: boolean;
  /** The items that were in sight when the form began, to show what came later. */
  readonly seen: readonly string[];
}

/** Characters that a motivation has at least. */
export const motivationLength = 10;

/** Every item of a review. */
export const itemsOf = (review: Review): readonly ReviewItem[] =>
  review.categories.flatMap(({ items }) => items);

const hasOthersFields = (item: ReviewItem): boolean => item.fields.some(({ aboutOther }) => aboutOther);

/** Whether something in it is about other people: then nothing is chosen for the decider. */
export const isAboutOthers = (item: ReviewItem): boolean => item.aboutOthers || hasOthersFields(item);

/** What may be chosen for an item. Blacking out is possible only where it is known which part is about others. */
export const choicesFor = (item: ReviewItem): readonly Choice[] => {
  if (hasOthersFields(item)) return ['give-masked', 'give-all', 'withhold'];
  return isAboutOthers(item) ? ['give-all', 'withhold'] : ['give', 'withhold'];
};

/** What stands for an item: what was chosen; else to give, unless it is about others, which a human chooses. */
export function chosen(form: DecisionForm, item: ReviewItem): ItemChoice {
  const own = form.choices[item.itemId];
  if (own?.choice !== undefined) return own;
  return isAboutOthers(item) ? {} : { choice: 'give' };
}

/** How many items are given, given in part, withheld and not chosen yet. */
export interface Tally {
  readonly given: number;
  readonly masked: number;
  readonly withheld: number;
  readonly open: number;
}

/** Counts the choices. */
export function tally(form: DecisionForm, items: readonly ReviewItem[]): Tally {
  const count = { given: 0, masked: 0, withheld: 0, open: 0 };
  for (const item of items) {
    const { choice } = form.whole === '' ? chosen(form, item) : { choice: 'withhold' as const };
    if (choice === undefined) count.open += 1;
    else if (choice === 'withhold') count.withheld += 1;
    else if (choice === 'give-masked') count.masked += 1;
    else count.given += 1;
  }
  return count;
}

/** What the choices amount to; nothing found is an answer too. */
export function outcomeOf({ given, masked, withheld }: Tally, whole: string): DecisionToTake['outcome'] {
  if (whole !== '') return 'refused';
  if (masked === 0 && withheld === 0) return 'granted';
  return given + masked > 0 ? 'partly' : 'refused';
}

/** What is not right yet, with the item to go to where there is one. */
export type DecisionFault =
  | { readonly kind: 'open' | 'ground'; readonly itemId: string; readonly count: number }
  | { readonly kind: 'motivation' };

const firstOf = (kind: 'open' | 'ground', items: readonly ReviewItem[]): DecisionFault[] => {
  const [first] = items;
  return first ? [{ kind, itemId: first.itemId, count: items.length }] : [];
};

/** The form as the decision to take, or what is missing in it. */
export function readDecision(
  form: DecisionForm,
  review: Review,
): { readonly decision: DecisionToTake } | { readonly faults: readonly DecisionFault[] } {
  const items = itemsOf(review);
  const byItem = form.whole === '' ? items : [];
  const faults: DecisionFault[] = [
    ...firstOf(
      'open',
      byItem.filter((item) => chosen(form, item).choice === undefined),
    ),
    ...firstOf(
      'ground',
      byItem.filter((item) => chosen(form, item).choice === 'withhold' && !chosen(form, item).ground),
    ),
    ...(form.motivation.trim().length < motivationLength ? [{ kind: 'motivation' as const }] : []),
  ];
  if (faults.length > 0) return { faults };
  return {
    decision: {
      outcome: outcomeOf(tally(form, items), form.whole),
      motivation: form.motivation.trim(),
      ...(form.whole === '' ? {} : { ground: form.whole }),
      items: byItem.map((item) => {
        const { choice, ground } = chosen(form, item);
        if (choice === 'withhold') return { itemId: item.itemId, choice, ...(ground ? { ground } : {}) };
        return {
          itemId: item.itemId,
          choice: 'give',
          ...(choice === 'give-all' ? { withOthers: true } : {}),
        };
      }),
      withoutAnswerOf: review.silentHolders.map(({ holder }) => holder),
      ...(form.confirmNoBsn ? { confirmNoBsn: true } : {}),
    },
  };
}
