import { ensureTopics } from '@huisrecht/eventing';
import { beginAtEnd } from '@huisrecht/eventing/testing';
import { topics } from '@huisrecht/contracts';
import { bootstrapService } from '@huisrecht/service-kit';
import { Lines, testEnv, TestIssuer } from '@huisrecht/service-kit/testing';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { makeMasterKeyFile } from '@huisrecht/store';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentityModule } from '../identity.module.js';
import { identityService } from '../identity.service.js';

/** An answer over HTTP. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly etag: string;
}

/** Who calls: roles, a colleague with roles, or a service. */
export type Who =
  | readonly string[]
  | { readonly roles: readonly string[]; readonly id: string }
  | { readonly service: string };

/** `identity` on the real broker and store, with a database and a consumer group of its own. */
export interface IdentityUnderTest {
  readonly brokers: readonly string[];
  readonly test: TestStore;
  readonly lines: Lines;
  readonly url: string;
  /** Calls it as a member of staff with these roles, or as a service. */
  call<T = Record<string, unknown>>(
    who: Who,
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<T>>;
  /** The answer as it is, of a GET. */
  fetch(who: Who, path: string): Promise<Response>;
  get<T>(token: abstract new (...parameters: never[]) => T): T;
  close(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts it; resolves when it has joined its group. */
export const startIdentity = async (): Promise<IdentityUnderTest> => {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
  await ensureTopics({ brokers, clientId: 'identity-test', log: quiet }, Object.values(topics));
  const test = await openTestStore('identity');
  const issuer = await TestIssuer.start();
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  const keyFile = (name: string): string => {
    makeMasterKeyFile(join(folder, name));
    return join(folder, name);
  };
  const lines = new Lines();
  const group = `identity-${randomUUID().slice(0, 8)}`;
  await beginAtEnd(brokers, group, topics.housingRecords.name);
  const service = await bootstrapService(IdentityModule.as(group), {
    ...identityService,
    logTo: lines,
    env: {
      ...testEnv(issuer.url, 'identity'),
      MONGODB_URI: test.uri,
      KAFKA_BROKERS: brokers.join(','),
      MASTER_KEY_FILE: keyFile('master.key'),
      HMAC_KEY_FILE: keyFile('hmac.key'),
      ...(process.env['SMTP_URL'] && { SMTP_URL: process.env['SMTP_URL'] }),
      ACCEPTED_DOCUMENTS: 'passport,id-card,residence-permit',
    },
  });
  const tokenOf = (who: Who): Promise<string> => {
    if ('service' in who) return issuer.serviceToken(who.service);
    const { roles, id } = 'roles' in who ? who : { roles: who, id: `staff-${who.join('-')}` };
    return issuer.token({ sub: id, roles: [...roles] });
  };
  return {
    brokers,
    test,
    lines,
    url: service.url,
    call: async (who, path, body, headers = {}) => {
      const response = await fetch(new URL(path, service.url), {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${await tokenOf(who)}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: JSON.parse(text || '{}') as never,
        etag: response.headers.get('etag') ?? '',
      };
    },
    fetch: async (who, path) =>
      fetch(new URL(path, service.url), { headers: { authorization: `Bearer ${await tokenOf(who)}` } }),
    get: (token) => service.app.get(token, { strict: false }),
    close: async () => {
      await service.close();
      await issuer.stop();
      await test.drop();
      rmSync(folder, { recursive: true });
    },
  };
};
