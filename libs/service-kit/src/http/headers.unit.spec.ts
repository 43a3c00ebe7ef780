import { Controller, Module, Post, Put, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../auth/access.js';
import type { ProblemBody } from '../errors/render.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService, type TestService } from '../testing/service.js';
import { IfMatch, setEtag } from './etag.js';
import { IdempotencyKey } from './idempotency-key.js';

@Controller('orders')
@Public('for the test')
class OrdersController {
  @Post()
  create(@IdempotencyKey() key: string) {
    return { key };
  }

  @Put()
  change(@IfMatch() version: number, @Res({ passthrough: true }) response: Response) {
    setEtag(response, version + 1);
    return { version };
  }
}

@Module({ controllers: [OrdersController] })
class OrdersModule {}

describe('headers of creations and changes', () => {
  let issuer: TestIssuer;
  let service: TestService;

  const ask = async (method: string, headers: Record<string, string>) => {
    const response = await fetch(`${service.url}/orders`, { method, headers });
    const body = (await response.json()) as ProblemBody & { key?: string; version?: number };
    return { ...body, status: response.status, etag: response.headers.get('etag') };
  };

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    service = await startTestService(OrdersModule, issuer.url);
  });

  afterAll(async () => {
    await service.close();
    await issuer.stop();
  });

  it.each(['12345678', 'a key with spaces', 'x'.repeat(200)])('takes the idempotency key %s', async (key) => {
    expect(await ask('POST', { 'idempotency-key': key })).toMatchObject({ status: 201, key });
  });

  it('a creation without a key is a problem', async () => {
    expect(await ask('POST', {})).toMatchObject({
      status: 400,
      code: 'idempotency-key.missing',
      field: 'Idempotency-Key',
    });
  });

  it.each(['1234567', 'x'.repeat(201), 'caf\u00e9-caf\u00e9'])(
    'a key that is too short, long or not printable is a problem',
    async (key) => {
      const problem = await ask('POST', { 'idempotency-key': key });
      expect(problem).toMatchObject({ status: 400, code: 'idempotency-key.malformed' });
      expect(JSON.stringify(problem)).not.toContain(key);
    },
  );

  it('a change names the version that was looked at, and answers with the next', async () => {
    expect(await ask('PUT', { 'if-match': '"v12"' })).toMatchObject({
      status: 200,
      version: 12,
      etag: '"v13"',
    });
  });

  it('a change without a version is a problem', async () => {
    expect(await ask('PUT', {})).toMatchObject({ status: 428, code: 'if-match.missing' });
  });

  it.each(['*', '12', 'W/"v12"', '"v12", "v13"', '"v-1"'])('%s is no version of ours', async (header) => {
    expect(await ask('PUT', { 'if-match': header })).toMatchObject({
      status: 400,
      code: 'if-match.malformed',
    });
  });
});
