import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import type { Request, RequestHandler, Response } from 'express';
import { randomBytes } from 'node:crypto';
import type { Log } from '../logging/log.js';
import { scope } from '../logging/scope.js';
import type { HttpMetrics } from '../metrics/http-metrics.js';
import { incoming, unrecordedSpan } from '../tracing/context.js';
import { idsOf, routeOf } from './served-path.js';

export interface ServeOptions {
  readonly service: string;
  readonly log: Log;
  readonly metrics: HttpMetrics;
  readonly tracer: Tracer | undefined;
}

/** Asked every few seconds by machines. */
const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

const spanOf = (tracer: Tracer | undefined, parent: Context, method: string): Span =>
  tracer?.startSpan(`HTTP ${method}`, { kind: SpanKind.SERVER }, parent) ??
  trace.wrapSpanContext(unrecordedSpan(parent));

const endSpan = (span: Span, method: string, route: string | undefined, status: number): void => {
  if (route) span.updateName(`${method} ${route}`);
  span.setAttributes({
    'http.request.method': method,
    'http.response.status_code': status,
    ...(route ? { 'http.route': route } : {}),
  });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};

/**
 * Gives each request its id, trace and scope; when it is answered, one line in the log, one observation in the
 * metrics, one span. None of them holds its URL, headers or body: the template of the route and ids of ours only.
 */
export const serve = ({ service, log, metrics, tracer }: ServeOptions): RequestHandler => {
  const finish = (request: Request, response: Response, span: Span, started: bigint): void => {
    const route = routeOf(request);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    const status = response.writableFinished ? response.statusCode : 499;
    const { method } = request;
    metrics.record({ method, route, status, seconds });
    const fields = { method, route, status, ms: Math.round(seconds * 1e3), ids: idsOf(request) };
    if (route && QUIET.has(route)) log.debug('Answered.', fields);
    else log.info('Answered.', fields);
    endSpan(span, method, route, status);
  };

  return (request, response, next) => {
    const started = process.hrtime.bigint();
    const requestId = randomBytes(8).toString('hex');
    const parent = incoming(request.headers);
    const span = spanOf(tracer, parent, request.method);
    const on = trace.setSpan(parent, span);
    response.setHeader('X-Request-Id', requestId);
    scope.run({ service, log, requestId }, () =>
      context.with(on, () => {
        const done = scope.getStore();
        response.once('close', () => {
          if (done) scope.run(done, () => context.with(on, () => finish(request, response, span, started)));
        });
        next();
      }),
    );
  };
};
