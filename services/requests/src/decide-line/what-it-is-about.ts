import type { LegalBasis, Sensitivity } from '@huisrecht/contracts';
import type { Line, Scope } from '../domain/state.js';
import type { DirectoryView } from '../neighbours/answers.js';

type Known = Pick<DirectoryView, 'categories' | 'purposes'>;

/** How sensitive categories are; one that the directory does not know is as sensitive as can be. */
export const sensitivitiesOf = (slugs: readonly string[], { categories }: Known): Sensitivity[] => [
  ...new Set(slugs.map((slug) => categories.find(({ id }) => id === slug)?.sensitivity ?? 'special')),
];

/** The legal basis of each purpose. */
export const basesOf = ({ purposes }: Known): ReadonlyMap<string, LegalBasis> =>
  new Map(purposes.map(({ id, legalBasis }) => [id, legalBasis]));

/**
 * The categories that a decision on a line is about: those it names, those of what it corrects, those that its purposes
 * use; every one when it names nothing.
 */
export const categoriesOf = (
  line: Line,
  scopes: readonly (Scope | undefined)[],
  corrections: readonly { readonly category: string }[],
  known: Known,
): string[] => categoriesIn([line.scope, ...scopes], corrections, known);

/** The categories that are granted: those of the part that the decider names, else of what was asked. */
export const categoriesGranted = (
  line: Line,
  granted: Scope | undefined,
  corrections: readonly { readonly category: string }[],
  known: Known,
): string[] => categoriesIn([granted ?? line.scope], corrections, known);

const categoriesIn = (
  scopes: readonly (Scope | undefined)[],
  corrections: readonly { readonly category: string }[],
  { categories }: Known,
): string[] => {
  const all = scopes.filter((scope) => scope !== undefined);
  const named = [...all.flatMap((scope) => scope.categories), ...corrections.map(({ category }) => category)];
  if (named.length > 0) return [...new Set(named)];
  const purposes = new Set(all.flatMap((scope) => scope.purposes));
  const used = categories.filter((one) => one.purposes.some((purpose) => purposes.has(purpose)));
  return (used.length > 0 ? used : categories).map(({ id }) => id);
};
