import { contractOf, topics, type EventClass } from '@huisrecht/contracts';
import { ensureTopics, kafkaClient } from '@huisrecht/eventing';
import { bootstrapService, Clock } from '@huisrecht/service-kit';
import { Lines, testEnv, TestIssuer } from '@huisrecht/service-kit/testing';
import { makeSigningKeyFile } from '@huisrecht/store';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import type { INestApplication } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RequestsModule } from '../requests.module.js';
import { requestsService } from '../requests.service.js';
import { FakeMailServer, FakeNeighbours } from './fake-neighbours.js';

/** An answer over HTTP. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Headers;
}

/** How a call is made: who, and with which headers. */
export interface Calling {
  /** A colleague with these roles, or a service by its name; nobody when absent. */
  readonly as?: { readonly id: string; readonly roles: readonly string[] };
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** `requests` on the real broker and store with a database and group of its own; its neighbours are small servers. */
export class RequestsUnderTest {
  readonly lines = new Lines();
  /** Added to the clock of the service. */
  ahead = 0;
  private closers: (() => Promise<unknown>)[] = [];
  private sequence = 0;

  private constructor(
    readonly url: string,
    readonly store: TestStore,
    readonly neighbours: FakeNeighbours,
    readonly mail: FakeMailServer,
    private readonly issuer: TestIssuer,
    private readonly producer: ReturnType<ReturnType<typeof kafkaClient>['producer']>,
    private readonly app: INestApplication,
  ) {}

  /** A part of the service. */
  get<T>(token: abstract new (...parameters: never[]) => T): T {
    return this.app.get(token, { strict: false });
  }

  /** @param besides environment of the service beside what every test gives it */
  static async start(besides: Readonly<Record<string, string>> = {}): Promise<RequestsUnderTest> {
    const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
    await ensureTopics({ brokers, clientId: 'requests-test', log: quiet }, Object.values(topics));
    const [store, issuer, neighbours, mail] = await Promise.all([
      openTestStore('requests'),
      TestIssuer.start(),
      FakeNeighbours.start(),
      FakeMailServer.start(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'requests-'));
    makeSigningKeyFile(join(folder, 'signing.pem'));
    const lines = new Lines();
    const service = await bootstrapService(RequestsModule.as(`requests-${randomUUID().slice(0, 8)}`), {
      ...requestsService,
      logTo: lines,
      env: {
        ...testEnv(issuer.url, 'requests'),
        MONGODB_URI: store.uri,
        KAFKA_BROKERS: brokers.join(','),
        IDENTITY_URL: neighbours.url,
        PROCESSOR_SYNC_URL: neighbours.url,
        SMTP_URL: mail.url,
        MAIL_FROM: 'privacy@helpt-elkander.example',
        SIGNING_KEY_FILE: join(folder, 'signing.pem'),
        ADMIN_PUBLIC_URL: 'http://public.example:4000',
        ...besides,
      },
    });
    const producer = kafkaClient({ brokers, clientId: 'neighbours', log: quiet }).producer();
    await producer.connect();
    const test = new RequestsUnderTest(service.url, store, neighbours, mail, issuer, producer, service.app);
    Object.assign(test, { lines });
    const clock = service.app.get(Clock, { strict: false });
    clock.now = () => new Date(Date.now() + test.ahead);
    test.closers = [
      () => producer.disconnect(),
      () => service.close(),
      () => issuer.stop(),
      () => neighbours.stop(),
      () => mail.stop(),
      () => store.drop(),
      async () => rmSync(folder, { recursive: true }),
    ];
    return test;
  }

  async close(): Promise<void> {
    for (const close of this.closers) await close();
  }

  async call<T = Record<string, unknown>>(
    path: string,
    { as, body, headers = {} }: Calling = {},
  ): Promise<Answer<T>> {
    const program = as?.roles.includes('service') === true;
    const token =
      as &&
      (await (program
        ? this.issuer.serviceToken(as.id)
        : this.issuer.token({ sub: as.id, roles: [...as.roles] })));
    const response = await fetch(new URL(path, this.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(typeof body === 'object' && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      text,
      body: (isJson ? JSON.parse(text) : {}) as T,
      headers: response.headers,
    };
  }

  /** The bytes of an answer that must be there. */
  async bytes(path: string, { as, body }: Calling): Promise<Uint8Array> {
    const token = as && (await this.issuer.token({ sub: as.id, roles: [...as.roles] }));
    const response = await fetch(new URL(path, this.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Publishes an event as a neighbour would. */
  async say<C extends EventClass>(event: C, data: InstanceType<C>, id = randomUUID()): Promise<void> {
    const contract = contractOf(event.type);
    if (!contract) throw new Error(`${event.type} has no contract`);
    const [, service = ''] = /^nl\.huisrecht\.([a-z-]+)\./.exec(event.type) ?? [];
    await this.producer.send({
      topic: contract.topic.name,
      messages: [
        {
          key: String((data as Record<string, unknown>)[contract.key]),
          value: JSON.stringify(data),
          headers: {
            ...{ ce_specversion: '1.0', ce_id: id, ce_type: event.type, 'content-type': 'application/json' },
            ...{ ce_source: `urn:nld:kvknr:12345678:systeem:${service}`, ce_time: new Date().toISOString() },
            ...{ ce_sequence: String(++this.sequence).padStart(16, '0'), ce_sequencetype: 'Integer' },
          },
        },
      ],
    });
  }
}
