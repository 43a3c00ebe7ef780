import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from './log.js';

/** On behalf of whom code runs: several services share a process, so it cannot be a global. */
export interface Scope {
  readonly service: string;
  readonly log: Log;
  /** The request being served, if any; it is in its answer as `X-Request-Id`. */
  readonly requestId?: string;
}

/** The scope of the service or request that is running. Everything a service starts inherits it. */
export const scope = new AsyncLocalStorage<Scope>();
