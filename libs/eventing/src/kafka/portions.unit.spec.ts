import type { Outgoing } from '../kernel/ports.js';
import { portionsOf } from './portions.js';

const event = (id: string, bytes: number): Outgoing => ({
  topic: 't',
  key: 'k',
  envelope: { id, source: 's', type: 'nl.t', time: '2026-03-02T09:00:00Z' },
  value: 'x'.repeat(bytes),
});
const ids = (portions: Outgoing[][]): string[] =>
  portions.map((portion) => portion.map(({ envelope }) => envelope.id).join(''));

describe('what is sent at once', () => {
  it('is all, when it is small', () =>
    expect(portionsOf(Array.from({ length: 500 }, () => event('a', 500)))).toHaveLength(1));

  it('is never more than the broker takes, in the order it was decided', () =>
    expect(
      ids(portionsOf([event('a', 10), event('b', 900_000), event('c', 900_000), event('d', 10)])),
    ).toEqual(['ab', 'cd']));

  it('is a large event alone', () =>
    expect(ids(portionsOf([event('a', 10), event('b', 2_000_000), event('c', 10)]))).toEqual([
      'a',
      'b',
      'c',
    ]));

  it('is nothing for nothing', () => expect(portionsOf([])).toEqual([]));
});
