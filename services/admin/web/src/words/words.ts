import type { Language } from '../dates/days.js';
import { en } from './en/index.js';
import { nl } from './nl/index.js';

/** The same keys with the same parameters, whatever the language. */
export type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Widen<R>
    : { readonly [K in keyof T]: Widen<T[K]> };

/** Everything the app says, in one language. The Dutch is the original; English must have each of its keys. */
export type Words = Widen<typeof nl>;

/** The two dictionaries. */
export const dictionaries: Record<Language, Words> = { nl, en };
