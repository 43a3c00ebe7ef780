import { trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import type { LogLevel } from '../config/service-config.js';
import { scope } from './scope.js';
import { safeError, scrub } from './scrub.js';

/** What goes with a line: ids, codes, numbers. Never data of a person. */
export type Fields = Readonly<Record<string, unknown>>;

export interface LogOptions {
  readonly service: string;
  readonly level: LogLevel;
  /** Where lines go; standard output unless told. */
  readonly to?: DestinationStream;
}

const correlation = (): object => {
  const span = trace.getActiveSpan()?.spanContext();
  const requestId = scope.getStore()?.requestId;
  return {
    ...(requestId ? { requestId } : {}),
    ...(span ? { traceId: span.traceId, spanId: span.spanId } : {}),
  };
};

/**
 * The log of one service: JSON lines with the service, the request and the trace. Sensitive keys and the
 * messages of errors are removed; say what happened in a fixed sentence and put ids and codes in the fields.
 */
export class Log {
  private constructor(private readonly pino: Pino) {}

  static open({ service, level, to }: LogOptions): Log {
    const options = {
      level,
      base: { service },
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: correlation,
    };
    return new Log(to ? pino(options, to) : pino(options));
  }

  debug(message: string, fields: Fields = {}): void {
    if (this.pino.isLevelEnabled('debug')) this.pino.debug(scrub(fields), message);
  }

  info(message: string, fields: Fields = {}): void {
    if (this.pino.isLevelEnabled('info')) this.pino.info(scrub(fields), message);
  }

  warn(message: string, fields: Fields = {}): void {
    this.pino.warn(scrub(fields), message);
  }

  /** @param error its class, code and stack frames are written, never its message */
  error(message: string, error?: unknown, fields: Fields = {}): void {
    const err = error === undefined ? {} : { err: safeError(error) };
    this.pino.error({ ...(scrub(fields) as Fields), ...err }, message);
  }

  /** The same log with these fields on every line. */
  with(fields: Fields): Log {
    return new Log(this.pino.child(scrub(fields) as Record<string, unknown>));
  }
}
