import kafkajs, {
  type Admin,
  type Consumer,
  type EachBatchPayload,
  type Kafka,
  type KafkaMessage,
} from 'kafkajs';
import type { OwnedPartitions } from '@huisrecht/store';
import { delayFor, pause } from '../backoff.js';
import { Unavailable } from '../errors.js';
import { processAlone } from '../kernel/alone.js';
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
/** After this many failures that nothing away explains a chunk is taken message by message, to find the one to blame. */
const UNEXPLAINED = 4;
/** The partitions of an instance that was killed wait this long for their next owner. */
const SESSION_MS = 10_000;

/** The consuming side: takes batches, keeps the group's heartbeat, commits, knows which partitions are ours. */
export class Consuming {
  readonly locks = new PartitionLocks();
  private readonly consumer: Consumer;
  private readonly owned = new Map<string, ReadonlySet<number>>();
  private readonly stopping = new AbortController();
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
      retry: { restartOnFailure: async () => !this.stopping.signal.aborted },
    });
    this.consumer.on(this.consumer.events.GROUP_JOIN, ({ payload }) => {
      this.owned.clear();
      for (const [topic, partitions] of Object.entries(payload.memberAssignment)) {
        this.owned.set(topic, new Set(partitions));
      }
    });
    this.consumer.on(this.consumer.events.CRASH, ({ payload }) => {
      this.log.error({ error: payload.error.name, restart: payload.restart }, 'The consumer crashed.');
      if (!payload.restart && !this.stopping.signal.aborted) this.options.onFatal(payload.error);
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
    this.stopping.abort();
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

  /** What the group gave us. */
  get partitions(): OwnedPartitions[] {
    return [...this.owned].map(([topic, partitions]) => ({ topic, partitions: [...partitions] }));
  }

  incarnationOf(topic: string): number {
    return this.incarnations.get(topic) ?? 0;
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages: records } = payload.batch;
    const messages = records.map((record) => toRaw(topic, partition, record));
    for (let at = 0; at < messages.length; at += this.options.maxBatch) {
      const chunk = messages.slice(at, at + this.options.maxBatch);
      // The heart beats also while a replay of the same partition is waited for.
      const taken = await beating(payload, (isMember) =>
        this.locks.run(topic, partition, () =>
          this.take(chunk, () => isMember() && payload.isRunning() && !payload.isStale()),
        ),
      );
      if (!taken) return;
      payload.resolveOffset(chunk.at(-1)!.offset);
    }
  }

  /**
   * Takes one chunk until it is done. Only something that is away delays it; then the partition waits.
   * @returns false when it may not go on: the partition may be another's, or the service stops
   */
  private async take(chunk: readonly RawMessage[], mayGoOn: () => boolean): Promise<boolean> {
    this.kernel.metrics.batchSize.observe(chunk.length);
    let unexplained = 0;
    for (let attempt = 1; mayGoOn(); attempt++) {
      try {
        if (unexplained < UNEXPLAINED) await this.takeTogether(chunk);
        else if (!(await this.takeEach(chunk, mayGoOn))) return false;
        return mayGoOn();
      } catch (error) {
        if (!(error instanceof Unavailable)) unexplained++;
        this.tellOfPause(chunk[0]!, attempt, error);
        await pause(delayFor(attempt, away, this.kernel.random), this.stopping.signal);
      }
    }
    return false;
  }

  private async takeTogether(chunk: readonly RawMessage[]): Promise<void> {
    const { topic } = chunk[0]!;
    const commit = () => this.commit(chunk.at(-1)!);
    await processBatch(newBatch(chunk, this.incarnationOf(topic), commit), this.kernel);
  }

  private async takeEach(chunk: readonly RawMessage[], mayGoOn: () => boolean): Promise<boolean> {
    for (const raw of chunk) {
      if (!mayGoOn()) return false;
      const commit = () => this.commit(raw);
      await processAlone(raw, { incarnation: this.incarnationOf(raw.topic), commit }, this.kernel);
    }
    return true;
  }

  private tellOfPause({ topic, partition }: RawMessage, attempt: number, error: unknown): void {
    const known = error instanceof Unavailable;
    const what = known ? error.what : 'an unexplained failure';
    const { name, code } = ((known && error.cause) || error) as { name?: string; code?: unknown };
    this.kernel.metrics.paused.inc({ what });
    this.log.warn({ topic, partition, attempt, error: name, code }, `Waiting for ${what}.`);
  }

  /**
   * Everything up to this one is done. When a new owner has fenced us it takes these messages again, and their marks
   * drop them.
   */
  private async commit({ topic, partition, offset }: RawMessage): Promise<void> {
    const next = String(BigInt(offset) + 1n);
    try {
      await this.consumer.commitOffsets([{ topic, partition, offset: next }]);
    } catch (cause) {
      if (!isRebalance(cause)) throw new Unavailable('broker', { cause });
    }
  }
}

/**
 * Does long work with the heartbeat going on beside it. When the heartbeat hears that the group rebalances, the work
 * is told so and ends where it may.
 * @throws the rebalance, once the work has ended
 */
const beating = async <T>(
  payload: EachBatchPayload,
  work: (isMember: () => boolean) => Promise<T>,
): Promise<T> => {
  let rebalance: unknown;
  const timer = setInterval(() => {
    payload.heartbeat().catch((error: unknown) => {
      if (isRebalance(error)) rebalance ??= error;
    });
  }, HEARTBEAT_MS);
  try {
    const done = await work(() => rebalance === undefined);
    if (rebalance !== undefined) throw rebalance as Error;
    return done;
  } finally {
    clearInterval(timer);
  }
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
