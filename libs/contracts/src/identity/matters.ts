import type { RepresentedMatter } from '../vocabulary.js';

/** Which kinds of data a matter of a bewindvoerder or a mentor is about: slugs of the seed (`categories.json`). */
export const categoriesOfMatters: Readonly<Record<RepresentedMatter, readonly string[]>> = {
  lease: ['tenancy', 'household'],
  rent: ['payments', 'income'],
  arrears: ['payments'],
  deposit: ['payments'],
  care: ['medical'],
  nuisance: ['nuisance', 'behaviour', 'complaint'],
};

/** Kinds of data that belong to every matter: who somebody is and how they are reached. */
export const categoriesOfEveryMatter: readonly string[] = ['person', 'contact', 'codes', 'representative'];

/** Every kind of data that these matters are about. */
export const categoriesInMatters = (matters: readonly RepresentedMatter[]): string[] => [
  ...new Set([...categoriesOfEveryMatter, ...matters.flatMap((matter) => categoriesOfMatters[matter])]),
];
