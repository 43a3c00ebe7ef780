/** How wrong codes are counted for one package. */
export interface Tries {
  readonly wrong: number;
  readonly lockedUntil: Date;
}

const FREE_TRIES = 5;
const FIRST_LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 60 * 60_000;

/** No wrong code yet. */
export const noTries: Tries = { wrong: 0, lockedUntil: new Date(0) };

/** Whether a code may be tried now. */
export const mayTry = ({ lockedUntil }: Tries, now: Date): boolean => lockedUntil <= now;

/**
 * The count before a code is looked at, as if it were wrong: tries at the same time do not slip past each other. From
 * the fifth on the package is locked, for a quarter of an hour and then twice as long each time, a day at most.
 */
export const countTry = ({ wrong }: Tries, now: Date): Tries => {
  const count = wrong + 1;
  if (count < FREE_TRIES) return { wrong: count, lockedUntil: new Date(0) };
  const lock = Math.min(FIRST_LOCK_MS * 2 ** Math.min(count - FREE_TRIES, 20), LONGEST_LOCK_MS);
  return { wrong: count, lockedUntil: new Date(now.getTime() + lock) };
};
