import { categoriesInMatters, type RepresentativeKind, type RepresentedMatter } from '@huisrecht/contracts';
import { refuse, type Refusal } from '../../refusal.js';
import { representatives } from '../check-policy.js';
import type { CheckLine } from '../check.state.js';

const field = 'representation.matters';

/**
 * BW 1:431 and 1:450 (P26; LAW 1.7): a bewindvoerder acts in lease, rent, arrears and deposit, a mentor in care and nuisance;
 * what the decision of the court names of these. A line about other kinds of data is not theirs; a line about everything
 * goes on for those matters only.
 */
export const authorityIsAbout = (
  kind: RepresentativeKind,
  matters: readonly RepresentedMatter[] | undefined,
  lines: readonly CheckLine[],
): Refusal | undefined => {
  const possible = representatives[kind].matters;
  if (!possible) return matters ? refuse('representation.matters-not-taken', field) : undefined;
  if (!matters?.length) return refuse('representation.matters-needed', field);
  if (!matters.every((matter) => possible.includes(matter)))
    return refuse('representation.other-matters', field);
  const about = categoriesInMatters(matters);
  return lines.every(({ categories }) => categories.every((category) => about.includes(category)))
    ? undefined
    : refuse('representation.line-outside', 'lines');
};
