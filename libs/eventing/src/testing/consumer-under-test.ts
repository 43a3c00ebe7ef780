import type { EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { Consuming } from '../kafka/consuming.js';
import type { RawMessage } from '../kernel/ports.js';
import { book, withBooks } from './book.js';

/** A record as the client hands it over. */
export const toKafka = ({ key, headers, value, offset, timestamp }: RawMessage) =>
  ({
    key: Buffer.from(key),
    headers,
    value,
    offset,
    timestamp: String(timestamp),
  }) as unknown as KafkaMessage;

type Listener = (event: { payload: object }) => void;

/** The consuming side of a book, on a client that is handed its batches. */
export const consumerUnderTest = async (maxBatch = 1_000) => {
  const made = withBooks(book());
  const commits: string[] = [];
  const fatal: Error[] = [];
  const waits: string[] = [];
  const listeners = new Map<string, Listener>();
  const client: { commit: () => Promise<void>; eachBatch?: (payload: EachBatchPayload) => Promise<void> } = {
    commit: async () => undefined,
  };
  const consumer = {
    events: { GROUP_JOIN: 'join', CRASH: 'crash' },
    on: (name: string, listener: Listener) => void listeners.set(name, listener),
    connect: async () => undefined,
    disconnect: async () => undefined,
    subscribe: async () => undefined,
    run: async (options: { eachBatch: (payload: EachBatchPayload) => Promise<void> }) =>
      void (client.eachBatch = options.eachBatch),
    commitOffsets: async ([{ offset }]: [{ offset: string }]) => {
      await client.commit();
      commits.push(offset);
    },
  };
  const kafka = { consumer: () => consumer } as unknown as Kafka;
  const log = {
    info: () => undefined,
    error: () => undefined,
    warn: (_: object, text: string) => void waits.push(text),
  };
  const options = {
    topics: ['toy.counted.v1'],
    maxBatch,
    partitionsConsumedConcurrently: 1,
    onFatal: (error: Error) => void fatal.push(error),
  };
  const consuming = new Consuming(kafka, made.kernel, new Map([['toy.counted.v1', 1]]), options, log);
  await consuming.start();
  const resolved: string[] = [];
  const state = { running: true, stale: false, heartbeat: async (): Promise<void> => undefined };
  const take = (...messages: KafkaMessage[]) =>
    client.eachBatch!({
      batch: { topic: 'toy.counted.v1', partition: 0, messages },
      resolveOffset: (offset: string) => void resolved.push(offset),
      heartbeat: () => state.heartbeat(),
      isRunning: () => state.running,
      isStale: () => state.stale,
    } as unknown as EachBatchPayload);
  const tell = (event: string, payload: object) => listeners.get(event)!({ payload });
  return { ...made, consuming, commits, resolved, waits, fatal, client, state, take, tell };
};
