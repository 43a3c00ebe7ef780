import { MinuteLimit } from './minute-limit.js';

describe('how often somebody may search or look', () => {
  it('P12: so many in any minute, each colleague for themselves', () => {
    let now = 0;
    const limit = new MinuteLimit(3, () => now);
    expect([1, 2, 3, 4].map(() => limit.take('bea'))).toEqual([true, true, true, false]);
    expect(limit.take('karim')).toBe(true);
    now = 59_999;
    expect(limit.take('bea')).toBe(false);
    now = 60_001;
    expect([1, 2, 3, 4].map(() => limit.take('bea'))).toEqual([true, true, true, false]);
  });
});
