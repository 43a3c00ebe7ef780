import { Body, Controller, Get, Module, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { request as rawRequest } from 'node:http';
import { Public } from '../auth/access.js';
import { ServiceAway } from '../client/errors.js';
import { BodyBound } from '../http/body-bound.js';
import { IdPipe } from '../http/id.pipe.js';
import { RawBody } from '../http/raw-body.js';
import { PageQuery } from '../paging/page.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService, type TestService } from '../testing/service.js';
import { defineProblems } from './problem-list.js';
import { Problem } from './problem.js';
import type { ProblemBody } from './render.js';

class Item {
  @IsString()
  @Length(1, 10)
  id!: string;

  @IsIn(['give', 'withhold'])
  what!: string;
}

class Decide {
  @IsString()
  @Length(5, 20)
  motivation!: string;

  @IsOptional()
  @IsInt({ message: 'count must be a number, not $value' })
  count?: number;

  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Item)
  items!: Item[];
}

const deskProblems = defineProblems({
  'desk.closed': { status: 409, title: 'The desk is closed: come back tomorrow.' },
});

@Controller('desk')
@Public('for the test')
class DeskController {
  @Post('decisions')
  decide(@Body() decision: Decide) {
    return { items: decision.items.length, isClass: decision.items[0] instanceof Item };
  }

  @Get('list')
  list(@Query() page: PageQuery) {
    return page;
  }

  @Get('files/:id')
  file(@Param('id', new IdPipe('fil')) id: string) {
    return { id };
  }

  @Post('small')
  @BodyBound(100)
  small(@RawBody() bytes: Buffer) {
    return { bytes: bytes.toString('base64') };
  }

  @Post('large')
  @BodyBound(1_000_000)
  large(@RawBody() bytes: Buffer) {
    return { length: bytes.length };
  }

  @Get('fail/:how')
  fail(@Param('how') how: string): never {
    if (how === 'listed') throw deskProblems.of('desk.closed', { detail: 'It opens at 9.', field: 'hour' });
    if (how === 'unlisted') throw new Problem(418, 'desk.teapot', 'A teapot.');
    if (how === 'nest') throw new NotFoundException('Jan de Planter was not found');
    if (how === 'away') throw new ServiceAway('identity', 'deadline');
    if (how === 'carried')
      throw Object.assign(new Error('x'), { problem: { status: 409, code: 'desk.closed', title: 'T' } });
    if (how === 'nothing') throw 'Jan de Planter' as unknown as Error;
    throw new Error('Jan de Planter lives at Kerkstraat 1');
  }
}

@Module({ controllers: [DeskController] })
class DeskModule {}

