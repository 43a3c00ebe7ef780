import { Controller, Get, Module, Param } from '@nestjs/common';
import { Public } from '../auth/access.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService, type TestService } from '../testing/service.js';
import { brokersAnswer } from './brokers-answer.js';
import { Probes } from './probes.js';

@Controller('things')
@Public('for the test')
class ThingsController {
  @Get(':id')
  one(@Param('id') id: string) {
    return { id };
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const never = () => new Promise<never>(() => undefined);

describe('probes', () => {
  it('say ok or away, each within its deadline, whatever the others do', async () => {
    const probes = new Probes();
    probes.register('store', async () => undefined);
    probes.register('broker', async () => Promise.reject(new Error('no')));
    probes.register('issuer', never, { deadlineMs: 10 });
    probes.register('mail', () => {
      throw new Error('at once');
    });
    expect(await probes.check()).toEqual({ store: 'ok', broker: 'away', issuer: 'away', mail: 'away' });
  });

  it('are told when their time is up', async () => {
    const probes = new Probes();
    let told: AbortSignal | undefined;
    probes.register('slow', (signal) => ((told = signal), never()), { deadlineMs: 5 });
    await probes.check();
    expect(told?.aborted).toBe(true);
  });

  it('share an answer for a second: health is public, and must not load what it looks at', async () => {
    let now = 0;
    let looked = 0;
    const probes = new Probes(() => now);
    probes.register('store', async () => looked++);
    await Promise.all([probes.check(), probes.check()]);
    await probes.check();
    expect(looked).toBe(1);
    now = 1_000;
    await probes.check();
    expect(looked).toBe(2);
  });

  it('want a name that can stand in an answer', () => {
    expect(() => new Probes().register('Jan de Planter', never)).toThrow(/lower case/);
  });

  it('the broker answers when one of the brokers accepts a connection', async () => {
    const issuer = await TestIssuer.start();
    const { port } = new URL(issuer.url);
    const signal = AbortSignal.timeout(5_000);
    await expect(brokersAnswer(['127.0.0.1:1', `127.0.0.1:${port}`], signal)).resolves.toBeUndefined();
    await issuer.stop();
    await expect(brokersAnswer(['127.0.0.1:1'], signal)).rejects.toThrow();
  });
});

describe('health and metrics of a service', () => {
  let issuer: TestIssuer;
  let service: TestService;

  const get = async (path: string) => {
    const response = await fetch(`${service.url}${path}`);
    return { status: response.status, text: await response.text() };
  };

  beforeEach(async () => {
    issuer = await TestIssuer.start();
    service = await startTestService(ThingsModule, issuer.url, { version: '1.2.3' });
  });

  afterEach(async () => {
    await service.close();
    await issuer.stop();
  });

  it('is live as long as it answers', async () => {
    await issuer.stop();
    expect(await get('/health/live')).toEqual({ status: 200, text: '{"status":"live"}' });
  });

  it('is ready when all its probes are', async () => {
    expect(await get('/health/ready')).toEqual({
      status: 200,
      text: '{"status":"ready","probes":{"issuer":"ok"}}',
    });
  });

  it('is not ready while a part that somebody registered is away, and says which, no more', async () => {
    service.app.get(Probes).register('store', async () => Promise.reject(new Error('mongodb://jan:pw@host')));
    expect(await get('/health/ready')).toEqual({
      status: 503,
      text: '{"status":"not-ready","probes":{"issuer":"ok","store":"away"}}',
    });
  });

  it('is not ready at once when it stops', async () => {
    const { Readiness } = await import('./readiness.js');
    service.app.get(Readiness).stop();
    expect(await get('/health/ready')).toEqual({ status: 503, text: '{"status":"stopping"}' });
  });

  it('P13: measures by the template of the route, never by the path', async () => {
    await get('/things/jan-de-planter?name=planter');
    await get('/unknown/planter');
    await fetch(`${service.url}/things/1`, { method: 'PROPFIND' });
    const { text } = await get('/metrics');
    expect(text).toContain(
      'http_request_duration_seconds_count{service="letters",method="GET",route="/things/:id",status="200"} 1',
    );
    expect(text).toContain('route="none",status="404"');
    expect(text).toContain('method="OTHER"');
    expect(text).not.toContain('planter');
  });

  it('tells what runs and how the process does', async () => {
    const { text } = await get('/metrics');
    expect(text).toContain(
      `huisrecht_build_info{version="1.2.3",node="${process.version}",service="letters"} 1`,
    );
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds{service="letters"}');
    expect(text).toContain('nodejs_heap_size_used_bytes{service="letters"}');
  });
});
