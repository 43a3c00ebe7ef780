import type { Kafka } from 'kafkajs';
import type { DueItem, Lane } from '@huisrecht/store';
import type { Background } from '../background.js';
import { Unavailable } from '../errors.js';
import { Commands } from '../kernel/commands.js';
import { forgetWhatWasSaid } from '../kernel/forget.js';
import type { Kernel } from '../kernel/ports.js';
import { Dispatcher, TryAgain, dispatcherDefaults, type DueHandler } from '../due/dispatcher.js';
import { Consuming } from '../kafka/consuming.js';
import type { KafkaLog } from '../kafka/kafka-log.js';
import { replayLane } from '../parking/replay.js';
import { Ticker } from '../ticker.js';
import { topicsOf } from './build-kernel.js';
import type { EventingOptions } from './options.js';

const LANES_AT_ONCE = 200;
/** How long a replay keeps a partition at most, but for the message under way. */
const REPLAY_MS = 2_000;
/** Effects that were not cleared this long are looked after. */
const LEFT_MS = 5_000;
/** Outboxes looked at for the metrics: more than this many is an alert anyway. */
const OUTBOXES_MEASURED = 500;
const DONE_WORK_KEPT_MS = 30 * 24 * 3_600_000;

/** What runs beside the web server: consuming, dispatching, sweeping, replaying, measuring. */
export class Eventing {
  private consuming: Consuming | undefined;
  private stopping = false;
  private readonly dispatcher: Dispatcher;
  private readonly tickers: Ticker[];
  private readonly dispatching: Ticker;

  constructor(
    private readonly kafka: Kafka,
    private readonly log: KafkaLog,
    readonly kernel: Kernel,
    readonly commands: Commands,
    private readonly background: Background,
    private readonly incarnationOf: (topic: string) => Promise<number>,
    handlers: readonly DueHandler[],
    private readonly options: EventingOptions,
  ) {
    const now = () => kernel.now();
    this.dispatcher = new Dispatcher(
      kernel.due,
      handlers,
      now,
      kernel.random,
      this.failed,
      () => this.wake(),
      {
        ...dispatcherDefaults,
        ...options.dispatcher,
      },
    );
    this.dispatching = new Ticker(1_000, () => this.dispatcher.look(), this.troubled);
    this.tickers = [
      this.dispatching,
      new Ticker(5_000, () => commands.sweep(), this.troubled),
      new Ticker(LEFT_MS, () => commands.republishAll(LEFT_MS), this.troubled),
      new Ticker(1_000, () => this.replayReady(), this.troubled),
      new Ticker(10_000, () => this.measure(), this.troubled),
      new Ticker(15_000, async () => this.consuming?.measureLag(), this.troubled),
      new Ticker(3_600_000, () => kernel.due.sweep(new Date(+now() - DONE_WORK_KEPT_MS)), this.troubled),
      new Ticker(3_600_000, () => forgetWhatWasSaid(kernel), this.troubled),
    ];
  }

  /** Resolves when the group has been joined and what an earlier process left has been published. */
  async start(): Promise<void> {
    await this.log.connect();
    await this.commands.republishAll();
    const topics = topicsOf(this.kernel);
    if (topics.length > 0) {
      const incarnations = new Map<string, number>();
      for (const topic of topics) incarnations.set(topic, await this.incarnationOf(topic));
      this.consuming = new Consuming(
        this.kafka,
        this.kernel,
        incarnations,
        {
          topics,
          maxBatch: this.options.maxBatch ?? 1_000,
          partitionsConsumedConcurrently: 6,
          onFatal: this.options.onFatal,
        },
        this.options.log,
      );
      await this.consuming.start();
    }
    this.tickers.forEach((ticker) => ticker.start());
  }

  /** Drains in order: no new messages, no new work, what was decided is published, then the broker is left. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.tickers.map((ticker) => ticker.stop()));
    await this.consuming?.stop();
    await this.dispatcher.stop();
    await this.background.drain();
    await this.log.disconnect();
  }

  /** Due work was added: look now. */
  wake(): void {
    this.dispatching.now();
  }

  private async replayReady(): Promise<void> {
    const { consuming, kernel } = this;
    if (!consuming) return;
    const ready = await kernel.lanes.ready(kernel.service, consuming.partitions, kernel.now(), LANES_AT_ONCE);
    for (const lane of ready) {
      await this.replay(lane, consuming).catch((error: unknown) => {
        if (error instanceof Unavailable) throw error;
        // One lane that cannot be replayed does not keep the others from it.
        this.troubled(error);
      });
    }
  }

  /** A long lane lets batches of its partition pass, and goes on at the next look. */
  private async replay(lane: Lane, consuming: Consuming): Promise<void> {
    const { topic, partition } = lane;
    await consuming.locks.run(topic, partition, async () => {
      const until = performance.now() + REPLAY_MS;
      const mayGoOn = () => !this.stopping && consuming.owns(topic, partition) && performance.now() < until;
      await replayLane(lane, consuming.incarnationOf(topic), this.kernel, mayGoOn);
    });
  }

  private async measure(): Promise<void> {
    const { metrics, lanes, due, hints, service, store, aggregates } = this.kernel;
    const now = this.kernel.now();
    const blocked = await lanes.list(service, 1_000);
    metrics.parkedLanes.set(blocked.length);
    metrics.parkedMessages.set(await sum(blocked, ({ id }) => lanes.count(id)));
    metrics.dueDepth.reset();
    metrics.dueAge.reset();
    for (const { kind, depth, oldest } of await due.outstanding(now)) {
      metrics.dueDepth.set({ kind }, depth);
      metrics.dueAge.set({ kind }, oldest ? (+now - +oldest) / 1_000 : 0);
    }
    metrics.hintsDepth.set(await hints.depth());
    let [waiting, oldest] = [0, +now];
    for (const { name } of aggregates) {
      const ids = await store.unpublished(name, OUTBOXES_MEASURED);
      waiting += ids.length;
      for (const { outbox } of await store.load(name, ids)) {
        if (outbox[0]) oldest = Math.min(oldest, Date.parse(outbox[0].at));
      }
    }
    metrics.outboxDepth.set(waiting);
    metrics.outboxAge.set((+now - oldest) / 1_000);
  }

  private readonly failed = ({ kind, holder, attempts }: DueItem, error: unknown): void => {
    const code = error instanceof TryAgain ? error.code : error instanceof Error ? error.name : 'unknown';
    this.options.log.warn(
      { kind, holder, attempts: attempts + 1, code },
      'Due work was not done; it is tried again.',
    );
  };

  private readonly troubled = (error: unknown): void => {
    this.options.log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'A look was in vain.');
  };
}

const sum = async <T>(items: readonly T[], count: (item: T) => Promise<number>): Promise<number> => {
  let total = 0;
  for (const item of items) total += await count(item);
  return total;
};
