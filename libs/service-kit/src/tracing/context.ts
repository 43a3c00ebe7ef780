import {
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
  type Context,
  type SpanContext,
  type TextMapGetter,
} from '@opentelemetry/api';
import { randomBytes } from 'node:crypto';

/** `traceparent` is ids only. `tracestate` and `baggage` may hold anything: they stop at the door. */
const getter: TextMapGetter<Readonly<Record<string, unknown>>> = {
  keys: () => ['traceparent'],
  get: (headers, key) => {
    const value = key === 'traceparent' ? headers['traceparent'] : undefined;
    return typeof value === 'string' ? value : undefined;
  },
};

/** The trace that a caller is in, from its headers; or none. */
export const incoming = (headers: Readonly<Record<string, unknown>>): Context =>
  propagation.extract(ROOT_CONTEXT, headers, getter);

/** Headers that take the running trace to another service. */
export const outgoing = (on: Context = context.active()): Record<string, string> => {
  const headers: Record<string, string> = {};
  propagation.inject(on, headers);
  return headers;
};

/** A step of the trace that nobody records: ids for logs and for what is called. Costs next to nothing. */
export const unrecordedSpan = (parent: Context): SpanContext => {
  const above = trace.getSpanContext(parent);
  const known = above && isSpanContextValid(above) ? above : undefined;
  return {
    traceId: known?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    traceFlags: known?.traceFlags ?? TraceFlags.NONE,
  };
};
