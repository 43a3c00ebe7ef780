import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Answers, or fails, no sooner than after so many milliseconds: how long a search takes then says nothing of what it
 * found (LAW §4(3)). Longer than the work takes, or it hides nothing.
 */
export const takeAtLeast = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    await sleep(Math.max(0, ms - (performance.now() - begun)));
  }
};
