import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';
import { scope } from './scope.js';

const CONTEXT = /^[A-Za-z0-9_ .:/-]{1,64}$/;
/** Nest hands these the message of whatever was thrown. */
const QUOTES_ERRORS = new Set(['ExceptionHandler', 'ExceptionsHandler', 'RpcExceptionsHandler']);

const contextOf = (rest: readonly unknown[]): string | undefined => {
  const last = rest.at(-1);
  return typeof last === 'string' && CONTEXT.test(last) ? last : undefined;
};

type Write = (log: Log, message: string, error: unknown, fields: { context?: string }) => void;

const say = (message: unknown, rest: readonly unknown[], write: Write): void => {
  const log = scope.getStore()?.log;
  if (!log) return;
  const context = contextOf(rest);
  const text =
    typeof message === 'string' && !QUOTES_ERRORS.has(context ?? '') ? message : 'Nest reports an error.';
  write(log, text, message instanceof Error ? message : undefined, context ? { context } : {});
};

/**
 * What Nest and `new Logger('…')` write, in the log of the service that is running. Nest has one logger per
 * process; this one looks in the scope whose it is.
 */
export const nestLog: LoggerService = {
  log: (message: unknown, ...rest: unknown[]) => say(message, rest, (log, text, _, f) => log.debug(text, f)),
  debug: (message: unknown, ...rest: unknown[]) =>
    say(message, rest, (log, text, _, f) => log.debug(text, f)),
  verbose: (message: unknown, ...rest: unknown[]) =>
    say(message, rest, (log, text, _, f) => log.debug(text, f)),
  warn: (message: unknown, ...rest: unknown[]) => say(message, rest, (log, text, _, f) => log.warn(text, f)),
  error: (message: unknown, ...rest: unknown[]) =>
    say(message, rest, (log, text, error, f) => log.error(text, error, f)),
  fatal: (message: unknown, ...rest: unknown[]) =>
    say(message, rest, (log, text, error, f) => log.error(text, error, f)),
};
