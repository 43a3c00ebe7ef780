import kafkajs, {
  type Admin,
  type Consumer,
  type EachBatchPayload,
  type Kafka,
  type KafkaMessage,
} from 'kafkajs';
import { delayFor, pause } from '../backoff.js';
import { Unavailable } from '../errors.js';
import { newBatch } from '../kernel/batch.js';
import type { Kernel, RawMessage } from '../kernel/ports.js';
import { processBatch } from '../kernel/process-batch.js';
import type { EventingLog } from './client.js';
import { PartitionLocks } from './partition-locks.js';

export interface ConsumingOptions {
  readonly topics: readonly string[];
  /** Messages in a batch at most. */
  readonly maxBatch: number;
  /** Partitions handled at once. */
  readonly partitionsConsumedConcurrently: number;
  /** Called when the consumer has crashed and will not come back: end the process, something starts it again. */
  readonly onFatal: (error: Error) => void;
}

/** While something is away: first look again after 100 ms, then less often, at most every 10 s. */
const away = { base: 100, max: 10_000 };
const HEARTBEAT_MS = 3_000;
/** The partitions of an instance that was killed wait this long for their next owner. */
const SESSION_MS = 10_000;

/** The consuming side: takes batches, keeps the group's heartbeat, commits, knows which partitions are ours. */
export class Consuming {
  readonly locks = new PartitionLocks();
  private readonly consumer: Consumer;
  private readonly owned = new Map<string, ReadonlySet<number>>();
  private stopping = false;
  private admin: Admin | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly kernel: Kernel,
    private readonly incarnations: ReadonlyMap<string, number>,
    private readonly options: ConsumingOptions,
    private readonly log: EventingLog,
  ) {
    this.consumer = kafka.consumer({
      groupId: kernel.service,
      allowAutoTopicCreation: false,
      sessionTimeout: SESSION_MS,
      rebalanceTimeout: 30_000,
      heartbeatInterval: HEARTBEAT_MS,
      maxWaitTimeInMs: 1_000,
      maxBytesPerPartition: 1_048_576,
      retry: { restartOnFailure: async () => !this.stopping },
    });
    this.consumer.on(this.consumer.events.GROUP_JOIN, ({ payload }) => {
      this.owned.clear();
      for (const [topic, partitions] of Object.entries(payload.memberAssignment)) {
        this.owned.set(topic, new Set(partitions));
      }
    });
    this.consumer.on(this.consumer.events.CRASH, ({ payload }) => {
      this.log.error({ error: payload.error.name, restart: payload.restart }, 'The consumer crashed.');
      if (!payload.restart && !this.stopping) this.options.onFatal(payload.error);
    });
  }

  async start(): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: this.options.partitionsConsumedConcurrently,
      eachBatch: (payload) => this.eachBatch(payload),
    });
  }

  /** Ends after the batches under way; nothing new is taken. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.consumer.disconnect();
    await this.admin?.disconnect();
  }

  /** Asks the broker how far this group is behind, whoever consumes: a consumer that died is seen too. */
  async measureLag(): Promise<void> {
    const groupId = this.kernel.service;
    const admin = (this.admin ??= this.kafka.admin());
    await admin.connect();
    const committed = await admin.fetchOffsets({ groupId, topics: [...this.options.topics] });
    for (const { topic, partitions } of committed) {
      const ends = new Map((await admin.fetchTopicOffsets(topic)).map((one) => [one.partition, one]));
      for (const { partition, offset } of partitions) {
        const { high = '0', low = '0' } = ends.get(partition) ?? {};
        const behind = BigInt(high) - BigInt(offset === '-1' ? low : offset);
        this.kernel.metrics.lag.set({ group: groupId, topic, partition }, Number(behind > 0n ? behind : 0n));
      }
    }
  }

  owns(topic: string, partition: number): boolean {
    return this.owned.get(topic)?.has(partition) ?? false;
  }

  incarnationOf(topic: string): number {
    return this.incarnations.get(topic) ?? 0;
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { topic, partition } = batch;
    const messages = batch.messages.map((message) => toRaw(topic, partition, message));
    for (let at = 0; at < messages.length; at += this.options.maxBatch) {
      const chunk = messages.slice(at, at + this.options.maxBatch);
      const taken = await this.locks.run(topic, partition, () => this.take(chunk, payload));
      if (!taken || !payload.isRunning() || payload.isStale()) return;
      payload.resolveOffset(chunk.at(-1)!.offset);
    }
  }

  /** Takes one chunk until it is done. Only something that is away delays it; then the partition waits. */
  private async take(chunk: readonly RawMessage[], payload: EachBatchPayload): Promise<boolean> {
    const { batch } = payload;
    const next = String(BigInt(chunk.at(-1)!.offset) + 1n);
    const commit = () => this.commit(batch.topic, batch.partition, next);
    this.kernel.metrics.batchSize.observe(chunk.length);
    for (let attempt = 1; payload.isRunning() && !payload.isStale(); attempt++) {
      try {
        await beating(
          payload,
          processBatch(newBatch(chunk, this.incarnationOf(batch.topic), commit), this.kernel),
        );
        return true;
      } catch (error) {
        if (isRebalance(error)) throw error;
        const what = error instanceof Unavailable ? error.what : 'store or broker';
        this.kernel.metrics.paused.inc({ what });
        const { name, code } = error as { name?: string; code?: unknown };
        this.log.warn(
          { topic: batch.topic, partition: batch.partition, attempt, error: name, code },
          `Waiting for ${what}.`,
        );
        await beating(payload, pause(delayFor(attempt, away, this.kernel.random)));
      }
    }
    return false;
  }

  /** A new owner has fenced us: it will take these messages again, and their marks drop them. */
  private async commit(topic: string, partition: number, offset: string): Promise<void> {
    try {
      await this.consumer.commitOffsets([{ topic, partition, offset }]);
    } catch (error) {
      if (!isRebalance(error)) throw error;
    }
  }
}

/** Does long work with the heartbeat going on beside it; a rebalance that the heartbeat hears of ends the wait. */
const beating = async (payload: EachBatchPayload, work: Promise<void>): Promise<void> => {
  let failed: unknown;
  const timer = setInterval(() => {
    payload.heartbeat().catch((error: unknown) => (failed ??= error));
  }, HEARTBEAT_MS);
  try {
    await work;
  } finally {
    clearInterval(timer);
  }
  if (failed !== undefined && isRebalance(failed)) throw failed as Error;
};

const rebalances = new Set([
  'REBALANCE_IN_PROGRESS',
  'UNKNOWN_MEMBER_ID',
  'ILLEGAL_GENERATION',
  'NOT_COORDINATOR_FOR_GROUP',
]);

/** kafkajs wraps what it does not try again: the type is then in the cause. */
const isRebalance = (error: unknown): boolean =>
  error instanceof kafkajs.KafkaJSError &&
  (rebalances.has((error as { type?: string }).type ?? '') || isRebalance(error.cause));

const toRaw = (topic: string, partition: number, message: KafkaMessage): RawMessage => ({
  topic,
  partition,
  offset: message.offset,
  key: message.key?.toString('utf8') ?? '',
  headers: Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      String([value].flat().at(0) ?? ''),
    ]),
  ),
  value: message.value ?? Buffer.alloc(0),
  timestamp: Number(message.timestamp),
});
