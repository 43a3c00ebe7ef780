import { jest } from '@jest/globals';
import { Ticker } from './ticker.js';

/** Work that ends when it is told to. */
const gated = () => {
  const ends: (() => void)[] = [];
  return { work: () => new Promise<void>((resolve) => ends.push(resolve)), ends };
};

describe('a ticker', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const settle = () => jest.advanceTimersByTimeAsync(0);

  it('looks every so often', async () => {
    let looks = 0;
    const ticker = new Ticker(
      1_000,
      async () => looks++,
      () => undefined,
    );
    ticker.start();
    await jest.advanceTimersByTimeAsync(3_500);
    expect(looks).toBe(3);
    await ticker.stop();
  });

  it('never looks twice at once, and once more when it was asked meanwhile, however often', async () => {
    const { work, ends } = gated();
    const ticker = new Ticker(1_000, work, () => undefined);
    ticker.start();
    ticker.now();
    ticker.now();
    ticker.now();
    await settle();
    expect(ends).toHaveLength(1);
    ends[0]!();
    await settle();
    expect(ends).toHaveLength(2);
    ends[1]!();
    await settle();
    expect(ends).toHaveLength(2);
    await ticker.stop();
  });

  it('tells of a failure and looks again as usual', async () => {
    const errors: unknown[] = [];
    const failure = new Error('store away');
    const ticker = new Ticker(
      1_000,
      () => Promise.reject(failure),
      (error) => errors.push(error),
    );
    ticker.start();
    await jest.advanceTimersByTimeAsync(2_500);
    expect(errors).toEqual([failure, failure]);
    await ticker.stop();
  });

  it('stops when what is under way is done, and leaves no timer', async () => {
    const { work, ends } = gated();
    const ticker = new Ticker(1_000, work, () => undefined);
    ticker.start();
    ticker.now();
    ticker.now();
    let stopped = false;
    const stopping = ticker.stop().then(() => (stopped = true));
    await settle();
    expect(stopped).toBe(false);
    ends[0]!();
    await stopping;
    expect(ends).toHaveLength(1);
    ticker.now();
    expect(ends).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
