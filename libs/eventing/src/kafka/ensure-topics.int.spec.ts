import kafkajs, { type Admin } from 'kafkajs';
import type { Topic } from '@huisrecht/contracts';
import { unique } from '../testing/toy-service.js';
import { kafkaClient } from './client.js';
import { ensureTopics, TopicsDiffer } from './ensure-topics.js';

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const options = { brokers, clientId: 'topics-test', log };

describe('making topics', () => {
  let admin: Admin;
  const made: string[] = [];
  const topic = (rest: Partial<Topic> = {}): Topic => {
    const name = unique('toy.ensured');
    made.push(name);
    return { name, partitions: 3, retentionMs: 3_600_000, producer: 'test', description: '', ...rest };
  };
  const exists = async (name: string) => (await admin.listTopics()).includes(name);

  beforeAll(async () => {
    admin = kafkaClient(options).admin();
    await admin.connect();
  });
  afterAll(async () => {
    const names = await admin.listTopics();
    await admin.deleteTopics({ topics: made.filter((name) => names.includes(name)) });
    await admin.disconnect();
  }, 60_000);

  it('makes what is missing, with its partitions and for as long as its contract says', async () => {
    const wanted = topic();
    expect(await ensureTopics(options, [wanted])).toEqual([wanted.name]);
    const { topics } = await admin.fetchTopicMetadata({ topics: [wanted.name] });
    expect(topics[0]!.partitions).toHaveLength(3);
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [
        { type: kafkajs.ConfigResourceTypes.TOPIC, name: wanted.name, configNames: ['retention.ms'] },
      ],
    });
    expect(resources[0]!.configEntries).toMatchObject([
      { configName: 'retention.ms', configValue: '3600000' },
    ]);
  }, 60_000);

  it('leaves what is there as it is', async () => {
    const wanted = topic();
    await ensureTopics(options, [wanted]);
    expect(await ensureTopics(options, [wanted])).toEqual([]);
  }, 60_000);

  it('refuses one with another number of partitions, names it, and still makes the others', async () => {
    const [there, missing] = [topic(), topic()];
    await ensureTopics(options, [there]);
    const differing = ensureTopics(options, [{ ...there, partitions: 6 }, missing]);
    await expect(differing).rejects.toThrow(TopicsDiffer);
    await expect(differing).rejects.toThrow(`${there.name} has 3 partitions, its contract says 6`);
    expect(await exists(missing.name)).toBe(true);
  }, 60_000);

  it('goes well for several that start at once', async () => {
    const all = [topic(), topic(), topic()];
    const answers = await Promise.all([1, 2, 3].map(() => ensureTopics(options, all)));
    expect(answers).toHaveLength(3);
    for (const { name } of all) expect(await exists(name)).toBe(true);
  }, 60_000);

  it('of none asks for none', async () => expect(await ensureTopics(options, [])).toEqual([]), 60_000);
});
