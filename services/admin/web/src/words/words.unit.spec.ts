import { en } from './en/index.js';
import { nl } from './nl/index.js';

/** Every key with the kind of its value, deep. */
const shape = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shape)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [String((value as (...parameters: unknown[]) => unknown)('x', 2, 3))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

describe('the words', () => {
  it('English has each key of the Dutch, and no other', () => {
    expect(shape(en)).toEqual(shape(nl));
  });

  it('the terms of the law are the right ones: never besluit, verzet, aanvraag or klant', () => {
    expect(
      texts(nl).filter((text) => /\bbesluit|\bverzet\b|\baanvraag|\bklant\b|\bticket/i.test(text)),
    ).toEqual([]);
  });

  it('nobody is told a number instead of what happened', () => {
    expect(
      [...texts(nl), ...texts(en)].filter((text) => /\berror\b|\bfout ?code|\b(4|5)\d\d\b/i.test(text)),
    ).toEqual([]);
  });

  it('nothing is empty', () => {
    expect([...texts(nl), ...texts(en)].filter((text) => text.trim() === '')).toEqual([]);
  });
});
