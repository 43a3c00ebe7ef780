import { demoStaff } from '@huisrecht/embedded/issuer/staff.ts';
import { Inzage } from './support/inzage.ts';
import './support/patience.ts';
import { serviceNames, system, type AnyService } from './support/system.ts';
import { somebody } from './support/town.ts';
import { randomUUID } from 'node:crypto';

interface Row {
  readonly method: string;
  readonly path: string;
  readonly roles?: readonly string[];
  readonly purpose?: string;
  readonly public?: string;
}

const accessOf = async (service: AnyService): Promise<readonly Row[]> => {
  const { body } = await system.call(service, '/access');
  return body['endpoints'] as Row[];
};

/** A path with something plausible in the place of each parameter. */
const filled = (path: string): string =>
  path
    .replace(':requestId', 'req_00000000000000000000')
    .replace(':holder', 'erp')
    .replace(':lane', 'bm90LWEtbGFuZQ')
    .replace(':ref', 'ans_00000000000000000000')
    .replace(':documentId', 'doc_00000000000000000000')
    .replace(':id', path.startsWith('/subjects') ? 'sub_00000000000000000000' : 'req_00000000000000000000');

/** The gateway shows its app where a page asks for a path; it has nothing parked, for it consumes nothing. */
const isPageOfTheApp = (service: AnyService, { method, path }: Row): boolean =>
  service === 'admin' && method === 'GET' && path === '/ops/parked';

describe.each(serviceNames)('who may do what at %s', (service) => {
  let rows: readonly Row[];
  let staffed: readonly Row[];
  beforeAll(async () => {
    rows = await accessOf(service);
    staffed = rows.filter((row) => row.roles !== undefined && !isPageOfTheApp(service, row));
  });

  it('P12: every endpoint says who may use it and what for, or why it is public', () => {
    expect(rows.length).toBeGreaterThan(5);
    for (const { path, roles, purpose, public: why } of rows)
      expect([path, roles ? Boolean(purpose) : (why ?? '').length > 20]).toEqual([path, true]);
  });

  it('P12: without a token, or with one of somebody else, nothing is answered', async () => {
    for (const { method, path } of staffed) {
      const call = { method, ...(method === 'POST' && { body: {} }) };
      const none = await system.call(service, filled(path), call);
      const wrong = await system.call(service, filled(path), { ...call, token: 'eyJhbGciOiJub25lIn0.e30.' });
      expect([path, none.status, wrong.status]).toEqual([path, 401, 401]);
      expect(none.body['code']).toMatch(/^auth\./);
    }
  });

  it.each(demoStaff.map(({ user, roles }) => [user, roles] as const))(
    'P12: %s is refused wherever none of the roles %j fits, before anything is looked up',
    async (user, roles) => {
      const token = await system.tokenOf(user);
      for (const row of staffed.filter((one) => !one.roles?.some((role) => roles.includes(role)))) {
        const call = { method: row.method, token, ...(row.method === 'POST' && { body: { x: 1 } }) };
        const { status, body } = await system.call(service, filled(row.path), call);
        expect([row.method, row.path, status, body['code']]).toEqual([
          row.method,
          row.path,
          403,
          'auth.not-allowed',
        ]);
      }
    },
  );

  it('P12: another service is refused wherever the role `service` is not named', async () => {
    const token = await system.tokenOfService('processor-sync');
    for (const { method, path } of staffed.filter(({ roles }) => !roles?.includes('service'))) {
      const { status } = await system.call(service, filled(path), {
        method,
        token,
        ...(method === 'POST' && { body: {} }),
      });
      expect([path, status]).toEqual([path, 403]);
    }
  });
});

describe('what is the same at every door', () => {
  it('P12: the role `service` alone is not enough: who a person is, their answers and their keys have their own lists', async () => {
    const token = await system.tokenOfService('demo');
    const asked: readonly [AnyService, string, object][] = [
      ['identity', '/subjects/resolve', { subjectIds: ['sub_00000000000000000000'], purpose: 'ask-holders' }],
      [
        'identity',
        '/keys/lease',
        { intent: 'open', keys: [{ subject: 'sub_00000000000000000000', class: 'identity' }] },
      ],
      ['processor-sync', '/answers/read', { refs: ['ans_00000000000000000000'] }],
    ];
    for (const [service, path, body] of asked)
      expect([path, (await system.call(service, path, { token, body })).status]).toEqual([path, 403]);
  });

  it('P25: unknown fields are refused by name, and their values are not repeated', async () => {
    const bea = await system.colleague('bea');
    const inzage = await Inzage.received(somebody(20));
    const body = {
      subjectId: inzage.subjectId,
      channel: 'letter',
      receivedAt: '2026-03-02',
      bsn: '999990019',
    };
    const made = await bea.ask('requests', '/requests', { body, idempotencyKey: randomUUID() });
    expect(made).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
    const search = { purpose: 'intake', by: 'phone', phone: '040-1234567', documentNumber: 'SPECI2014' };
    const found = await bea.ask('identity', '/subjects/search', { body: search });
    expect(found).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
    expect(JSON.stringify([made.body, found.body])).not.toMatch(/999990019|SPECI2014|1234567/);
  });

  it('a creation that is asked twice happens once; the same key for something else is refused', async () => {
    const bea = await system.colleague('bea');
    const { subjectId } = await Inzage.received(somebody(25));
    const body = { subjectId, channel: 'phone', receivedAt: '2026-03-02' };
    const idempotencyKey = randomUUID();
    const [one, two] = await Promise.all([
      bea.ask('requests', '/requests', { body, idempotencyKey }),
      bea.ask('requests', '/requests', { body, idempotencyKey }),
    ]);
    expect([one.status, two.status, one.body['id']]).toEqual([201, 201, two.body['id']]);
    const other = { ...body, channel: 'counter' };
    expect(await bea.ask('requests', '/requests', { body: other, idempotencyKey })).toMatchObject({
      status: 409,
      body: { code: 'request.key-used-differently' },
    });
    expect(await bea.ask('requests', '/requests', { body })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key.missing' },
    });
  });

  it('a change needs the version that was looked at, and an older one is refused', async () => {
    const inzage = await Inzage.received(somebody(35));
    const { etag } = await inzage.person();
    const body = {
      result: 'passed',
      way: 'counter',
      document: 'passport',
      delivery: { channel: 'email', emailIndex: 0 },
    };
    expect((await inzage.atCheck('bea', '/outcome', { body })).status).toBe(428);
    expect((await inzage.atCheck('bea', '/outcome', { body, ifMatch: '*' })).status).toBe(400);
    const both = await Promise.all(
      ['bea', 'tom'].map((user) => inzage.atCheck(user, '/outcome', { body, ifMatch: etag })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, expect.any(Number) as number]);
    expect(both.map(({ status }) => status).find((status) => status !== 200)).toBeGreaterThanOrEqual(409);
  });

  it('P12: the gateway takes no change that does not come from its own page', async () => {
    const { admin } = system.places;
    const response = await fetch(new URL('/api/requests/requests', admin), { method: 'POST', body: '{}' });
    expect([401, 403]).toContain(response.status);
    for (const path of [
      '/api/requests/packages/x',
      '/api/identity/keys/lease',
      '/api/processor-sync/answers/read',
    ]) {
      const bea = await system.colleague('bea');
      const [, , service = '', ...rest] = path.split('/');
      const { status } = await bea.ask(service as 'identity', `/${rest.join('/')}`);
      expect([path, status]).toEqual([path, 404]);
    }
  });
});
