import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

export interface RecorderOptions {
  readonly service: string;
  readonly version: string;
  readonly endpoint: string;
}

/** Records every span of a service and sends them in batches over OTLP/HTTP. Loaded only when it is wanted. */
export const recorder = ({ service, version, endpoint }: RecorderOptions): TracerProvider =>
  new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    sampler: new AlwaysOnSampler(),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
      }),
    ],
  });
