import { setTimeout as wait } from 'node:timers/promises';

/** Looks again and again until `looks` answers with something other than a text; a text says what is still missing. */
export const eventually = async <T>(look: () => Promise<T | string>, deadlineMs = 30_000): Promise<T> => {
  const until = Date.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    if (typeof seen !== 'string') return seen;
    if (Date.now() > until) throw new Error(`After ${deadlineMs} ms: ${seen}`);
    await wait(50);
  }
};
