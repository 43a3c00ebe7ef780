import { takeAtLeast } from './take-at-least.js';

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work().catch(() => undefined);
  return performance.now() - begun;
};

describe('a floor under the time of a search', () => {
  it('P25: nobody found, somebody found and a refusal take as long', async () => {
    const times = [
      await timed(() => takeAtLeast(60, () => Promise.resolve([]))),
      await timed(() => takeAtLeast(60, () => new Promise((resolve) => setTimeout(resolve, 20)))),
      await timed(() => takeAtLeast(60, () => Promise.reject(new Error('search.too-many-matches')))),
    ];
    expect(Math.min(...times)).toBeGreaterThanOrEqual(58);
  });

  it('keeps what was found, and what was refused', async () => {
    await expect(takeAtLeast(1, () => Promise.resolve(7))).resolves.toBe(7);
    await expect(takeAtLeast(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
