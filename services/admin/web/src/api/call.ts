import { ApiProblem, problemFrom } from './problem.js';

/** An answer with the version it was, for `If-Match`. */
export interface Answer<T> {
  readonly data: T;
  readonly etag: string | undefined;
}

export interface CallOptions {
  readonly body?: unknown;
  /** The version the change was made on; the service refuses when it is no longer that (412). */
  readonly ifMatch?: string | undefined;
  /** Made once per form: pressing twice creates once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** What the session needs to know of every call. */
interface Watcher {
  /** An answer came: the session lives on. */
  answered: () => void;
  /** The session has ended. */
  ended: () => void;
}

/** Fetches that the page does by itself: they keep no session alive. */
const byItself = new WeakSet<AbortSignal>();

/** Marks what is fetched under this signal as done by the page itself, not by somebody who works. */
export const markByItself = (signal: AbortSignal): void => void byItself.add(signal);

let csrf = '';
let watcher: Watcher = { answered: () => undefined, ended: () => undefined };

/** Hands the calls what the session gave: the token that changes need, and whom to tell. */
export function tellCalls(token: string, watch: Watcher): void {
  csrf = token;
  watcher = watch;
}

const bodyOf = async (response: Response): Promise<unknown> => {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return undefined;
  return response.json().catch(() => undefined);
};

type Method = 'GET' | 'POST' | 'PUT';

async function ask(method: Method, url: string, accept: string, options: CallOptions): Promise<Response> {
  const { body, ifMatch, idempotencyKey, signal } = options;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: {
        accept,
        ...(signal && byItself.has(signal) ? { 'x-background': '1' } : {}),
        ...(method === 'GET' ? {} : { 'x-csrf-token': csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem(0, 'offline', '');
  }
  if (!response.ok) {
    const problem = problemFrom(response.status, await bodyOf(response));
    if (problem.code === 'session.ended') watcher.ended();
    throw problem;
  }
  if (!signal || !byItself.has(signal)) watcher.answered();
  return response;
}

/**
 * Calls the gateway or, through it, a service.
 * @throws ApiProblem when it isn't done
 */
export async function call<T>(method: Method, url: string, options: CallOptions = {}): Promise<Answer<T>> {
  const response = await ask(method, url, 'application/json', options);
  return { data: (await bodyOf(response)) as T, etag: response.headers.get('etag') ?? undefined };
}

/**
 * Asks for a file that stays in the memory of this tab: what is refused is told on the page, and no copy is saved.
 * @throws ApiProblem when it isn't done
 */
export async function callForFile(
  method: 'GET' | 'POST',
  url: string,
  body?: unknown,
): Promise<{ readonly file: Blob; readonly headers: Headers }> {
  const response = await ask(method, url, 'application/json, application/pdf', { body });
  return { file: await response.blob(), headers: response.headers };
}

/** A page of a long list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page starts; absent on the last. */
  readonly next?: string;
}
