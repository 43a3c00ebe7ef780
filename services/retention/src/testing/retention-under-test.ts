import { contractOf, topics, type EventClass } from '@huisrecht/contracts';
import { ensureTopics, kafkaClient } from '@huisrecht/eventing';
import { beginAtEnd } from '@huisrecht/eventing/testing';
import { bootstrapService, Clock } from '@huisrecht/service-kit';
import { Lines, testEnv, TestIssuer } from '@huisrecht/service-kit/testing';
import { openTestStore } from '@huisrecht/store/testing';
import { randomUUID } from 'node:crypto';
import { RetentionModule } from '../retention.module.js';
import { retentionService } from '../retention.service.js';

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** `retention` on the real broker and store, with a database and a consumer group of its own. */
export interface RetentionUnderTest {
  readonly clock: Clock;
  readonly lines: Lines;
  /** Calls it as this member of staff. */
  call(user: string, role: string, path: string): Promise<Answer>;
  /** Publishes an event as its service would; a second time with the same id is a second delivery. */
  say<C extends EventClass>(event: C, data: InstanceType<C>, id?: string): Promise<void>;
  close(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts it; resolves when it has joined its group. */
export const startRetention = async (): Promise<RetentionUnderTest> => {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
  await ensureTopics({ brokers, clientId: 'retention-test', log: quiet }, Object.values(topics));
  const [test, issuer] = await Promise.all([openTestStore('retention'), TestIssuer.start()]);
  const name = `retention-${randomUUID().slice(0, 8)}`;
  // What other specs published before is not ours to work through.
  await beginAtEnd(brokers, name, topics.holdings.name, topics.requests.name);
  const lines = new Lines();
  const service = await bootstrapService(RetentionModule.as(name), {
    ...retentionService,
    logTo: lines,
    env: {
      ...testEnv(issuer.url, 'retention'),
      MONGODB_URI: test.uri,
      KAFKA_BROKERS: brokers.join(','),
      // Nobody is there: keys are asked for when something must be sealed.
      IDENTITY_URL: 'http://127.0.0.1:1',
    },
  });
  const producer = kafkaClient({ brokers, clientId: name, log: quiet }).producer();
  await producer.connect();
  return {
    lines,
    clock: service.app.get(Clock, { strict: false }),
    call: async (user, role, path) => {
      const token = await issuer.token({ sub: user, roles: ['employee', role] });
      const response = await fetch(new URL(path, service.url), {
        headers: { authorization: `Bearer ${token}` },
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
    say: async (event, data, id = randomUUID()) => {
      const contract = contractOf(event.type);
      if (!contract) throw new Error(`${event.type} has no contract.`);
      const headers = {
        ce_specversion: '1.0',
        ce_id: id,
        ce_source: `urn:nld:kvknr:12345678:systeem:${name}-says`,
        ce_type: event.type,
        ce_time: new Date().toISOString(),
      };
      const key = String((data as Record<string, unknown>)[contract.key]);
      const messages = [{ key, value: JSON.stringify(data), headers }];
      await producer.send({ topic: contract.topic.name, messages });
    },
    close: async () => {
      await producer.disconnect();
      await service.close();
      await issuer.stop();
      await test.drop();
    },
  };
};
