import type { Ground, Review, ReviewItem } from '../../api/requests.js';
import { letterPreview as t } from '../../words/nl/review.js';
import { chosen, itemsOf, outcomeOf, tally, type DecisionForm } from './decide.js';

/** A part of the letter. */
export interface LetterPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly list?: readonly string[];
}

interface Line {
  readonly category: string;
  readonly item: ReviewItem;
  readonly choice: string | undefined;
  readonly ground: string | undefined;
}

const linesOf = (form: DecisionForm, review: Review): Line[] =>
  review.categories.flatMap(({ label, items }) =>
    items.map((item) => ({
      category: label.nl,
      item,
      ...(form.whole === ''
        ? { choice: undefined, ground: undefined, ...chosen(form, item) }
        : { choice: 'withhold', ground: form.whole }),
    })),
  );

const reasonOf = (grounds: readonly Ground[], ground: string | undefined): string => {
  const found = grounds.find((each) => each.ground === ground);
  return found ? t.reason(found.letter, found.article) : t.noReason;
};

/** `Overlast (2 onderdelen)`, once for each category. */
const counted = (lines: readonly Line[]): string[] => {
  const counts = new Map<string, number>();
  for (const { category } of lines) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([category, count]) => t.things(category, count));
};

const decision = (form: DecisionForm, review: Review): LetterPart => {
  const items = itemsOf(review);
  const counts = tally(form, items);
  const says =
    counts.open > 0
      ? t.pending
      : items.length === 0 && form.whole === ''
        ? t.nothing
        : t[outcomeOf(counts, form.whole)];
  const motivation = form.motivation.trim();
  return { heading: t.decision, lines: [says, ...(motivation === '' ? [] : [t.motivation(motivation)])] };
};

const withheld = (lines: readonly Line[], { grounds }: Review): LetterPart[] => {
  const not = lines.filter(({ choice }) => choice === 'withhold');
  const masked = lines.filter(({ choice }) => choice === 'give-masked');
  if (not.length + masked.length === 0) return [];
  const reasons = [...new Set(not.map(({ ground }) => ground))];
  const others = masked.length > 0 || reasons.includes('rights-of-others');
  return [
    {
      heading: t.withheld,
      lines: others ? [t.others] : [],
      list: [
        ...reasons.flatMap((ground) =>
          counted(not.filter((line) => line.ground === ground)).map((what) =>
            t.not(what, reasonOf(grounds, ground)),
          ),
        ),
        ...counted(masked).map((what) => t.masked(what, reasonOf(grounds, 'rights-of-others'))),
      ],
    },
  ];
};

const searched = (lines: readonly Line[], { holders, silentHolders, kept = [] }: Review): LetterPart => {
  const found = new Set(lines.map(({ item }) => item.holder));
  const names = holders.filter(({ holder }) => found.has(holder)).map(({ name }) => name);
  return {
    heading: t.searched,
    lines: [],
    list: [
      ...(names.length > 0 ? [t.foundAt(names.join(', '))] : []),
      ...(silentHolders.length > 0 ? [t.silent(silentHolders.map(({ name }) => name).join(', '))] : []),
      ...kept.map(({ name, because }) => t.kept(name, because)),
    ],
  };
};

/**
 * The heart of the letter, in Dutch as it is sent, from the same facts as the decision. What is not chosen yet is not in it.
 */
export function letterText(form: DecisionForm, review: Review): LetterPart[] {
  const lines = linesOf(form, review);
  const where = searched(lines, review);
  return [
    decision(form, review),
    ...withheld(lines, review),
    ...(where.list?.length ? [where] : []),
    { heading: t.remediesTitle, lines: [t.remedies] },
  ];
}
