import { kafkaClient } from '@huisrecht/eventing';
import { randomUUID } from 'node:crypto';

/** A housing system for tests: publishes what it is told, as anybody could with a few headers. */
export interface Publisher {
  readonly source: string;
  /** Publishes an event with its key; the id is told, or new. */
  say(type: string, key: string, data: unknown, id?: string): Promise<string>;
  close(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A publisher with a name of its own. */
export const startPublisher = async (
  brokers: readonly string[],
  name = `erp-${randomUUID().slice(0, 8)}`,
  topic = 'housing.records.v1',
): Promise<Publisher> => {
  const source = `urn:nld:kvknr:12345678:systeem:${name}`;
  const producer = kafkaClient({ brokers, clientId: name, log: quiet }).producer();
  await producer.connect();
  return {
    source,
    say: async (type, key, data, id = randomUUID()) => {
      const headers = {
        ce_specversion: '1.0',
        ce_id: id,
        ce_source: source,
        ce_type: type,
        ce_time: new Date().toISOString(),
      };
      const value = typeof data === 'string' ? data : JSON.stringify(data);
      await producer.send({ topic, messages: [{ key, value, headers }] });
      return id;
    },
    close: () => producer.disconnect(),
  };
};
