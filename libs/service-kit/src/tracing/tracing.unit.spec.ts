import { trace } from '@opentelemetry/api';
import { Controller, Get, Module } from '@nestjs/common';
import { IsString } from 'class-validator';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Public } from '../auth/access.js';
import { InjectClient, serviceClient } from '../client/service-clients.js';
import type { ServiceClient } from '../client/service-client.js';
import { ServiceClient as ServiceClientClass } from '../client/service-client.js';
import { IsAddress, ServiceConfig } from '../config/service-config.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService } from '../testing/service.js';

class Hop {
  @IsString()
  traceparent!: string;
}

class FrontConfig extends ServiceConfig {
  @IsAddress()
  BACK_URL!: string;
}

@Controller('front')
@Public('for the test')
class FrontController {
  constructor(@InjectClient('back') private readonly back: ServiceClientClass) {}

  @Get()
  async pass(): Promise<Hop> {
    const client: ServiceClient = this.back;
    return trace.getTracer('front').startActiveSpan('think', async (span) => {
      try {
        return await client.get('/hop', Hop);
      } finally {
        span.end();
      }
    });
  }
}

@Module({ controllers: [FrontController], providers: [serviceClient('back')] })
class FrontModule {}

interface Exported {
  readonly name: string;
  readonly traceId: string;
  readonly attributes: { key: string; value: Record<string, unknown> }[];
}

interface ExportBody {
  readonly resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Exported[] }[];
  }[];
}

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const headers = {
  traceparent: `00-${TRACE}-b7ad6b7169203331-01`,
  tracestate: 'name=planter',
  baggage: 'name=planter',
};

describe('traces', () => {
  let issuer: TestIssuer;
  let world: Server;
  let url: string;
  let hop: Record<string, unknown> = {};
  const exported: ExportBody[] = [];

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    world = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (request.url === '/v1/traces') exported.push(JSON.parse(body) as ExportBody);
        if (request.url === '/hop') hop = request.headers;
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ traceparent: request.headers['traceparent'] ?? 'none' }));
      });
    });
    await new Promise<void>((resolve) => world.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(world.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    world.closeAllConnections();
    await new Promise((resolve) => world.close(resolve));
    await issuer.stop();
  });

  const start = (endpoint?: string) =>
    startTestService<FrontConfig>(FrontModule, issuer.url, {
      name: 'front',
      config: FrontConfig,
      env: { BACK_URL: url, ...(endpoint ? { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } : {}) },
    });

  it('go on from the caller to the called, also when nobody records them; nothing else comes along', async () => {
    const service = await start();
    const { traceparent } = (await (await fetch(`${service.url}/front`, { headers })).json()) as Hop;
    expect(traceparent).toMatch(new RegExp(`^00-${TRACE}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`));
    expect(JSON.stringify(hop)).not.toContain('planter');
    await service.close();
    expect(exported).toHaveLength(0);
  });

  it('begin here when the caller has none', async () => {
    const service = await start();
    const { traceparent } = (await (await fetch(`${service.url}/front`)).json()) as Hop;
    expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    await service.close();
  });

  it('P13: are recorded and sent when that is configured: templates and statuses, never a path or query', async () => {
    const service = await start(url);
    await (await fetch(`${service.url}/front?name=planter`, { headers })).json();
    await service.close();
    const spans = exported.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans)),
    );
    expect(spans.map(({ name }) => name).sort()).toEqual(['GET /front', 'GET back', 'think']);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    expect(JSON.stringify(exported)).not.toContain('planter');
    const [first] = exported[0]?.resourceSpans ?? [];
    expect(first?.resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'front' },
    });
  });

  it('a collector that is away holds up nothing', async () => {
    const service = await start('http://127.0.0.1:1');
    expect((await fetch(`${service.url}/front`)).status).toBe(200);
    expect(await service.close()).toBe(true);
  });
});
