import { Histogram, type Registry } from 'prom-client';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export interface Served {
  readonly method: string;
  /** The template, `/requests/:id`; undefined when no endpoint matched. */
  readonly route: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

/** How long answers took, by route template: never by path, which would be endless and could hold data. */
export class HttpMetrics {
  private readonly seconds: Histogram<'method' | 'route' | 'status'>;

  constructor(registry: Registry) {
    this.seconds = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last of its answer, by route template.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
  }

  record({ method, route, status, seconds }: Served): void {
    this.seconds.observe(
      { method: METHODS.has(method) ? method : 'OTHER', route: route ?? 'none', status },
      seconds,
    );
  }
}
