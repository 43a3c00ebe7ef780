import { Registry } from 'prom-client';
import {
  MemoryAggregateStore,
  MemoryDueStore,
  MemoryHintStore,
  MemoryLaneStore,
  type AggregateStore,
} from '@huisrecht/store';
import type { AnyAggregate } from '../aggregate.js';
import { Unavailable } from '../errors.js';
import { processAlone } from '../kernel/alone.js';
import { Commands } from '../kernel/commands.js';
import { newBatch } from '../kernel/batch.js';
import type { Kernel } from '../kernel/ports.js';
import { processBatch, steps, type Step } from '../kernel/process-batch.js';
import { eventingMetrics } from '../metrics.js';
import { replayLane } from '../parking/replay.js';
import type { Translator } from '../translator.js';
import type { MemoryBroker } from './memory-broker.js';
import type { Scheduler } from './scheduler.js';

/** The stores of one service: shared by its instances, outliving them. */
export class ServiceStores {
  readonly aggregates = new MemoryAggregateStore();
  readonly lanes = new MemoryLaneStore();
  readonly due = new MemoryDueStore();
  readonly hints = new MemoryHintStore();
}

/** What may be broken on purpose, to see that the explorer notices. */
export interface Sabotage {
  readonly steps?: readonly Step[];
  readonly store?: (store: AggregateStore) => AggregateStore;
}

/** How often a call fails although, or because, its effect did or did not happen. */
export interface Faults {
  readonly lost: number;
}

const metrics = eventingMetrics(new Registry());

/** One process of one service: its kernel works on models, and every call of it waits for its turn. */
export class Instance {
  readonly kernel: Kernel;
  readonly commands: Commands;
  private readonly order: readonly Step[];

  constructor(
    readonly name: string,
    readonly service: string,
    aggregates: readonly AnyAggregate[],
    translators: readonly Translator[],
    private readonly topics: readonly string[],
    stores: ServiceStores,
    private readonly broker: MemoryBroker,
    private readonly scheduler: Scheduler,
    now: () => Date,
    private readonly faults: { current: Faults },
    sabotage: Sabotage,
  ) {
    const store = sabotage.store?.(stores.aggregates) ?? stores.aggregates;
    this.order = sabotage.steps ?? steps;
    this.kernel = {
      service,
      source: `urn:nld:kvknr:00000000:systeem:${service}`,
      epoch: 0,
      aggregates,
      translators,
      store: this.gated(store),
      hints: this.gated(stores.hints),
      lanes: this.gated(this.parkingIn(stores.lanes)),
      due: this.gated(stores.due),
      log: this.gated({
        publish: async (events: Parameters<Kernel['log']['publish']>[0]) =>
          events.forEach((one) => broker.append(one)),
      }),
      seal: { seal: async (plain) => plain, open: async (sealed) => Buffer.from(sealed) },
      now,
      random: () => scheduler.random(),
      pause: () => scheduler.turn(this.name),
      metrics,
      acknowledged: new Set(),
      wake: () => undefined,
      background: (work) => void work.catch(() => undefined),
      maxTries: 1_000,
    };
    this.commands = new Commands(this.kernel);
  }

  /** Consumes, replays and sweeps until it is killed. */
  async run(): Promise<never> {
    for (;;) {
      for (const topic of this.topics) {
        for (let partition = 0; partition < this.broker.partitions; partition++) {
          await this.consume(topic, partition).catch(() => undefined);
        }
      }
      if (this.kernel.random() < 0.3) await this.replay().catch(() => undefined);
      if (this.kernel.random() < 0.1) await this.commands.sweep(50).catch(() => undefined);
      await this.scheduler.turn(this.name);
    }
  }

  private async consume(topic: string, partition: number): Promise<void> {
    const { broker, name, service, kernel } = this;
    if (broker.owner(service, topic, partition) !== name) return;
    let position = broker.committed(service, topic, partition);
    while (broker.owner(service, topic, partition) === name) {
      const messages = broker.read(topic, partition, position, 1 + Math.floor(kernel.random() * 4));
      if (messages.length === 0) return;
      const commitTo = (next: number) => async () => {
        await this.scheduler.turn(name);
        broker.commit(service, topic, partition, next, name);
        await this.scheduler.turn(name);
      };
      const next = position + messages.length;
      if (kernel.random() < 0.1) {
        for (const raw of messages) {
          const commit = commitTo(Number(raw.offset) + 1);
          await processAlone(raw, { incarnation: 1, commit }, kernel, this.order);
        }
      } else {
        await processBatch(newBatch(messages, 1, commitTo(next)), kernel, this.order);
      }
      position = next;
    }
  }

  private async replay(): Promise<void> {
    const { kernel, broker, service, name } = this;
    const all = Array.from({ length: broker.partitions }, (_, partition) => partition);
    const owned = this.topics.map((topic) => ({
      topic,
      partitions: all.filter((partition) => broker.owner(service, topic, partition) === name),
    }));
    for (const lane of await kernel.lanes.ready(service, owned, kernel.now(), 10)) {
      const mayGoOn = () => broker.owner(service, lane.topic, lane.partition) === name;
      await replayLane(lane, 1, kernel, mayGoOn);
    }
  }

  /** The same lanes, whose writes others may come between. */
  private parkingIn(lanes: MemoryLaneStore): MemoryLaneStore {
    const between = () => this.scheduler.turn(this.name);
    return Object.assign(Object.create(lanes) as MemoryLaneStore, { between });
  }

  /** Each method waits for its turn before and after its effect, and now and then fails on either side of it. */
  private gated<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, property) => {
        const method = Reflect.get(target, property) as unknown;
        if (typeof method !== 'function') return method;
        return async (...parameters: unknown[]): Promise<unknown> => {
          await this.scheduler.turn(this.name);
          this.mayFail();
          const result: unknown = await (method as (...args: unknown[]) => unknown).apply(target, parameters);
          await this.scheduler.turn(this.name);
          this.mayFail();
          return result;
        };
      },
    });
  }

  private mayFail(): void {
    if (this.scheduler.random() >= this.faults.current.lost) return;
    // Half of the failures look like a fault of the message itself.
    throw this.scheduler.random() < 0.5 ? new Unavailable('store') : new Error('the answer was lost');
  }
}
