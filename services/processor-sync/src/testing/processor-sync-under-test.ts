import { randomUUID } from 'node:crypto';
import { CollectionRequestedV1, OrderGivenV1, topics, type EventClass } from '@huisrecht/contracts';
import { ensureTopics, kafkaClient, newId } from '@huisrecht/eventing';
import { beginAtEnd, eventually } from '@huisrecht/eventing/testing';
import { bootstrapService, Clock } from '@huisrecht/service-kit';
import { Lines, testEnv, TestIssuer } from '@huisrecht/service-kit/testing';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { ProcessorSyncModule } from '../processor-sync.module.js';
import { processorSyncService } from '../processor-sync.service.js';
import type { CollectionView, HolderView } from '../show-collection/collection-view.js';
import type { OrderView, PartyView } from '../show-orders/order-view.js';
import { FakeIdentity } from './fake-identity.js';

/** An answer over HTTP. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly bytes: Buffer;
}

/** Who calls: a colleague of the demo with roles, or a service. */
export type Who = { readonly id: string; readonly roles: readonly string[] } | { readonly service: string };

export const bea: Who = { id: 'bea', roles: ['employee', 'clerk'] };
export const sanne: Who = { id: 'sanne', roles: ['employee'] };
export const tom: Who = { id: 'tom', roles: ['employee', 'team-lead'] };
export const pim: Who = { id: 'pim', roles: ['employee', 'privacy-officer'] };
export const requestsService: Who = { service: 'requests' };

