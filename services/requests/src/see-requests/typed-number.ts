import { readNumber, SAYABLE } from '../domain/number.js';

const FREE = 6;

/**
 * A number as people type it into a search: the whole number in its one form, or how it begins (`HR-4F7-K`), from two
 * characters on. Undefined when no number is so: none begins like it, or its last character is wrong.
 */
export const typedNumber = (typed: string): string | undefined => {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^HR/, '');
  if (plain.length >= FREE) return readNumber(typed);
  if (plain.length < 2 || [...plain].some((c) => !SAYABLE.includes(c))) return undefined;
  return plain.length < 3 ? `HR-${plain}` : `HR-${plain.slice(0, 3)}-${plain.slice(3)}`;
};
