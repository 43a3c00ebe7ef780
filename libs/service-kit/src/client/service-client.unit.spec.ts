import { Type } from 'class-transformer';
import { IsArray, IsString, ValidateNested } from 'class-validator';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Issuer } from '../auth/issuer.js';
import { TestIssuer } from '../testing/issuer.js';
import { AccessToken } from './access-token.js';
import { BadAnswer, RemoteProblem, ServiceAway } from './errors.js';
import { ServiceClient } from './service-client.js';

class Subject {
  @IsString()
  id!: string;
}

class Found {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Subject)
  items!: Subject[];
}

type Answer = (response: ServerResponse) => void;

const json =
  (status: number, body: unknown): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };

describe('calls to another service', () => {
  let issuer: TestIssuer;
  let other: Server;
  let client: ServiceClient;
  let url: string;
  let now = 0;
  let answer: Answer = json(200, { items: [] });
  const seen: { headers: IncomingHttpHeaders; body: string }[] = [];

  const clientFor = (options: { deadlineMs?: number; resetMs?: number } = {}) =>
    new ServiceClient({
      service: 'identity',
      baseUrl: url,
      token: new AccessToken(
        new Issuer(issuer.url),
        { clientId: 'requests', clientSecret: 's' },
        { now: () => now },
      ),
      ...options,
    });
  const search = (its = client) =>
    its.post('/subjects/search', { by: 'email', email: 'jan@planter.example' }, Found);

  beforeEach(async () => {
    issuer = await TestIssuer.start();
    seen.length = 0;
    answer = json(200, { items: [{ id: 'sub_1', extra: true }] });
    other = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push({ headers: request.headers, body });
        answer(response);
      });
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    now = 0;
    client = clientFor();
  });

  afterEach(async () => {
    client.close();
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    await issuer.stop();
  });

  it('carry a token of the service itself, which is asked once and renewed in time', async () => {
    await Promise.all([search(), search(), search()]);
    expect(issuer.asked.get('/token')).toBe(1);
    now = 47_000;
    await search();
    expect(issuer.asked.get('/token')).toBe(1);
    now = 48_000;
    await search();
    expect(issuer.asked.get('/token')).toBe(2);
    expect(seen[0]?.headers.authorization).toMatch(/^Bearer eyJ/);
  });

  it('ask for a new token when the other side no longer accepts it', async () => {
    await search();
    answer = json(401, { code: 'auth.token-refused' });
    await expect(search()).rejects.toThrow(RemoteProblem);
    answer = json(200, { items: [] });
    await search();
    expect(issuer.asked.get('/token')).toBe(2);
  });

  it('read the answer by its class: what is not declared is dropped, what does not fit is a bad answer', async () => {
    const { items } = await search();
    expect(items).toEqual([{ id: 'sub_1' }]);
    expect(items[0]).toBeInstanceOf(Subject);
    answer = json(200, { items: [{ id: 7, name: 'Planter' }] });
    await expect(search()).rejects.toThrow(new BadAnswer('identity', ['items[0].id (isString)']).message);
    answer = (response) => response.end('<html>Planter</html>');
    await expect(search()).rejects.toThrow(BadAnswer);
  });

  it('send the headers of creations and changes', async () => {
    await client.tell('/x', { a: 1 }, { idempotencyKey: 'key-of-mine', ifMatch: 12 });
    expect(seen[0]?.headers).toMatchObject({ 'idempotency-key': 'key-of-mine', 'if-match': '"v12"' });
    expect(seen[0]?.body).toBe('{"a":1}');
  });

  it('give a problem of the other side as a typed error, with codes and fields only', async () => {
    answer = json(422, {
      code: 'search.too-many-matches',
      title: 'Too many people match Planter',
      field: 'email',
      errors: [
        { field: 'items[0].id', code: 'isString', message: 'Planter is no id' },
        { field: 'Jan de Planter', code: 'x' },
      ],
    });
    const error = await search().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RemoteProblem);
    expect(error).toMatchObject({ status: 422, code: 'search.too-many-matches', field: 'email' });
    expect(JSON.stringify(error) + String(error)).not.toContain('Planter');
    expect((error as RemoteProblem).errors.map(({ field, code }) => [field, code])).toEqual([
      ['items[0].id', 'isString'],
    ]);
  });

  it('no 4xx opens the circuit', async () => {
    answer = json(404, {});
    for (let call = 0; call < 20; call++) await search().catch(() => undefined);
    expect(seen).toHaveLength(20);
  });

  it('the circuit opens when the other side is away, and closes again when it is back', async () => {
    const quick = clientFor({ resetMs: 30 });
    answer = json(503, {});
    const reasons = new Set<string>();
    for (let call = 0; call < 12; call++) {
      await search(quick).catch((error: unknown) => reasons.add((error as ServiceAway).reason));
    }
    expect([...reasons]).toEqual(['status-503', 'circuit-open']);
    expect(seen.length).toBeLessThan(12);
    answer = json(200, { items: [] });
    const deadline = Date.now() + 5_000;
    let back = false;
    while (!back && Date.now() < deadline) {
      back = await search(quick).then(
        () => true,
        () => new Promise<boolean>((resolve) => setImmediate(() => resolve(false))),
      );
    }
    expect(back).toBe(true);
    quick.close();
  });

  it('a call past its deadline is aborted, on the wire too', async () => {
    const gone = new Promise((resolve) => {
      answer = (response) => response.on('close', resolve);
    });
    const error = await client.get('/slow', Found, { deadlineMs: 1_000 }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'ServiceAway', reason: 'deadline', away: true });
    await gone;
  });

  it('a call whose caller stops is aborted, and says nothing of the other side', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    for (let call = 0; call < 8; call++) {
      const error = await client.get('/x', Found, { signal: stop.signal }).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ reason: 'stopped' });
    }
    answer = json(200, { items: [] });
    await expect(search()).resolves.toBeDefined();
  });

  it('nobody there, or no token, is away', async () => {
    const nobody = new ServiceClient({
      service: 'identity',
      baseUrl: 'http://127.0.0.1:1',
      token: new AccessToken(new Issuer(issuer.url), { clientId: 'a', clientSecret: 'b' }),
    });
    await expect(search(nobody)).rejects.toMatchObject({ reason: 'unreachable' });
    nobody.close();
    issuer.away = true;
    await expect(search()).rejects.toMatchObject({ reason: 'no-token' });
  });
});
