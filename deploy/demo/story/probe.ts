import { setTimeout as wait } from 'node:timers/promises';

/** What was waited for did not come in time. */
export class TooLate extends Error {}

/**
 * Looks until there is something, and says at the end what was still missing.
 * @param what is waited for, for the error
 * @param look answers with what there is; a text says what is missing now
 * @param everyMs how long between two looks, in milliseconds
 * @throws TooLate
 */
export const waitFor = async <T>(
  what: string,
  look: () => Promise<T | string>,
  deadlineMs = 60_000,
  everyMs = 150,
): Promise<T> => {
  const until = Date.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    if (typeof seen !== 'string') return seen;
    if (Date.now() > until) throw new TooLate(`${what}: after ${deadlineMs / 1_000} s, ${seen}.`);
    await wait(everyMs);
  }
};
