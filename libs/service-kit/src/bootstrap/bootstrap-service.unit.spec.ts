import { Body, Controller, Get, Module, Param, Post, type BeforeApplicationShutdown } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { Access, Public } from '../auth/access.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { EndpointWithoutAccess, requireAccess } from '../auth/endpoints.js';
import { serviceClient } from '../client/service-clients.js';
import { ConfigError } from '../config/read-config.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService, type TestService } from '../testing/service.js';

class WriteLetter {
  @IsString()
  @Length(1, 20)
  subject!: string;
}

@Controller('letters')
@Access({ roles: ['clerk'], purpose: 'write-letters' })
class LettersController {
  @Get(':id')
  read(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return { id, by: actor.id };
  }

  @Post()
  write(@Body() letter: WriteLetter) {
    return { length: letter.subject.length };
  }

  @Get('open/sesame')
  @Public('for the test')
  open() {
    return { open: true };
  }
}

@Module({ controllers: [LettersController] })
class LettersModule {}

@Controller('secrets')
class ForgottenController {
  @Get()
  list() {
    return [];
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

@Module({ providers: [serviceClient('nobody')] })
class CallerModule {}

const order: string[] = [];
let release: () => void = () => undefined;

@Controller('slow')
@Public('for the test')
class SlowController implements BeforeApplicationShutdown, OnApplicationShutdown {
  @Get()
  async wait() {
    order.push('request begins');
    await new Promise<void>((resolve) => (release = resolve));
    order.push('request ends');
    return {};
  }

  beforeApplicationShutdown() {
    order.push('consumers stop');
  }

  onApplicationShutdown() {
    order.push('database closes');
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('a service', () => {
  let issuer: TestIssuer;
  let service: TestService;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    service = await startTestService(LettersModule, issuer.url);
  });

  beforeEach(() => {
    order.length = 0;
  });

  afterAll(async () => {
    await service.close();
    await issuer.stop();
  });

  it('listens on a free port and answers whoever has the role', async () => {
    const headers = { authorization: `Bearer ${await issuer.token()}` };
    const response = await fetch(`${service.url}/letters/let_12345678`, { headers });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: 'let_12345678', by: 'bea' });
  });

  it('has security headers on every answer and does not say what it is made of', async () => {
    const { headers } = await fetch(`${service.url}/nothing-here`);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('names every missing variable when it cannot start', async () => {
    const env = { MONGODB_URI: '', OIDC_ISSUER: '' };
    const start = startTestService(LettersModule, issuer.url, { env });
    await expect(start).rejects.toThrow(ConfigError);
    await expect(start).rejects.toThrow(/MONGODB_URI is missing[\s\S]*OIDC_ISSUER is missing/);
  });

  it('does not start when the address of a service that it calls is not in its config', async () => {
    const start = startTestService(CallerModule, issuer.url);
    await expect(start).rejects.toThrow('NOBODY_URL is missing: set it to the address of nobody.');
  });

  it('closes what it had opened when its port is taken', async () => {
    const PORT = new URL(service.url).port;
    const start = startTestService(SlowModule, issuer.url, { env: { PORT } });
    await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(order).toEqual(['consumers stop', 'database closes']);
  });

  it('says nothing of parts that it does not have', () => {
    expect(service.lines.records.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['no role', { roles: [], purpose: 'keep-files' }],
    ['a purpose that is no slug', { roles: ['clerk' as const], purpose: 'Because we can' }],
  ])('P12: %s stops the start as well', (_, access) => {
    const endpoint = {
      method: 'GET',
      path: '/x',
      handler: 'X.x',
      controller: ForgottenController,
      name: 'list',
      access,
    };
    expect(() => requireAccess([endpoint])).toThrow('GET /x (X.x)');
  });

  it('P12: an endpoint with neither @Access nor @Public stops the start with a sentence that names it', async () => {
    const start = startTestService(ForgottenModule, issuer.url);
    await expect(start).rejects.toThrow(EndpointWithoutAccess);
    await expect(start).rejects.toThrow('GET /secrets (ForgottenController.list)');
  });

  it('two services in one process share nothing: ports, logs, metrics', async () => {
    const other = await startTestService(LettersModule, issuer.url, { name: 'archive' });
    try {
      await fetch(`${other.url}/letters/open/sesame`);
      const metrics = await (await fetch(`${other.url}/metrics`)).text();
      expect(metrics).toContain('service="archive"');
      expect(metrics).not.toContain('service="letters"');
      expect(other.lines.records.every((line) => line['service'] === 'archive')).toBe(true);
      expect(service.lines.records.every((line) => line['service'] === 'letters')).toBe(true);
    } finally {
      await other.close();
    }
  });

  it('stops in order: running requests, consumers, database', async () => {
    const slow = await startTestService(SlowModule, issuer.url, { name: 'slow' });
    const running = fetch(`${slow.url}/slow`);
    while (!order.includes('request begins')) await new Promise(setImmediate);
    const closing = slow.close();
    await expect(fetch(`${slow.url}/health/ready`)).rejects.toThrow();
    release();
    expect((await running).status).toBe(200);
    expect(await closing).toBe(true);
    expect(order).toEqual(['request begins', 'request ends', 'consumers stop', 'database closes']);
  });

  it('cuts off what takes longer than the stop may take', async () => {
    const slow = await startTestService(SlowModule, issuer.url, { name: 'slow', drainMs: 20 });
    const running = fetch(`${slow.url}/slow`).catch(() => 'cut off');
    while (!order.includes('request begins')) await new Promise(setImmediate);
    expect(await slow.close()).toBe(false);
    expect(await running).toBe('cut off');
    expect(order).toContain('database closes');
    release();
  });
});
