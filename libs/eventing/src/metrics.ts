import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The kernel's metrics; names and labels hold no personal data. */
export type EventingMetrics = ReturnType<typeof eventingMetrics>;

/** Registers the kernel's metrics in a service's own registry. */
export const eventingMetrics = (registry: Registry = new Registry()) => {
  const registers = [registry];
  return {
    messages: new Counter({
      name: 'huisrecht_messages_total',
      help: 'Messages by type and what became of them: handled, duplicate, waiting, parked, not-subscribed.',
      labelNames: ['type', 'result'],
      registers,
    }),
    bugs: new Counter({
      name: 'huisrecht_handler_bugs_total',
      help: 'Decisions that threw: bugs. Their message is parked.',
      labelNames: ['type', 'error'],
      registers,
    }),
    batchSize: new Histogram({
      name: 'huisrecht_batch_size',
      help: 'Messages in a batch.',
      buckets: [1, 3, 10, 30, 100, 300, 1000],
      registers,
    }),
    stepSeconds: new Histogram({
      name: 'huisrecht_batch_seconds',
      help: 'Seconds that a step of a batch took.',
      labelNames: ['step'],
      buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    lag: new Gauge({
      name: 'huisrecht_consumer_lag',
      help: 'Messages behind the end of the partition, as the broker knows it.',
      labelNames: ['group', 'topic', 'partition'],
      registers,
    }),
    parkedLanes: new Gauge({ name: 'huisrecht_parked_lanes', help: 'Keys that are blocked.', registers }),
    parkedMessages: new Gauge({
      name: 'huisrecht_parked_messages',
      help: 'Messages that wait in blocked keys.',
      registers,
    }),
    dueDepth: new Gauge({
      name: 'huisrecht_due_depth',
      help: 'Work that is saved for a dispatcher.',
      labelNames: ['kind'],
      registers,
    }),
    dueAge: new Gauge({
      name: 'huisrecht_due_age_seconds',
      help: 'Seconds that the oldest due work is late.',
      labelNames: ['kind'],
      registers,
    }),
    outboxDepth: new Gauge({
      name: 'huisrecht_outbox_depth',
      help: 'Instances with effects that were not acknowledged.',
      registers,
    }),
    outboxAge: new Gauge({
      name: 'huisrecht_outbox_age_seconds',
      help: 'Seconds that the oldest effect has waited to be acknowledged.',
      registers,
    }),
    hintsDepth: new Gauge({ name: 'huisrecht_hints_depth', help: 'Relay hints that are open.', registers }),
    paused: new Counter({
      name: 'huisrecht_pauses_total',
      help: 'Times that a partition waited because something was away.',
      labelNames: ['what'],
      registers,
    }),
  };
};
