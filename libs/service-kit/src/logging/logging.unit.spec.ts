import { Body, Controller, Get, Logger, Module, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Access } from '../auth/access.js';
import { kitProblems } from '../errors/kit-problems.js';
import { TestIssuer } from '../testing/issuer.js';
import { Lines, startTestService, type TestService } from '../testing/service.js';
import { Log } from './log.js';
import { safeError } from './scrub.js';

const PLANTED = /planter|kerkstraat/i;

class Search {
  @IsString()
  lastName!: string;
}

@Controller('people')
@Access({ roles: ['clerk'], purpose: 'find-people' })
class PeopleController {
  private readonly nest = new Logger('People');

  constructor(private readonly log: Log) {}

  @Post('search')
  search(@Body() search: Search) {
    this.log.info('Somebody was looked for.', { body: search, email: 'jan@planter.example', kind: 'name' });
    return { found: search.lastName };
  }

  @Get('fail/:id')
  fail(@Param('id') id: string): never {
    const cause = Object.assign(new Error(`no planter:\n    at Kerkstraat 1 (x:1:1)`), { code: 'E_PLANTED' });
    this.nest.error(new Error('the planter'), 'People');
    throw new TypeError(`planter ${id}\n    at Kerkstraat (file.js:1:2)`, { cause });
  }

  @Get('refuse/:id')
  refuse(): never {
    throw kitProblems.of('id.unknown', { detail: 'Planter is unknown', cause: new Error('planter') });
  }
}

@Module({ controllers: [PeopleController] })
class PeopleModule {}

describe('logs', () => {
  let issuer: TestIssuer;
  let service: TestService;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    service = await startTestService(PeopleModule, issuer.url, { env: { LOG_LEVEL: 'trace' } });
  });

  afterAll(async () => {
    await service.close();
    await issuer.stop();
  });

  it('P13: no planted name is in them, whether in body, query, path, headers, token or an error', async () => {
    const token = await issuer.token({ name: 'Petra Planter', sub: 'petra-planter' });
    const headers = {
      authorization: `Bearer ${token}`,
      cookie: 'session=planter',
      'x-request-id': 'planter',
      'user-agent': 'Planter/1.0',
      referer: 'http://kerkstraat.example/planter',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      tracestate: 'planter=kerkstraat',
      baggage: 'name=planter',
      'content-type': 'application/json',
    };
    const at = (path: string, init: RequestInit = {}) => fetch(`${service.url}${path}`, { headers, ...init });
    await at('/people/search?name=planter', { method: 'POST', body: '{"lastName":"Planter"}' });
    await at('/people/search', { method: 'POST', body: '{"lastName":"Planter","planter":1}' });
    await at('/people/search', { method: 'POST', body: '{"lastName":Planter' });
    await at('/people/fail/jan-planter?street=kerkstraat');
    await at('/people/refuse/kerkstraat');
    await at('/planter/kerkstraat?who=planter');
    await at('/people/%E0planter');
    await at('/people/search', { headers: { authorization: 'Bearer planter' } });

    expect(
      service.lines.records.filter(({ message }) => message === 'Answered.').length,
    ).toBeGreaterThanOrEqual(8);
    expect(service.lines.all).not.toMatch(PLANTED);
    expect(service.lines.all).not.toContain(token);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect(metrics).not.toMatch(PLANTED);
  });

  it('hold the service, request and trace of what happened, and where an error came from', async () => {
    const line = service.lines.records.find(({ message }) => message === 'An unexpected error.');
    expect(line).toMatchObject({
      level: 'error',
      service: 'letters',
      traceId: '0af7651916cd43dd8448eb211c80319c',
      requestId: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
      err: { type: 'TypeError', cause: { type: 'Error', code: 'E_PLANTED' } },
    });
    const { frames } = (line as { err: { frames: string[] } }).err;
    expect(frames[0]).toContain('PeopleController.fail');
  });

  it('hold the template of the route, and ids of ours', async () => {
    const headers = { authorization: `Bearer ${await issuer.token()}` };
    await fetch(`${service.url}/people/fail/req_0123456789`, { headers });
    const line = service.lines.records.filter(({ message }) => message === 'Answered.').at(-1);
    expect(line).toMatchObject({
      method: 'GET',
      route: '/people/fail/:id',
      status: 500,
      ids: { id: 'req_0123456789' },
    });
  });

  it('what Nest itself writes comes in the log of the service that runs', () => {
    const line = service.lines.records.find(({ context }) => context === 'People');
    expect(line).toMatchObject({
      service: 'letters',
      message: 'Nest reports an error.',
      err: { type: 'Error' },
    });
  });

  it('remove sensitive keys at any depth, and are bounded', () => {
    const lines = new Lines();
    const log = Log.open({ service: 'x', level: 'info', to: lines }).with({ token: 'planter' });
    log.info('x', {
      a: { b: { c: { d: { e: 'planter' } } } },
      list: [{ password: 'planter', kind: 'ok' }],
      Authorization: 'planter',
      error: new Error('planter'),
      bytes: Buffer.from('planter'),
    });
    expect(lines.all).not.toMatch(PLANTED);
    expect(lines.records[0]).toMatchObject({ list: [{ password: '[removed]', kind: 'ok' }] });
  });

  it('an error whose message imitates a stack gives frames of the code only', () => {
    const error = new Error('x\n    at Planter (kerkstraat:1:1)');
    expect(JSON.stringify(safeError(error))).not.toMatch(PLANTED);
    expect(safeError('planter')).toEqual({ type: 'string' });
    expect(JSON.stringify(safeError(Object.assign(new Error('x'), { code: 'Jan Planter' })))).not.toMatch(
      PLANTED,
    );
  });
});