/** `processor-sync` on the real broker and store, with a database and a consumer group of its own. */
export interface ProcessorSyncUnderTest {
  readonly url: string;
  readonly identity: FakeIdentity;
  readonly test: TestStore;
  readonly lines: Lines;
  readonly clock: Clock;
  call<T = Record<string, unknown>>(who: Who, path: string, body?: object): Promise<Answer<T>>;
  /** Publishes an event as its service would. */
  say<C extends EventClass>(event: C, key: string, data: InstanceType<C>): Promise<void>;
  /** Asks for a collection and waits until it started. @returns the id of the request */
  collect(subjectIds: readonly string[], rest?: Partial<CollectionRequestedV1>): Promise<string>;
  show(requestId: string): Promise<CollectionView>;
  /** Gives an order and waits until it is known who gets it. @returns the order, as staff see it */
  order(subjectIds: readonly string[], rest?: Partial<OrderGivenV1>): Promise<OrderView>;
  showOrder(orderId: string): Promise<OrderView>;
  /** Waits until a party is in that state. */
  partyIs(orderId: string, party: string, state: PartyView['state']): Promise<PartyView>;
  /** Waits until a holder is in that state. */
  holderIs(requestId: string, holder: string, state: HolderView['state']): Promise<HolderView>;
  close(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts it; resolves when it has joined its group. @param holders settings of holders, as the seed names them */
export const startProcessorSync = async (
  holders: Readonly<Record<string, string>> = {},
): Promise<ProcessorSyncUnderTest> => {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
  await ensureTopics({ brokers, clientId: 'processor-sync-test', log: quiet }, Object.values(topics));
  const [test, issuer, identity] = await Promise.all([
    openTestStore('processor-sync'),
    TestIssuer.start(),
    new FakeIdentity().start(),
  ]);
  const name = `processor-sync-${randomUUID().slice(0, 8)}`;
  // What other specs published before is not ours to work through.
  const heard = [topics.requests, topics.subjects, topics.holdings, topics.disclosures, topics.searchTasks];
  await beginAtEnd(brokers, name, ...heard.map((topic) => topic.name));
  const lines = new Lines();
  const port = await freePort();
  const env = {
    ...testEnv(issuer.url, 'processor-sync'),
    MONGODB_URI: test.uri,
    KAFKA_BROKERS: brokers.join(','),
    IDENTITY_URL: identity.url,
    REQUESTS_URL: identity.url,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ...holders,
  };
  const service = await bootstrapService(ProcessorSyncModule.as(env, name), {
    ...processorSyncService,
    logTo: lines,
    env,
  });
  const producer = kafkaClient({ brokers, clientId: name, log: quiet }).producer();
  await producer.connect();

  const tokenOf = (who: Who): Promise<string> =>
    'service' in who
      ? issuer.serviceToken(who.service)
      : issuer.token({ sub: who.id, roles: [...who.roles] });

  const under: ProcessorSyncUnderTest = {
    url: service.url,
    identity,
    test,
    lines,
    clock: service.app.get(Clock, { strict: false }),
    call: async (who, path, body) => {
      const response = await fetch(new URL(path, service.url), {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${await tokenOf(who)}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const json = response.headers.get('content-type')?.includes('json');
      return { status: response.status, bytes, body: (json ? JSON.parse(bytes.toString()) : {}) as never };
    },
    say: async (event, key, data) => {
      const topic = topicOf(event.type);
      const headers = {
        ce_specversion: '1.0',
        ce_id: randomUUID(),
        ce_source: `urn:nld:kvknr:12345678:systeem:${name}-says`,
        ce_type: event.type,
        ce_time: new Date().toISOString(),
      };
      await producer.send({ topic, messages: [{ key, value: JSON.stringify(data), headers }] });
    },
    collect: async (subjectIds, rest = {}) => {
      const requestId = newId('req');
      await under.say(CollectionRequestedV1, requestId, {
        requestId,
        subjectIds: [...subjectIds],
        right: 'access',
        answerBy: '2099-12-31',
        ...rest,
      });
      await eventually(async () => {
        const { status } = await under.call(bea, `/collections/${requestId}`);
        return status === 200 ? true : `the collection answers ${status}`;
      });
      return requestId;
    },
    show: async (requestId) => (await under.call<CollectionView>(bea, `/collections/${requestId}`)).body,
    order: async (subjectIds, rest = {}) => {
      const [requestId, orderId] = [newId('req'), newId('ord')];
      const order: OrderGivenV1 = {
        orderId,
        requestId,
        line: 1,
        kind: 'erase',
        subjectIds: [...subjectIds],
        scope: { categories: [], fields: [], purposes: [], recordIds: [] },
        provisional: false,
        answerBy: '2099-12-31',
        submittedAt: '2026-03-01T10:00:00Z',
        givenAt: new Date().toISOString(),
        ...rest,
      };
      await under.say(OrderGivenV1, order.requestId, order);
      return eventually(async () => {
        const { status, body } = await under.call<OrderView>(bea, `/orders/${order.orderId}`);
        return status === 200 ? body : `the order answers ${status}`;
      });
    },
    showOrder: async (orderId) => (await under.call<OrderView>(bea, `/orders/${orderId}`)).body,
    partyIs: (orderId, name, state) =>
      eventually(async () => {
        const party = (await under.showOrder(orderId)).parties.find((one) => one.party === name);
        return party?.state === state ? party : `${name} is ${party?.state} (${party?.failure?.code})`;
      }, 30_000),
    holderIs: (requestId, name, state) =>
      eventually(async () => {
        const holder = (await under.show(requestId)).holders.find((one) => one.holder === name);
        return holder?.state === state ? holder : `${name} is ${holder?.state} (${holder?.failure?.code})`;
      }),
    close: async () => {
      await producer.disconnect();
      await service.close();
      await Promise.all([issuer.stop(), identity.stop()]);
      await test.drop();
    },
  };
  return under;
};

const topicOf = (type: string): string => {
  const [, , service, fact = ''] = type.split('.');
  if (service === 'requests') return topics.requests.name;
  if (fact.startsWith('subject') || fact.startsWith('person-')) return topics.subjects.name;
  return fact.startsWith('holding') ? topics.holdings.name : topics.disclosures.name;
};

const freePort = async (): Promise<number> => {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
};
