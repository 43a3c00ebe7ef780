import { kafkaClient } from '@huisrecht/eventing';
import type { Admin, Kafka, KafkaMessage } from 'kafkajs';
import { randomUUID } from 'node:crypto';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What the broker itself says, asked beside the services. */
export class Broker {
  private constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
  ) {}

  static async connect(brokers: string): Promise<Broker> {
    const kafka = kafkaClient({ brokers: brokers.split(','), clientId: 'judge', log: quiet });
    const admin = kafka.admin();
    await admin.connect();
    return new Broker(kafka, admin);
  }

  /** Records of these topics that the group has not committed yet. */
  async lag(group: string, topics: readonly string[]): Promise<number> {
    const committed = await this.admin.fetchOffsets({ groupId: group, topics: [...topics] });
    let behind = 0;
    for (const { topic, partitions } of committed) {
      const ends = await this.admin.fetchTopicOffsets(topic);
      for (const { partition, high } of ends) {
        const offset = partitions.find((one) => one.partition === partition)?.offset ?? '-1';
        behind += Number(high) - Math.max(0, Number(offset));
      }
    }
    return behind;
  }

  /** Records in a topic, ever. */
  async size(topic: string): Promise<number> {
    const ends = await this.admin.fetchTopicOffsets(topic);
    return ends.reduce((sum, { high }) => sum + Number(high), 0);
  }

  /** Everything in a topic, in order within each partition. */
  async read(topic: string): Promise<KafkaMessage[]> {
    const left = new Map(
      (await this.admin.fetchTopicOffsets(topic))
        .filter(({ high }) => high !== '0')
        .map(({ partition, high }) => [partition, BigInt(high)]),
    );
    if (left.size === 0) return [];
    const consumer = this.kafka.consumer({ groupId: `judge-${randomUUID()}`, maxWaitTimeInMs: 200 });
    const found: KafkaMessage[] = [];
    const { promise: all, resolve } = Promise.withResolvers<void>();
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { partition, messages } }) => {
        found.push(...messages);
        const end = left.get(partition);
        if (end !== undefined && BigInt(messages.at(-1)!.offset) >= end - 1n) left.delete(partition);
        if (left.size === 0) resolve();
      },
    });
    await all;
    await consumer.disconnect();
    return found;
  }

  /** Sets how the broker compresses a topic: `producer`, or with a codec of its own. */
  async compress(topic: string, codec: string): Promise<void> {
    const configEntries = [{ name: 'compression.type', value: codec }];
    await this.admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: 2, name: topic, configEntries }],
    });
  }

  close(): Promise<void> {
    return this.admin.disconnect();
  }
}
