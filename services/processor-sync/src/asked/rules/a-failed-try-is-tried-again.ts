/** What a person must look at before the same question makes sense again; everything else is tried again by itself. */
const needsAPerson = new Set([
  'answer-not-readable',
  'answer-too-large',
  'signature-invalid',
  'results-elsewhere',
  'request-refused',
  'request-cancelled',
  'right-not-supported',
  'content-gone',
]);

/**
 * A failed try is tried again, for ever, with growing waits: our duty does not end because somebody is down.
 * Garbage is the exception: it is parked for a person, who sees the code (GDPR Art. 15, 28(3)(e)).
 * @param failures tries in a row that failed, from 1
 * @param waits seconds before the second, third, … try; the last one repeats
 * @returns when to try again; undefined when a person must act
 */
export const nextTry = (
  code: string,
  failures: number,
  waits: readonly number[],
  now: Date,
): Date | undefined => {
  if (needsAPerson.has(code)) return undefined;
  const wait = waits[Math.min(failures, waits.length) - 1] ?? 3_600;
  return new Date(now.getTime() + wait * 1_000);
};
