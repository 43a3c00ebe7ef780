import { TooManyConflicts, Unavailable } from '@huisrecht/eventing';
import { BadCursor, StoreUnreachable } from '@huisrecht/store';
import { HttpException } from '@nestjs/common';
import { RemoteProblem, ServiceAway } from '../client/errors.js';
import { kitProblems } from './kit-problems.js';
import { Problem } from './problem.js';

type KitCode = keyof typeof kitProblems.kinds;

const byStatus: Readonly<Record<number, KitCode>> = {
  400: 'path.malformed',
  401: 'auth.token-missing',
  403: 'auth.not-allowed',
  404: 'route.not-found',
  405: 'route.method-not-allowed',
  412: 'version.changed',
  413: 'body.too-large',
  415: 'body.media-type',
};

/** What a lower library may put on an error as `problem`, so that it need not know this one. */
interface ProblemLike {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly field?: string;
  readonly detail?: string;
}

const isProblemLike = (value: unknown): value is ProblemLike =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  typeof value.status === 'number' &&
  'code' in value &&
  typeof value.code === 'string' &&
  'title' in value &&
  typeof value.title === 'string';

const carried = (error: object): Problem | undefined => {
  const problem: unknown = 'problem' in error ? error.problem : undefined;
  if (!isProblemLike(problem)) return undefined;
  return new Problem(problem.status, problem.code, problem.title, {
    ...(problem.field !== undefined ? { field: problem.field } : {}),
    ...(problem.detail !== undefined ? { detail: problem.detail } : {}),
    cause: error,
  });
};

const statusOf = (error: object): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  // Express says so of a path that it cannot decode.
  return error instanceof URIError ? 400 : undefined;
};

/** Errors of the driver of the store that say that no server answers, or not in time. */
const AWAY =
  /^Mongo(ServerSelection|Network|NetworkTimeout|TopologyClosed|NotConnected|PoolCleared|WaitQueueTimeout)\w*Error$/;

const isStoreAway = (error: unknown): boolean =>
  error instanceof StoreUnreachable || (error instanceof Error && AWAY.test(error.name));

const again = (cause: unknown) => ({ headers: { 'Retry-After': '5' }, cause });

/** What a caller may know of something thrown; undefined when that is nothing. Never a message. */
export const toProblem = (error: unknown): Problem | undefined => {
  if (error instanceof Problem) return error;
  if (error instanceof ServiceAway) {
    return kitProblems.of('service.away', again(error));
  }
  if (error instanceof RemoteProblem) return kitProblems.of('service.refused', { cause: error });
  if (isStoreAway(error) || (error instanceof Unavailable && isStoreAway(error.cause)))
    return kitProblems.of('store.away', again(error));
  if (error instanceof Unavailable) return kitProblems.of('part.away', again(error));
  if (error instanceof TooManyConflicts) return kitProblems.of('version.contended', again(error));
  if (error instanceof BadCursor) return kitProblems.of('cursor.unknown', { field: 'after', cause: error });
  if (typeof error !== 'object' || error === null) return undefined;
  const status = statusOf(error);
  const code = status === undefined ? undefined : byStatus[status];
  return carried(error) ?? (code === undefined ? undefined : kitProblems.of(code, { cause: error }));
};
