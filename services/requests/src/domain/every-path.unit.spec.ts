import { explorePaths } from '../testing/paths/explore-paths.js';

const distinct = Number(process.env['PATHS'] ?? 100_000);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

/** docs/model.md tells these rules in words. */
describe('every path of a request', () => {
  it(`P5, P20, P21, P24, P25: no rule is broken on ${distinct} distinct paths (SEED=${seed})`, () => {
    const { broken, distinct: seen, ends } = explorePaths(seed, distinct);
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(distinct);
    // Paths that never get anywhere prove nothing: each way to end is walked many times.
    for (const end of ['answered', 'closed', 'withdrawn', 'ended', 'in-review', 'could-not-identify'])
      expect([end, ends[end]! > distinct / 1_000]).toEqual([end, true]);
  }, 300_000);
});
