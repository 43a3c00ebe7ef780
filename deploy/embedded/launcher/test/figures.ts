/** How many tests did what. */
export interface Figures {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Figures = { passed: 0, failed: 0, skipped: 0 };

/** The sum of several. */
export function sumOf(figures: readonly Figures[]): Figures {
  return figures.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    none,
  );
}

/** `N passed, N failed`, with `, N skipped` behind it when there are any. */
export function sayFigures({ passed, failed, skipped }: Figures): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a part counts for: one that ran nothing, or ended badly without a test to blame, has failed.
 * @param status how its program ended
 */
export function judged(figures: Figures, status: number): Figures {
  const ranNothing = figures.passed + figures.failed === 0;
  const blameless = status !== 0 && figures.failed === 0;
  return ranNothing || blameless ? { ...figures, failed: figures.failed + 1 } : figures;
}
