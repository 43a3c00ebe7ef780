import { CountedV1 } from '@huisrecht/eventing/testing';
import type { Kafka } from 'kafkajs';

/** Events per key: what an aggregate hears in one batch and over its life. */
const PER_KEY = 10;

/** Fills a topic with events of our own making: `total` counts on a tenth as many counters, interleaved. */
export const fill = async (kafka: Kafka, topic: string, total: number): Promise<void> => {
  const producer = kafka.producer();
  await producer.connect();
  const keys = Math.ceil(total / PER_KEY);
  const events = Array.from({ length: total }, (_, index) => {
    const [toyId, n] = [`toy_${String(index % keys).padStart(8, '0')}`, Math.floor(index / keys) + 1];
    return {
      key: toyId,
      value: JSON.stringify({ toyId, n, ask: `ask-${n}` }),
      headers: {
        ce_id: `${toyId}-${n}`,
        ce_source: 'urn:bench',
        ce_type: CountedV1.type,
        ce_specversion: '1.0',
        ce_time: '2026-01-01T00:00:00Z',
        ce_sequence: String(n),
      },
    };
  });
  for (let at = 0; at < total; at += 2_000)
    await producer.send({ topic, messages: events.slice(at, at + 2_000) });
  await producer.disconnect();
};
