import fc from 'fast-check';
import { delayFor, pause } from './backoff.js';

const backoffs = fc.record({
  base: fc.integer({ min: 1, max: 10_000 }),
  max: fc.integer({ min: 10_000, max: 3_600_000 }),
});
const attempts = fc.integer({ min: 1, max: 10_000 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('waiting before another try', () => {
  it('is never nothing, and never longer than the most', () =>
    fc.assert(
      fc.property(attempts, backoffs, chance, (attempt, backoff, random) => {
        const delay = delayFor(attempt, backoff, () => random);
        expect(delay).toBeGreaterThanOrEqual(Math.floor(backoff.base / 2));
        expect(delay).toBeLessThanOrEqual(backoff.max);
      }),
    ));

  it('doubles, until the most', () =>
    fc.assert(
      fc.property(attempts, backoffs, (attempt, backoff) => {
        const longest = (n: number) => delayFor(n, backoff, () => 1);
        expect(longest(attempt + 1)).toBe(Math.min(2 * longest(attempt), backoff.max));
      }),
    ));

  it('differs between two that failed together: half of it is chance', () => {
    const backoff = { base: 1_000, max: 60_000 };
    expect(delayFor(1, backoff, () => 0)).toBe(500);
    expect(delayFor(1, backoff, () => 1)).toBe(1_000);
  });

  it('ends early when it is told to, without an error', async () => {
    const stop = new AbortController();
    const waited = pause(3_600_000, stop.signal);
    stop.abort();
    await expect(waited).resolves.toBeUndefined();
    await expect(pause(3_600_000, stop.signal)).resolves.toBeUndefined();
  });
});
