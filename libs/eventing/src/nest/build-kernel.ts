import type { EventClass } from '@huisrecht/contracts';
import { contractOf } from '@huisrecht/contracts';
import {
  MongoAggregateStore,
  MongoDueStore,
  MongoHintStore,
  MongoLaneStore,
  type Db,
} from '@huisrecht/store';
import type { AnyAggregate } from '../aggregate.js';
import { pause } from '../backoff.js';
import type { Background } from '../background.js';
import type { EventLog, Kernel } from '../kernel/ports.js';
import { eventingMetrics } from '../metrics.js';
import { tellingAway } from '../telling-away.js';
import type { Translator } from '../translator.js';
import type { EventingOptions } from './options.js';

/** The kernel of a service on the real store and broker. */
export const buildKernel = (
  service: string,
  aggregates: readonly AnyAggregate[],
  translators: readonly Translator[],
  options: EventingOptions,
  db: Db,
  log: EventLog,
  wake: () => void,
  background: Background,
): Kernel => ({
  service,
  source: `urn:nld:kvknr:${options.kvkNumber}:systeem:${service}`,
  epoch: options.epoch ?? 0,
  aggregates,
  translators,
  store: tellingAway(new MongoAggregateStore(db)),
  hints: tellingAway(new MongoHintStore(db)),
  lanes: tellingAway(new MongoLaneStore(db)),
  due: tellingAway(new MongoDueStore(db)),
  log,
  seal: options.seal,
  now: options.now ?? (() => new Date()),
  random: Math.random,
  pause,
  metrics: eventingMetrics(options.registry),
  acknowledged: new Set(),
  wake,
  background: background.take,
  maxTries: options.maxTries ?? 10,
});

/**
 * The topics a service listens to, from its subscriptions.
 * @throws Error when a subscribed event has no contract, and there is no translator that could make it
 */
export const topicsOf = (kernel: Kernel): string[] => {
  const events: EventClass[] = [
    ...kernel.translators.map(({ event }) => event),
    ...kernel.aggregates.flatMap(({ subscriptions }) => subscriptions.map(({ event }) => event)),
  ];
  const unheard = events.find(({ type }) => !contractOf(type));
  if (unheard && kernel.translators.length === 0)
    throw new Error(`${unheard.type} is subscribed to, but has no contract: it would never be heard.`);
  return [...new Set(events.flatMap(({ type }) => contractOf(type)?.topic.name ?? []))];
};
