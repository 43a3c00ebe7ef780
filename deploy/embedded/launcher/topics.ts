import { topics, type Topic } from '@huisrecht/contracts';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { Refusal } from './refusal.ts';

export interface TopicsReport {
  readonly made: readonly string[];
  readonly all: number;
}

const retention = 'retention.ms';

async function makeMissing(admin: Admin, wanted: readonly Topic[], replication: number): Promise<string[]> {
  const there = new Set(await admin.listTopics());
  const missing = wanted.filter(({ name }) => !there.has(name));
  await admin.createTopics({
    waitForLeaders: true,
    topics: missing.map(({ name, partitions, retentionMs }) => ({
      topic: name,
      numPartitions: partitions,
      replicationFactor: replication,
      configEntries: [{ name: retention, value: String(retentionMs) }],
    })),
  });
  return missing.map(({ name }) => name);
}

/** A key must stay on its partition for ever, so a topic of another size is refused, not changed. */
async function checkPartitions(admin: Admin, wanted: readonly Topic[]): Promise<void> {
  const metadata = await admin.fetchTopicMetadata({ topics: wanted.map(({ name }) => name) });
  for (const { name, partitions } of metadata.topics) {
    const topic = wanted.find((one) => one.name === name);
    if (topic && partitions.length !== topic.partitions) {
      throw new Refusal(
        `Topic ${name} has ${partitions.length} partitions and the contracts say ${topic.partitions}: make it anew, or use another broker.`,
      );
    }
  }
}

/**
 * Makes the topics of the contracts that the broker lacks; nothing else ever makes one.
 * @param brokers with commas between them
 */
export async function makeTopics(brokers: string): Promise<TopicsReport> {
  const kafka = new Kafka({ clientId: 'launcher', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  const wanted = Object.values(topics);
  try {
    await admin.connect();
    const { brokers: nodes } = await admin.describeCluster();
    const made = await makeMissing(admin, wanted, Math.min(3, nodes.length));
    await checkPartitions(admin, wanted);
    return { made, all: wanted.length };
  } finally {
    await admin.disconnect();
  }
}
