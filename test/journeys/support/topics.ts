import { topics } from '@huisrecht/contracts';
import { kafkaClient } from '@huisrecht/eventing';
import { randomUUID } from 'node:crypto';
import { system } from './system.ts';

/** A record as anybody with access to the broker reads it. */
export interface TopicRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A client of the broker around these tests. */
export const broker = () =>
  kafkaClient({ brokers: system.env('KAFKA_BROKERS').split(','), clientId: 'journeys', log: quiet });

const decoded = (headers: object = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** How many records each topic has by now, per partition: `topic/partition` → next offset. */
const endsOf = async (names: readonly string[]): Promise<Map<string, bigint>> => {
  const admin = broker().admin();
  await admin.connect();
  try {
    const ends = new Map<string, bigint>();
    for (const name of names)
      for (const { partition, low, high } of await admin.fetchTopicOffsets(name))
        if (BigInt(high) > BigInt(low)) ends.set(`${name}/${partition}`, BigInt(high));
    return ends;
  } finally {
    await admin.disconnect();
  }
};

/** Everything on these topics, from the beginning to what is there now; on all of ours unless told. */
export const everythingOn = async (
  names: readonly string[] = Object.values(topics).map(({ name }) => name),
): Promise<TopicRecord[]> => {
  const ends = await endsOf(names);
  const seen: TopicRecord[] = [];
  const consumer = broker().consumer({ groupId: `journeys-${randomUUID()}` });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [...names], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      if (ends.size === 0) resolve();
      const late = setTimeout(() => reject(new Error(`${ends.size} partitions were not read.`)), 60_000);
      const take = ({ topic, partition, message }: EachMessage): void => {
        const { key, headers, value, offset } = message;
        seen.push({
          topic,
          partition,
          key: String(key ?? ''),
          headers: decoded(headers),
          value: String(value ?? ''),
        });
        const end = ends.get(`${topic}/${partition}`);
        if (end !== undefined && BigInt(offset) + 1n >= end) ends.delete(`${topic}/${partition}`);
        if (ends.size > 0) return;
        clearTimeout(late);
        resolve();
      };
      consumer
        .run({ autoCommit: false, eachMessage: async (payload) => take(payload as EachMessage) })
        .catch(reject);
    });
    return seen;
  } finally {
    await consumer.disconnect();
  }
};

interface EachMessage {
  readonly topic: string;
  readonly partition: number;
  readonly message: {
    readonly key?: Buffer | null;
    readonly headers?: object;
    readonly value?: Buffer | null;
    readonly offset: string;
  };
}
