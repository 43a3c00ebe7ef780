import { Schemas, type Schema } from '@huisrecht/contracts';
import { argumentsOf, type RouteArgument } from '../auth/route-arguments.js';
import type { Endpoint } from '../auth/endpoints.js';
import { kitProblems } from '../errors/kit-problems.js';
import type { ProblemList } from '../errors/problem-list.js';
import { ifMatchFrom } from '../http/etag.js';
import { idempotencyKeyFrom } from '../http/idempotency-key.js';
import { ANSWERS, type AnswersMetadata } from './answers.js';

export interface DocumentOptions {
  readonly service: string;
  readonly version: string;
  readonly endpoints: readonly Endpoint[];
  readonly problems: readonly ProblemList[] | undefined;
}

/** An OpenAPI 3.1 document. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  readonly components: Schema;
}

const PROBLEM = { $ref: '#/components/responses/Problem' };

const fieldError: Schema = {
  type: 'object',
  required: ['field', 'code', 'message'],
  properties: {
    field: { type: 'string', description: 'Path of the field: items[0].ground.' },
    code: { type: 'string' },
    message: { type: 'string', description: 'What to do. Never the value.' },
  },
};

const problemSchema = (lists: readonly ProblemList[] | undefined): Schema => {
  const codes = [kitProblems, ...(lists ?? [])].flatMap(({ kinds }) => Object.keys(kinds));
  return {
    type: 'object',
    description: 'Problem details, RFC 9457.',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', ...(lists ? { enum: [...new Set(codes)].sort() } : {}) },
      field: { type: 'string' },
      detail: { type: 'string' },
      errors: { type: 'array', items: fieldError },
      instance: { type: 'string', description: 'Names this occurrence; it is in the log.' },
    },
  };
};

const headerOf = ({ factory }: RouteArgument): Schema[] => {
  if (factory === idempotencyKeyFrom) {
    const schema = { type: 'string', minLength: 8, maxLength: 200 };
    return [{ name: 'Idempotency-Key', in: 'header', required: true, schema }];
  }
  if (factory === ifMatchFrom) {
    return [
      { name: 'If-Match', in: 'header', required: true, schema: { type: 'string', pattern: '^"v\\d+"$' } },
    ];
  }
  return [];
};

const pathParameters = (path: string): Schema[] =>
  [...path.matchAll(/:([A-Za-z_]\w*)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const queryParameters = (argument: RouteArgument, schemas: Schemas): Schema[] =>
  argument.kind === 'query' && argument.type
    ? schemas
        .propertiesOf(argument.type)
        .map(({ name, required, schema }) => ({ name, in: 'query', required, schema }))
    : [];

const bodyOf = (all: readonly RouteArgument[], schemas: Schemas): Schema => {
  const body = all.find(({ kind, type }) => kind === 'body' && type !== undefined);
  if (!body?.type) return {};
  const content = { 'application/json': { schema: schemas.refTo(body.type) } };
  return { requestBody: { required: true, content } };
};

const answerOf = (endpoint: Endpoint, schemas: Schemas): { summary?: string; responses: Schema } => {
  const method = (endpoint.controller.prototype as Record<string, object>)[endpoint.name];
  const said = method && (Reflect.getMetadata(ANSWERS, method) as AnswersMetadata | undefined);
  const status = said?.status ?? (endpoint.method === 'POST' ? 201 : 200);
  const one = said?.type && schemas.refTo(said.type);
  const page = {
    type: 'object',
    required: ['items'],
    properties: { items: { type: 'array', items: one ?? {} }, next: { type: 'string' } },
  };
  const content = said?.media
    ? { [said.media]: {} }
    : one && { 'application/json': { schema: said?.page ? page : one } };
  return {
    ...(said?.summary ? { summary: said.summary } : {}),
    responses: {
      [status]: { description: 'It was done.', ...(content ? { content } : {}) },
      default: PROBLEM,
    },
  };
};

const rightsOf = ({ access, public: reason }: Endpoint): Schema =>
  access
    ? { security: [{ bearer: [] }], 'x-roles': access.roles, 'x-purpose': access.purpose }
    : { security: [], 'x-public': reason };

const operationOf = (endpoint: Endpoint, schemas: Schemas): Schema => {
  const all = argumentsOf(endpoint);
  const parameters = [
    ...pathParameters(endpoint.path),
    ...all.flatMap((argument) => [...queryParameters(argument, schemas), ...headerOf(argument)]),
  ];
  return {
    operationId: endpoint.handler.replace('.', '_'),
    tags: [endpoint.controller.name.replace(/Controller$/, '')],
    ...rightsOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(all, schemas),
    ...answerOf(endpoint, schemas),
  };
};

/** What a service takes and gives, from the same decorators that check it. */
export const openApiDocument = ({ service, version, endpoints, problems }: DocumentOptions): OpenApi => {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, Schema>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:([A-Za-z_]\w*)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint, schemas);
  }
  schemas.add('Problem', problemSchema(problems));
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  return {
    openapi: '3.1.0',
    info: { title: `Huisrecht: ${service}`, version },
    paths,
    components: {
      schemas: schemas.all,
      responses: {
        Problem: {
          description: 'It was not done; the code says why.',
          content: { 'application/problem+json': problem },
        },
      },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
