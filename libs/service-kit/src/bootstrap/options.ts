import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import type { DestinationStream } from 'pino';
import type { Env } from '../config/read-config.js';
import type { ServiceConfig } from '../config/service-config.js';
import type { ProblemList } from '../errors/problem-list.js';

/** What a module may import. */
export type Import = Type | DynamicModule | Promise<DynamicModule>;

export interface ServiceOptions<C extends ServiceConfig = ServiceConfig> {
  /** Lower case with dashes: `processor-sync`. */
  readonly name: string;
  /** Its config class; `ServiceConfig` unless told. */
  readonly config?: new () => C;
  /** Where its config is read from; the environment of the process unless told. */
  readonly env?: Env;
  /** Modules that need the config: `(config) => [StoreModule.forService({ uri: config.MONGODB_URI, … })]`. */
  readonly imports?: (config: C) => readonly Import[];
  /** The closed lists of its problem codes. With it, any other code is answered as an unexpected error. */
  readonly problems?: readonly ProblemList[];
  /** After everything is made and before it listens. */
  readonly prepare?: (app: INestApplication) => Promise<void> | void;
  /** Where its log goes; standard output unless told. */
  readonly logTo?: DestinationStream;
  /**
   * Called when consuming cannot go on: something must start the service again. Unless told, the error is logged and
   * the service is no longer ready; `runService` ends the process.
   */
  readonly onFatal?: (error: Error) => void;
  /** What `huisrecht_build_info` says. */
  readonly version?: string;
  /** How long requests may take to finish at a stop, in milliseconds; 5,000 unless told. */
  readonly drainMs?: number;
  /** How long the whole stop may take, in milliseconds; 12,000 unless told. */
  readonly stopMs?: number;
}

/** A service that runs. */
export interface RunningService {
  readonly app: INestApplication;
  /** Where it listens: `http://127.0.0.1:4001`. */
  readonly url: string;
  /**
   * Stops it in order: not ready, no new requests, running ones finish, consumers and dispatchers stop
   * (`beforeApplicationShutdown`), the database closes (`onApplicationShutdown`). The second call waits for the first.
   * @returns whether all of it was done within the deadlines
   */
  close(): Promise<boolean>;
}
