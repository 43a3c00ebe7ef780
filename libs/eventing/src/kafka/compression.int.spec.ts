import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import kafkajs, { type Kafka } from 'kafkajs';
import { eventually } from '../testing/probe.js';
import { unique } from '../testing/toy-service.js';
import { kafkaClient } from './client.js';
import { ensureTopics } from './ensure-topics.js';

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const options = { brokers, clientId: 'compression-test', log };
const hasKcat = spawnSync('kcat', ['-V']).status === 0;

const { CompressionTypes, CompressionCodecs } = kafkajs;
const codecs = {
  gzip: CompressionTypes.GZIP,
  snappy: CompressionTypes.Snappy,
  lz4: CompressionTypes.LZ4,
  zstd: CompressionTypes.ZSTD,
};
type Registry = Record<number, () => { decompress(buffer: Buffer): Promise<Buffer> }>;
/** Long enough that compressing is worth it: a producer leaves it when it does not help. */
const lines = Array.from({ length: 20 }, (_, n) => `${n} ${'huisrecht '.repeat(100)}`);

describe('records that a foreign producer compressed', () => {
  let kafka: Kafka;
  const made: string[] = [];
  const read: string[] = [];
  /** Notes which codecs are asked to read: every client that is made registers them anew. */
  const watch = (): void => {
    const registry = CompressionCodecs as unknown as Registry;
    for (const [name, type] of Object.entries(codecs)) {
      const its = registry[type]!;
      registry[type] = () => {
        const codec = its();
        return { ...codec, decompress: (buffer) => (read.push(name), codec.decompress(buffer)) };
      };
    }
  };
  const consumed = async (topic: string): Promise<string[]> => {
    watch();
    const consumer = kafka.consumer({ groupId: unique('compression'), maxWaitTimeInMs: 100 });
    const values: string[] = [];
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => void values.push(String(message.value)) });
    try {
      return await eventually(async () =>
        values.length >= lines.length ? values : `${values.length} records`,
      );
    } finally {
      await consumer.disconnect();
    }
  };
  const newTopic = async (): Promise<string> => {
    const name = unique('toy.compressed');
    await ensureTopics(options, [
      { name, partitions: 1, retentionMs: 60_000, producer: 'test', description: '' },
    ]);
    made.push(name);
    return name;
  };

  beforeAll(() => {
    kafka = kafkaClient(options);
  });
  beforeEach(() => (read.length = 0));
  afterAll(async () => {
    const admin = kafka.admin();
    await admin.connect();
    await admin.deleteTopics({ topics: made });
    await admin.disconnect();
  }, 60_000);

  (hasKcat ? it : it.skip).each(Object.keys(codecs))(
    'with %s by librdkafka are read',
    async (codec) => {
      const topic = await newTopic();
      const kcat = spawn('kcat', [
        '-b',
        brokers[0]!,
        '-P',
        '-t',
        topic,
        '-z',
        codec,
        '-X',
        'partitioner=murmur2_random',
      ]);
      kcat.stdin.end(lines.join('\n'));
      expect(await once(kcat, 'exit')).toEqual([0, null]);
      expect(await consumed(topic)).toEqual(lines);
      expect(new Set(read)).toEqual(new Set([codec]));
    },
    60_000,
  );

  it.each(Object.entries(codecs))(
    'with %s by another of our own client are read',
    async (codec, compression) => {
      const topic = await newTopic();
      const producer = kafka.producer();
      await producer.connect();
      await producer.send({ topic, compression, messages: lines.map((value) => ({ value })) });
      await producer.disconnect();
      expect(await consumed(topic)).toEqual(lines);
      expect(new Set(read)).toEqual(new Set([codec]));
    },
    60_000,
  );
});
