import type { Words } from '../words/words.js';
import type { ApiProblem } from './problem.js';

/** A problem as a person wants to hear it: what happened, what is safe, what to do. Never a number. */
export function problemWords(w: Words, problem: ApiProblem): string {
  const own = w.problems[problem.code];
  if (own !== undefined) return own;
  if (problem.status === 403) return w.problemKinds.forbidden;
  if (problem.status === 404 || problem.status === 410) return w.problemKinds.notFound;
  if (problem.status === 409 || problem.status === 412) return w.problemKinds.refused;
  if (problem.status === 429) return w.problemKinds.tooMany;
  if (problem.status >= 400 && problem.status < 500) return w.problemKinds.invalid;
  return w.problemKinds.broken;
}

/** Whether a service asks if a number in a text is no BSN: a human answers. */
export const asksAboutBsn = (problem: ApiProblem | undefined): boolean =>
  problem !== undefined &&
  ['text.bare-number', 'free-text.may-hold-a-bsn', 'text-may-hold-bsn'].includes(problem.code);
