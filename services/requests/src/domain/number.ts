import { createHash } from 'node:crypto';

/** Letters and digits that are not mistaken for each other, written or said: no 0 O Q, 1 I L, 2-Z 5-S 8-B 6-G pairs, no U beside V. */
export const SAYABLE = '234679ACDEFHJKMNPRTVWXY';
const BASE = SAYABLE.length;
const FREE = 5;

/** Weighted sum over a prime base: finds every single wrong character and every swap of two neighbours. */
const checkCharacter = (free: string): string => {
  const sum = [...free].reduce((total, c, i) => total + (i + 2) * SAYABLE.indexOf(c), 0);
  return SAYABLE[sum % BASE] ?? '';
};

/**
 * The number of a request that people can say on the phone: `HR-4F7-K29`. The last character checks the others.
 * Derived from the id; `attempt` gives the next candidate when another request has this one already.
 */
export const numberOf = (requestId: string, attempt = 0): string => {
  let rest = BigInt(`0x${createHash('sha256').update(`${requestId}|${attempt}`).digest('hex')}`);
  let free = '';
  for (let i = 0; i < FREE; i++) {
    free += SAYABLE[Number(rest % BigInt(BASE))];
    rest /= BigInt(BASE);
  }
  return `HR-${free.slice(0, 3)}-${free.slice(3)}${checkCharacter(free)}`;
};

/** A number as people type or say it, in its one form; undefined when it is none, or one character is wrong. */
export const readNumber = (typed: string): string | undefined => {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^HR/, '');
  if (plain.length !== FREE + 1 || [...plain].some((c) => !SAYABLE.includes(c))) return undefined;
  const free = plain.slice(0, FREE);
  if (plain.slice(FREE) !== checkCharacter(free)) return undefined;
  return `HR-${plain.slice(0, 3)}-${plain.slice(3)}`;
};
