import { getHeapStatistics } from 'node:v8';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** How often the event loop is sampled, in milliseconds. prom-client's 10 would wake an idle process for each service. */
const LOOP_SAMPLING_MS = 50;

/**
 * The metrics of one service, each with the label `service`. Default metrics are of the process that hosts it:
 * services that share a process report the same heap.
 */
export const openRegistry = (service: string, version: string): Registry => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_SAMPLING_MS });
  new Gauge({
    name: 'huisrecht_build_info',
    help: 'Always 1; the labels say what runs.',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version, node: process.version }, 1);
  new Gauge({
    name: 'huisrecht_heap_limit_bytes',
    help: 'How large the heap of the process may become.',
    registers: [registry],
  }).set(getHeapStatistics().heap_size_limit);
  return registry;
};
