import { categoriesInMatters, type Representation } from '@huisrecht/contracts';
import { type Refusal, refusal } from '../refusal.js';
import { isSure, type Line, type RequestState } from '../state.js';

type Numbered = Pick<Line, 'line'>;

const actsFor = (state: RequestState, { line }: Numbered): Representation | undefined => {
  if (!isSure(state)) return undefined;
  const { representation, more = [] } = state.identity;
  return [...(representation ? [representation] : []), ...more].find(({ lines }) => lines.includes(line));
};

/**
 * The kinds of data that whoever asks may know of, for these lines together; undefined when it is everything: the person
 * asks, or somebody whose authority has no bounds.
 */
export const kindsWithin = (
  state: RequestState,
  lines: readonly Numbered[],
): ReadonlySet<string> | undefined => {
  const within = lines.map((line) => actsFor(state, line)?.matters);
  if (within.length === 0 || within.includes(undefined)) return undefined;
  return new Set(within.flatMap((matters) => categoriesInMatters(matters ?? [])));
};

/** What is of a kind that whoever asks may know of: the rest is not shown, not decided on and not given. */
export const within = <T extends { readonly category: string }>(
  state: RequestState,
  lines: readonly Numbered[],
  items: readonly T[],
): T[] => {
  const kinds = kindsWithin(state, lines);
  return items.filter(({ category }) => kinds?.has(category) ?? true);
};

/** The same for what was given to others. */
export const sharedWithin = <T extends { readonly categories: readonly string[] }>(
  state: RequestState,
  lines: readonly Numbered[],
  shared: readonly T[],
): T[] => {
  const kinds = kindsWithin(state, lines);
  return shared.filter(({ categories }) => !kinds || categories.some((one) => kinds.has(one)));
};

/**
 * A bewindvoerder acts in lease, rent, arrears and deposit, a mentor in care and nuisance: what is granted on their word
 * stays inside the matters of the proof that was seen, and for the rest the person asks or somebody who may.
 * BW 1:431, 1:453; UAVG Art. 5; LAW 1.7; P26.
 * @param about the kinds of data that are granted
 */
export const aLineStaysInsideTheMattersOfTheProof = (
  state: RequestState,
  line: Numbered,
  about: readonly string[],
): Refusal | undefined => {
  const kinds = kindsWithin(state, [line]);
  if (!kinds || about.every((category) => kinds.has(category))) return undefined;
  const names = [...kinds].join(', ');
  return refusal(
    'decision.outside-the-authority',
    'granted',
    `Name in \`granted\` only: ${names}. For the rest the person asks, or somebody who may act in it: a new check.`,
  );
};
