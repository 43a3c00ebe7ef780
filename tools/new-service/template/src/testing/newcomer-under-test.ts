import { topics } from '@huisrecht/contracts';
import { ensureTopics, kafkaClient } from '@huisrecht/eventing';
import { bootstrapService } from '@huisrecht/service-kit';
import { testEnv, TestIssuer } from '@huisrecht/service-kit/testing';
import { openTestStore } from '@huisrecht/store/testing';
import { randomUUID } from 'node:crypto';
import { NewcomerModule } from '../newcomer.module.js';
import { newcomerService } from '../newcomer.service.js';

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly etag: string;
}

/** `newcomer` on the real broker and store, with a database and a consumer group of its own. */
export interface NewcomerUnderTest {
  /** Calls it as this member of staff; a POST when there is a body. */
  call(
    user: string,
    role: string,
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Publishes an event as its service would. */
  say(topic: string, type: string, key: string, data: object): Promise<void>;
  close(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts it; resolves when it has joined its group. */
export const startNewcomer = async (): Promise<NewcomerUnderTest> => {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
  await ensureTopics({ brokers, clientId: 'newcomer-test', log: quiet }, Object.values(topics));
  const test = await openTestStore('newcomer');
  const issuer = await TestIssuer.start();
  const service = await bootstrapService(NewcomerModule.as(`newcomer-${randomUUID().slice(0, 8)}`), {
    ...newcomerService,
    env: {
      ...testEnv(issuer.url, 'newcomer'),
      LOG_LEVEL: 'silent',
      MONGODB_URI: test.uri,
      KAFKA_BROKERS: brokers.join(','),
      // Nobody is there: keys are asked for when something must be sealed.
      IDENTITY_URL: 'http://127.0.0.1:1',
    },
  });
  const producer = kafkaClient({ brokers, clientId: 'newcomer-test', log: quiet }).producer();
  await producer.connect();
  return {
    call: async (user, role, path, body, headers = {}) => {
      const token = await issuer.token({ sub: user, roles: [role] });
      const response = await fetch(new URL(path, service.url), {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: JSON.parse(text || '{}') as Record<string, unknown>,
        etag: response.headers.get('etag') ?? '',
      };
    },
    say: async (topic, type, key, data) => {
      const headers = {
        ce_specversion: '1.0',
        ce_id: randomUUID(),
        ce_source: 'urn:nld:kvknr:12345678:systeem:test',
        ce_type: type,
        ce_time: new Date().toISOString(),
      };
      await producer.send({ topic, messages: [{ key, value: JSON.stringify(data), headers }] });
    },
    close: async () => {
      await producer.disconnect();
      await service.close();
      await issuer.stop();
      await test.drop();
    },
  };
};
