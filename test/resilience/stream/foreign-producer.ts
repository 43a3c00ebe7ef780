import { topics } from '@huisrecht/contracts';
import { kafkaClient } from '@huisrecht/eventing';
import { randomUUID } from 'node:crypto';
import kafkajs, { type Producer } from 'kafkajs';
import { setTimeout as wait } from 'node:timers/promises';
import type { HousingEvent } from './housing-event.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const { GZIP, Snappy, LZ4, ZSTD, None } = kafkajs.CompressionTypes;
/** How chunks are compressed, in turn. */
const codecs = [None, GZIP, Snappy, LZ4, ZSTD];
const PATIENCE_MS = 120_000;
/** Of the inbound topic. */
const PARTITIONS = topics.housingRecords.partitions;

/**
 * A housing system of somebody else's making: CloudEvents in binary mode, the murmur2 partitioner, no idempotence. When
 * it is not told that a chunk arrived it sends the whole chunk again, so its own duplicates keep the order of each key.
 */
export class ForeignProducer {
  readonly source: string;
  /** Chunks that were sent more than once. */
  repeated = 0;
  private chunks = 0;

  private constructor(
    private readonly producer: Producer,
    name: string,
    private readonly topic: string,
  ) {
    this.source = `urn:nld:kvknr:12345678:systeem:${name}`;
  }

  static async connect(
    brokers: string,
    name = 'erp',
    topic = 'housing.records.v1',
  ): Promise<ForeignProducer> {
    const kafka = kafkaClient({ brokers: brokers.split(','), clientId: name, log: quiet });
    const producer = kafka.producer({
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
      retry: { retries: 2 },
    });
    await producer.connect();
    return new ForeignProducer(producer, name, topic);
  }

  /** Publishes a chunk; resolves when the broker has said that all of it is there. */
  async send(events: readonly HousingEvent[]): Promise<void> {
    const compression = codecs[this.chunks++ % codecs.length]!;
    const until = Date.now() + PATIENCE_MS;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.once(events, compression);
        return;
      } catch (error) {
        if (Date.now() > until || isRefused(error)) throw error;
        if (attempt === 1) this.repeated++;
        await wait(200);
      }
    }
  }

  /** Where the murmur2 partitioner puts a key. */
  async partitionOf(key: string): Promise<number> {
    const partitionMetadata = Array.from({ length: PARTITIONS }, (_, partitionId) => ({
      partitionId,
      leader: 0,
    }));
    return kafkajs.Partitioners.DefaultPartitioner()({
      topic: this.topic,
      partitionMetadata: partitionMetadata as never,
      message: { key, value: '' },
    });
  }

  /** Publishes once, uncompressed. @param partition its own choice, as of a publisher with another partitioner */
  sendPlain(events: readonly HousingEvent[], partition?: number): Promise<void> {
    return this.once(events, None, partition);
  }

  /** Publishes once, compressed: the broker bounds what it gets, not what becomes of it. */
  sendZipped(events: readonly HousingEvent[]): Promise<void> {
    return this.once(events, ZSTD);
  }

  /** Publishes one event of a service of ours, in its place. */
  async publishAs(service: string, topic: string, key: string, type: string, data: object): Promise<void> {
    const headers = {
      ce_specversion: '1.0',
      ce_id: randomUUID(),
      ce_source: `urn:nld:kvknr:12345678:systeem:${service}`,
      ce_type: type,
      ce_time: new Date().toISOString(),
      ce_sequence: '0000000000000001',
      'content-type': 'application/json',
    };
    await this.producer.send({ topic, messages: [{ key, value: JSON.stringify(data), headers }] });
  }

  close(): Promise<void> {
    return this.producer.disconnect();
  }

  private async once(
    events: readonly HousingEvent[],
    compression: number,
    partition?: number,
  ): Promise<void> {
    const messages = events.map(({ id, type, key, value }) => ({
      key,
      value,
      ...(partition !== undefined && { partition }),
      headers: {
        ce_specversion: '1.0',
        ce_id: id,
        ce_source: this.source,
        ce_type: type,
        ce_time: new Date().toISOString(),
        'content-type': 'application/json',
      },
    }));
    await this.producer.send({ topic: this.topic, messages, acks: -1, compression });
  }
}

/** The broker said no, and will say it again. */
const isRefused = (error: unknown): boolean =>
  error instanceof kafkajs.KafkaJSNonRetriableError && /larger than|too large/i.test(error.message);
