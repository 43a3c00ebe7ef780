import type { Type } from '@nestjs/common';
import { ConfigError } from '../config/read-config.js';
import type { ServiceConfig } from '../config/service-config.js';
import { endOnUncaught } from './uncaught.js';
import { bootstrapService } from './bootstrap-service.js';
import type { ServiceOptions } from './options.js';

const EXIT_CONFIG = 78;
const EXIT_FAILED = 1;
/** How long a service that cannot go on may take to stop. */
const FATAL_MS = 15_000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * `main` of a service that has the process to itself: starts it, and on SIGTERM or SIGINT stops it in order and ends
 * the process. A second signal ends it at once. Exit codes: 0 stopped well, 78 the environment is not complete, 1 else.
 */
export const runService = async <C extends ServiceConfig = ServiceConfig>(
  module: Type | { module: Type },
  options: ServiceOptions<C>,
): Promise<void> => {
  endOnUncaught();
  try {
    const onFatal = (error: Error): void => {
      options.onFatal?.(error);
      setTimeout(() => process.exit(EXIT_FAILED), FATAL_MS).unref();
      process.kill(process.pid, 'SIGTERM');
    };
    const service = await bootstrapService(module, { ...options, onFatal });
    const stop = (): void => {
      process.once('SIGTERM', () => process.exit(EXIT_FAILED));
      process.once('SIGINT', () => process.exit(EXIT_FAILED));
      void service.close().then((well) => process.exit(well ? 0 : EXIT_FAILED));
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    // Errors of the start are written for people: they name variables, parts and endpoints, never values.
    say(error instanceof Error ? error.message : `${options.name} cannot start.`);
    process.exit(error instanceof ConfigError ? EXIT_CONFIG : EXIT_FAILED);
  }
};
