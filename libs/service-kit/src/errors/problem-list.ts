import { Problem, type ProblemDetails } from './problem.js';

/** A kind of problem: its HTTP status and the sentence that is always the same. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** The closed list of codes of a service, and how to make one of its problems. */
export interface ProblemList<Code extends string = string> {
  /** Every code with its status and title. */
  readonly kinds: Readonly<Record<Code, ProblemKind>>;
  /** A problem of this list. A code outside it does not compile. */
  of(code: Code, details?: ProblemDetails): Problem;
}

/**
 * Declares the codes of a service: `defineProblems({ 'request.not-found': { status: 404, title: '…' } })`.
 * Hand the list to `bootstrapService`: then a problem outside it is answered as an unexpected error.
 */
export const defineProblems = <Code extends string>(
  kinds: Readonly<Record<Code, ProblemKind>>,
): ProblemList<Code> => ({
  kinds,
  of: (code, details) => new Problem(kinds[code].status, code, kinds[code].title, details),
});
