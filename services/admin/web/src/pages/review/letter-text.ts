import type { Ground, Review, ReviewItem } from '../../api/requests.js';
import { letterPreview as t } from '../../words/nl/review.js';
import { chosen, itemsOf, outcomeOf, tally, type DecisionForm } from './decide.js';

/** A paragraph of the letter, with a list below it where there is one. */
export interface LetterPart {
  readonly text: string;
  readonly list?: readonly string[];
}

type Chosen = readonly {
  readonly name: string;
  readonly item: ReviewItem;
  readonly choice: string | undefined;
  readonly ground: string | undefined;
}[];

const byCategory = (lines: Chosen): string[] => {
  const counts = new Map<string, number>();
  for (const { name } of lines) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => `${name}: ${t.count(n)}`);
};

const reasonOf = (grounds: readonly Ground[], ground: string | undefined): string =>
  grounds.find((each) => each.ground === ground)?.letter ?? '…';

/**
 * The heart of the letter, in Dutch as it is sent, from the same facts as the decision. What is not chosen yet is not in it.
 */
export function letterText(form: DecisionForm, review: Review): LetterPart[] {
  const items = itemsOf(review);
  const lines: Chosen = review.categories.flatMap(({ label, items: those }) =>
    those.map((item) => ({
      name: label.nl,
      item,
      choice: form.whole === '' ? chosen(form, item).choice : 'withhold',
      ground: form.whole === '' ? chosen(form, item).ground : form.whole,
    })),
  );
  const given = lines.filter(({ choice }) => choice !== undefined && choice !== 'withhold');
  const withheld = lines.filter(({ choice }) => choice === 'withhold');
  const reasons = [...new Set(withheld.map(({ ground }) => ground))];
  const outcome = outcomeOf(tally(form, items), form.whole);
  return [
    { text: items.length === 0 && form.whole === '' ? t.grantedNothing : t[outcome] },
    ...(given.length > 0 ? [{ text: t.given, list: byCategory(given) }] : []),
    ...(withheld.length > 0 && form.whole === ''
      ? [
          {
            text: t.withheld,
            list: reasons.flatMap((ground) =>
              byCategory(withheld.filter((line) => line.ground === ground)).map(
                (line) => `${line}. ${t.reason(reasonOf(review.grounds, ground))}`,
              ),
            ),
          },
        ]
      : []),
    ...(form.whole === '' ? [] : [{ text: t.reason(reasonOf(review.grounds, form.whole)) }]),
    ...(given.some(({ choice }) => choice === 'give-masked') ? [{ text: t.others }] : []),
    ...(form.motivation.trim() === '' ? [] : [{ text: form.motivation.trim() }]),
    ...(review.silentHolders.length > 0
      ? [{ text: t.silent(review.silentHolders.map(({ name }) => name).join(', ')) }]
      : []),
    { text: t.remedies },
  ];
}