describe('problems', () => {
  let issuer: TestIssuer;
  let service: TestService;

  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${service.url}${path}`, init);
    return { response, problem: (await response.json()) as ProblemBody };
  };
  const post = (path: string, body: unknown, headers = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    service = await startTestService(DeskModule, issuer.url, { problems: [deskProblems] });
  });

  afterAll(async () => {
    await service.close();
    await issuer.stop();
  });

  it('are problem+json with type, title, status, code, field and detail', async () => {
    const { response, problem } = await ask('/desk/fail/listed');
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.status).toBe(409);
    expect(problem).toEqual({
      type: 'urn:huisrecht:problem:desk.closed',
      title: 'The desk is closed: come back tomorrow.',
      status: 409,
      code: 'desk.closed',
      field: 'hour',
      detail: 'It opens at 9.',
    });
  });

  it.each(['thrown', 'nothing', 'unlisted'])(
    'tell nothing of what is unexpected (%s), but a reference that is in the log',
    async (how) => {
      const { response, problem } = await ask(`/desk/fail/${how}`);
      expect(response.status).toBe(500);
      expect(problem.code).toBe('internal.unexpected');
      expect(JSON.stringify(problem)).not.toMatch(/Planter|Kerkstraat|teapot/);
      const reference = problem.instance?.split(':').at(-1);
      expect(service.lines.records.some((line) => line['reference'] === reference)).toBe(true);
      expect(service.lines.all).not.toMatch(/Planter|Kerkstraat/);
    },
  );

  it.each([
    ['nest', 404, 'route.not-found'],
    ['away', 503, 'service.away'],
    ['carried', 409, 'desk.closed'],
  ])('come of what others throw too (%s)', async (how, status, code) => {
    const { response, problem } = await ask(`/desk/fail/${how}`);
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(JSON.stringify(problem)).not.toContain('Planter');
  });

  it('name every field that is wrong, by path, with what to do', async () => {
    const { response, problem } = await post('/desk/decisions', {
      motivation: 'x',
      items: [{ id: 'a', what: 'give' }, { id: 'b', what: 'burn' }, {}],
    });
    expect(response.status).toBe(400);
    expect(problem.code).toBe('input.invalid');
    expect(problem.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'motivation isLength',
      'items[1].what isIn',
      'items[2].id missing',
      'items[2].what missing',
    ]);
  });

  it('P13: never echo a value or the name of an unknown field, but list what is known', async () => {
    const { problem } = await post('/desk/decisions', {
      motivation: 'Planter motivates at great length',
      'Jan de Planter': 1,
      count: 'Kerkstraat 1',
      items: [{ id: 'Planterszoon junior', what: 'Kerkstraat', 'Kerkstraat 2': true }],
    });
    expect(JSON.stringify(problem)).not.toMatch(/Planter|Kerkstraat/);
    const unknown = problem.errors?.filter(({ code }) => code === 'unknown-field');
    expect(unknown?.map(({ field }) => field)).toEqual(['body', 'items[0]']);
    expect(unknown?.[0]?.message).toContain('count, items, motivation');
  });

  it('come of a body that is not an object, or not there', async () => {
    expect((await post('/desk/decisions', [])).problem.errors?.[0]?.code).toBe('isObject');
    const none = await ask('/desk/decisions', { method: 'POST' });
    expect(none.problem.errors?.[0]).toMatchObject({ field: 'motivation', code: 'missing' });
  });

  it('come of malformed JSON, without quoting it', async () => {
    const { response, problem } = await post('/desk/decisions', '{"motivation": Planter');
    expect([response.status, problem.code]).toEqual([400, 'body.malformed']);
    expect(JSON.stringify(problem)).not.toContain('Planter');
  });

  it('come of a body above the bound of the endpoint', async () => {
    const much = { x: 'x'.repeat(300 * 1024) };
    const { response, problem } = await post('/desk/decisions', much);
    expect([response.status, problem.code, problem.detail]).toEqual([
      413,
      'body.too-large',
      'At most 262144 bytes fit.',
    ]);
    expect((await post('/desk/small', { x: 'x'.repeat(100) })).response.status).toBe(413);
    expect((await post('/desk/large', much)).response.status).toBe(201);
  });

  it.each([
    ['text/plain', ''],
    ['application/x-www-form-urlencoded', ''],
    ['application/json', 'gzip'],
  ])('come of media types that are not taken (%s %s)', async (type, encoding) => {
    const headers = { 'content-type': type, ...(encoding ? { 'content-encoding': encoding } : {}) };
    const { response, problem } = await post('/desk/decisions', '{}', headers);
    expect([response.status, problem.code]).toEqual([415, 'body.media-type']);
  });

  it('come of paths and methods that are not there', async () => {
    expect((await ask('/nothing/here?name=Planter')).problem.code).toBe('route.not-found');
    const { response, problem } = await ask('/desk/decisions', { method: 'DELETE' });
    expect([response.status, problem.code]).toEqual([405, 'route.method-not-allowed']);
    expect(response.headers.get('allow')).toBe('POST');
    expect((await ask('/desk/files/%E0%A4%A')).problem.code).toBe('path.malformed');
    expect((await ask('/desk/files/jan-de-planter')).problem.code).toBe('id.unknown');
  });

  it('come of a query that does not fit; a fitting one is typed', async () => {
    expect((await ask('/desk/list?limit=101')).problem.errors?.[0]?.field).toBe('limit');
    expect((await ask('/desk/list?who=Planter')).problem.errors?.[0]?.code).toBe('unknown-field');
    expect(await (await fetch(`${service.url}/desk/list?limit=7&after=abc`)).json()).toEqual({
      limit: 7,
      after: 'abc',
    });
  });

  it('give nested classes to the endpoint when all fits', async () => {
    const answer = await post('/desk/decisions', {
      motivation: 'enough',
      items: [{ id: 'a', what: 'give' }],
    });
    expect(answer.problem).toEqual({ items: 1, isClass: true });
  });

  it('the bytes of a body are there as they came', async () => {
    const sent = '{ "a":  1.0 }';
    const { bytes } = (await post('/desk/small', sent)).problem as unknown as { bytes: string };
    expect(Buffer.from(bytes, 'base64').toString()).toBe(sent);
  });

  it('a body that breaks off ends the request, not the service', async () => {
    const { port, hostname } = new URL(service.url);
    await new Promise<void>((resolve) => {
      const headers = { 'content-type': 'application/json', 'content-length': '100' };
      const request = rawRequest({ port, hostname, path: '/desk/small', method: 'POST', headers });
      request.on('error', () => resolve());
      request.write('{', () => request.destroy());
    });
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });
});
