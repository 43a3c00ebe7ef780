/** How long to wait before the next start of a part that crashed: half a second, doubled each time, at most half a minute. */
export function waitBeforeRestart(crashesInARow: number): number {
  return Math.min(500 * 2 ** Math.max(0, crashesInARow - 1), 30_000);
}

/** A part that was up this long has recovered: its next crash counts as the first. */
export const recoveredAfter = 60_000;
