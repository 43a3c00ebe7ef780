import { setTimeout as wait } from 'node:timers/promises';

/**
 * Events a second from the first that is done to the last: joining a group is not counted.
 * @throws Error when nothing more is done for a minute
 */
export const rateOf = async (total: number, done: () => Promise<number> | number): Promise<number> => {
  let first: { at: number; count: number } | undefined;
  let moved = { at: performance.now(), count: 0 };
  for (;;) {
    const count = await done();
    const at = performance.now();
    if (count > 0) first ??= { at, count };
    if (count > moved.count) moved = { at, count };
    if (count >= total && first) return ((count - first.count) * 1_000) / (at - first.at);
    if (at - moved.at > 60_000) throw new Error(`Stuck at ${count} of ${total}.`);
    await wait(5);
  }
};
