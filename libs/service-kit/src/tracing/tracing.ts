import type { Tracer } from '@opentelemetry/api';
import { dropSpans, installTracing, routeSpans } from './routed-tracers.js';

export interface TracingOptions {
  readonly service: string;
  readonly version: string;
  /** Where spans go over OTLP/HTTP; nothing is recorded without it. */
  readonly endpoint?: string | undefined;
}

/** The spans of one service. */
export interface Tracing {
  /** Undefined when nothing is recorded. */
  readonly tracer: Tracer | undefined;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** Trace context always; recording and sending only when an endpoint is configured, and only then loaded. */
export const openTracing = async ({ service, version, endpoint }: TracingOptions): Promise<Tracing> => {
  installTracing();
  if (!endpoint) return { tracer: undefined, close: async () => undefined };
  const { recorder } = await import('./recorder.js');
  const provider = recorder({ service, version, endpoint });
  const tracer = provider.getTracer(service, version);
  routeSpans(service, tracer);
  return {
    tracer,
    close: async () => {
      dropSpans(service);
      // A collector that is away must not hold up the stop.
      await provider.shutdown().catch(() => undefined);
    },
  };
};
