import {
  context,
  INVALID_SPAN_CONTEXT,
  propagation,
  trace,
  type Span,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { scope } from '../logging/scope.js';

/** The recording tracers of the services in this process, by name. */
const recording = new Map<string, Tracer>();

const passOn = (on = context.active()): Span =>
  trace.wrapSpanContext(trace.getSpanContext(on) ?? INVALID_SPAN_CONTEXT);

type Work = (span: Span) => unknown;

/** Spans that nobody records: they carry the trace on, and no more. */
const unrecorded: Tracer = {
  startSpan: (_name, _options, on) => passOn(on),
  startActiveSpan: (...args: unknown[]) => (args.at(-1) as Work)(passOn()),
};

const tracerOf = (name: string): Tracer =>
  recording.get(scope.getStore()?.service ?? name) ?? recording.get(name) ?? unrecorded;

/** OpenTelemetry has one provider per process; this one gives each service its own, by who is running. */
const routed: TracerProvider = {
  getTracer: (name) => ({
    startSpan: (...args) => tracerOf(name).startSpan(...args),
    startActiveSpan: ((...args: Parameters<Tracer['startActiveSpan']>): unknown =>
      tracerOf(name).startActiveSpan(...args)) as Tracer['startActiveSpan'],
  }),
};

let installed = false;

/** W3C trace context, carried along every await of this process. Once, however many services start. */
export const installTracing = (): void => {
  if (installed) return;
  installed = true;
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(routed);
};

/** Spans of this service go to its own tracer from now on. */
export const routeSpans = (service: string, tracer: Tracer): void => {
  recording.set(service, tracer);
};

/** Its spans are no longer recorded. */
export const dropSpans = (service: string): void => {
  recording.delete(service);
};
