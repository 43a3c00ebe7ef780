import { waitBeforeRestart } from './backoff.ts';

describe('the wait before a crashed part starts again', () => {
  it('doubles from half a second to half a minute', () => {
    expect([1, 2, 3, 4, 7, 100].map(waitBeforeRestart)).toEqual([500, 1000, 2000, 4000, 30_000, 30_000]);
  });
});
