import { randomUUID } from 'node:crypto';
import { kafkaClient } from '../kafka/client.js';

/** A record as a stranger on the topic would see it. */
export interface Seen {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const endsOf = async (brokers: readonly string[], topic: string) => {
  const admin = kafkaClient({ brokers, clientId: 'reader', log: quiet }).admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  return ends.map(({ partition, high }) => ({ partition, offset: high }));
};

/** Lets a group that has not started yet begin where each partition ends at this moment: other runs left much. */
export const beginAtEnd = async (
  brokers: readonly string[],
  groupId: string,
  ...topics: readonly string[]
): Promise<void> => {
  const admin = kafkaClient({ brokers, clientId: 'reader', log: quiet }).admin();
  await admin.connect();
  for (const topic of topics)
    await admin.setOffsets({ groupId, topic, partitions: await endsOf(brokers, topic) });
  await admin.disconnect();
};

/** Reads topics from now on, everything in them. For tests. */
export const readTopics = async (
  brokers: readonly string[],
  topics: readonly string[],
): Promise<{ readonly seen: readonly Seen[]; close(): Promise<void> }> => {
  const ends = await Promise.all(
    topics.map(async (topic) => ({ topic, partitions: await endsOf(brokers, topic) })),
  );
  const seen: Seen[] = [];
  const consumer = kafkaClient({ brokers, clientId: 'reader', log: quiet }).consumer({
    groupId: `reader-${randomUUID()}`,
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics] });
  await consumer.run({
    eachMessage: async ({ topic, message: { key, value, headers = {} } }) => {
      seen.push({
        topic,
        key: key?.toString() ?? '',
        value: value?.toString() ?? '',
        headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text)])),
      });
    },
  });
  for (const { topic, partitions } of ends) partitions.forEach((end) => consumer.seek({ topic, ...end }));
  return { seen, close: () => consumer.disconnect() };
};
