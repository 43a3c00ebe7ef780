import type { Topic } from '@huisrecht/contracts';
import { kafkaClient, type KafkaOptions } from './client.js';

/** Topics exist but not as their contract wants: a person must decide, since a key would leave its partition. */
export class TopicsDiffer extends Error {
  constructor(differences: readonly string[]) {
    super(`These topics differ from their contracts: ${differences.join('; ')}.`);
    this.name = 'TopicsDiffer';
  }
}

/**
 * Makes the topics that are missing, as their contracts say.
 * @returns the names of those that were made
 * @throws TopicsDiffer when one exists with another number of partitions
 */
export const ensureTopics = async (
  options: KafkaOptions,
  topics: readonly Topic[],
  replicationFactor = 1,
): Promise<string[]> => {
  const admin = kafkaClient(options).admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !existing.has(name));
    if (missing.length > 0) {
      await admin.createTopics({
        waitForLeaders: true,
        topics: missing.map(({ name, partitions, retentionMs }) => ({
          topic: name,
          numPartitions: partitions,
          replicationFactor,
          configEntries: [{ name: 'retention.ms', value: String(retentionMs) }],
        })),
      });
    }
    const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
    const differences = topics.flatMap(({ name, partitions }) => {
      const actual = found.find((one) => one.name === name)?.partitions.length;
      return actual === partitions
        ? []
        : [`${name} has ${actual} partitions, its contract says ${partitions}`];
    });
    if (differences.length > 0) throw new TopicsDiffer(differences);
    return missing.map(({ name }) => name);
  } finally {
    await admin.disconnect();
  }
};
