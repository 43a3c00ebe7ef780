import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Access, Public } from '../auth/access.js';
import { defineProblems } from '../errors/problem-list.js';
import { IfMatch } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PageQuery } from '../paging/page.js';
import { TestIssuer } from '../testing/issuer.js';
import { startTestService, type TestService } from '../testing/service.js';
import { Answers } from './answers.js';
import type { OpenApi } from './document.js';

class Line {
  @Matches(/^itm_[a-z]+$/)
  id!: string;
}

class Filter extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'closed'])
  status?: string;
}

class Decision {
  @IsString()
  @Length(5, 2000)
  motivation!: string;

  @IsInt()
  @Min(1)
  @Max(9)
  count!: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(['a', 'b'], { each: true })
  kinds?: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines!: Line[];

  @ValidateNested()
  @Type(() => Line)
  first!: Line;
}

@Controller('requests')
@Access({ roles: ['clerk'], purpose: 'decide-on-requests' })
class RequestsController {
  @Post(':id/decision')
  @HttpCode(200)
  @Answers(Line, { status: 200, summary: 'A human decides.' })
  decide(
    @Param('id') _id: string,
    @Body() _d: Decision,
    @IfMatch() _v: number,
    @IdempotencyKey() _k: string,
  ) {
    return {};
  }

  @Get()
  @Answers(Line, { page: true })
  list(@Query() _filter: Filter) {
    return {};
  }

  @Get(':id/letter.pdf')
  @Public('for the test')
  @Answers(undefined, { media: 'application/pdf' })
  letter() {
    return {};
  }
}

@Module({ controllers: [RequestsController] })
class RequestsModule {}

const problems = defineProblems({ 'request.closed': { status: 409, title: 'Closed.' } });

describe('the OpenAPI document', () => {
  let issuer: TestIssuer;
  let service: TestService;
  let document: OpenApi;

  beforeAll(async () => {
    issuer = await TestIssuer.start();
    service = await startTestService(RequestsModule, issuer.url, { problems: [problems], version: '1.0.0' });
    document = (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi;
  });

  afterAll(async () => {
    await service.close();
    await issuer.stop();
  });

  const schemas = () => (document.components as { schemas: Record<string, unknown> }).schemas;

  it('says what a body must be, from the decorators that check it', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(schemas()['Decision']).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['motivation', 'count', 'lines', 'first'],
      properties: {
        motivation: { type: 'string', minLength: 5, maxLength: 2000 },
        count: { type: 'integer', minimum: 1, maximum: 9 },
        kinds: { type: 'array', maxItems: 3, items: { enum: ['a', 'b'] } },
        lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
        first: { $ref: '#/components/schemas/Line' },
      },
    });
    expect(schemas()['Line']).toMatchObject({
      properties: { id: { type: 'string', pattern: '^itm_[a-z]+$' } },
    });
  });

  it('says which headers, path and query an endpoint takes', () => {
    const { parameters } = document.paths['/requests/{id}/decision']?.['post'] ?? {};
    expect(
      (parameters as { name: string; in: string }[]).map((one) => `${one.in} ${one.name}`).sort(),
    ).toEqual(['header Idempotency-Key', 'header If-Match', 'path id']);
    const list = document.paths['/requests']?.['get']?.['parameters'] as { name: string; schema: object }[];
    expect(list.find(({ name }) => name === 'limit')?.schema).toEqual({
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 25,
    });
    expect(list.find(({ name }) => name === 'status')).toMatchObject({ required: false });
  });

  it('says who may use it and what for', () => {
    const operation = document.paths['/requests']?.['get'];
    expect(operation).toMatchObject({
      security: [{ bearer: [] }],
      'x-roles': ['clerk'],
      'x-purpose': 'decide-on-requests',
    });
    expect(document.paths['/requests/{id}/letter.pdf']?.['get']).toMatchObject({ security: [] });
  });

  it('says what comes back, problems included, with the closed list of codes', () => {
    expect(document.paths['/requests/{id}/decision']?.['post']).toMatchObject({
      summary: 'A human decides.',
      responses: {
        200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Line' } } } },
        default: { $ref: '#/components/responses/Problem' },
      },
    });
    expect(document.paths['/requests']?.['get']).toMatchObject({
      responses: { 200: { content: { 'application/json': { schema: { required: ['items'] } } } } },
    });
    const { code } = (schemas()['Problem'] as { properties: { code: { enum: string[] } } }).properties;
    expect(code.enum).toEqual(
      expect.arrayContaining(['request.closed', 'input.invalid', 'auth.not-allowed']),
    );
  });
});
