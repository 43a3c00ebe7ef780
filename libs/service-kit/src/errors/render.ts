import type { Response } from 'express';
import type { Problem } from './problem.js';

/** A problem as RFC 9457 writes it. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly detail?: string;
  readonly errors?: Problem['errors'];
  /** Names this occurrence: the same id is in the log. */
  readonly instance?: string;
}

/** `urn:huisrecht:problem:request.not-found`. */
export const problemType = (code: string): string => `urn:huisrecht:problem:${code}`;

/** @param reference of this occurrence, for unexpected errors */
export const problemBody = (problem: Problem, reference?: string): ProblemBody => ({
  type: problemType(problem.code),
  title: problem.title,
  status: problem.status,
  code: problem.code,
  ...(problem.field !== undefined ? { field: problem.field } : {}),
  ...(problem.detail !== undefined ? { detail: problem.detail } : {}),
  ...(problem.errors !== undefined ? { errors: problem.errors } : {}),
  ...(reference !== undefined ? { instance: `urn:huisrecht:error:${reference}` } : {}),
});

/** Answers with a problem. */
export const sendProblem = (response: Response, problem: Problem, reference?: string): void => {
  response
    .status(problem.status)
    .set(problem.headers)
    .set('Content-Type', 'application/problem+json')
    .send(JSON.stringify(problemBody(problem, reference)));
};
