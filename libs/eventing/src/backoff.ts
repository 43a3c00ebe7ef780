import { setTimeout as wait } from 'node:timers/promises';

export interface Backoff {
  /** Milliseconds of the first delay. */
  readonly base: number;
  /** Milliseconds that no delay exceeds. */
  readonly max: number;
}

/** Exponential with full jitter over its upper half: between 50 % and 100 % of `base · 2^(attempt-1)`, at most `max`. */
export const delayFor = (attempt: number, { base, max }: Backoff, random: () => number): number => {
  const ceiling = Math.min(max, base * 2 ** Math.min(attempt - 1, 30));
  return Math.round(ceiling * (0.5 + random() / 2));
};

/** Waits; ends early, without an error, when the signal aborts. */
export const pause = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
};
