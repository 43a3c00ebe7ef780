import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeCounter } from './fake-counter.js';
import { FakeDesk } from './fake-desk.js';
import { FakeDossier } from './fake-dossier.js';
import {
  fakeCheck,
  fakeCollection,
  fakeDirectory,
  fakeExpected,
  fakeParked,
  fakePeople,
  fakeProfile,
  fakeTasks,
  fakeTerms,
} from './fake-others.js';
import { rightsRoutes } from './fake-rights.js';
import { fakeRequests, fakeReview, type FakeRequest } from './fake-requests.js';

/** A call as it reached a service. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

/** What a service answers: an object as JSON, a text or bytes as they are. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly etag?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

/** How a fake service answers a call. */
export type Handler = (call: Heard, match: RegExpExecArray, query: URLSearchParams) => Answer;

/** A problem as services tell it. */
export const problem = (status: number, code: string): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, code },
  type: 'application/problem+json',
});

const linesOf = (asked: unknown): object[] =>
  (Array.isArray(asked) && asked.length > 0
    ? (asked as { right: string }[]).map(({ right }) => ({ right, given: true }))
    : [{ right: 'access', given: false }]
  ).map((line, i) => ({
    line: i + 1,
    needsIdentity: true,
    nextStep: { code: 'nothing', text: { nl: '-', en: '-' }, who: 'system', urgent: false },
    ...line,
  }));

/** The three services behind the gateway, as far as the app knows them, in memory. */
export class FakeServices {
  requests: FakeRequest[] = fakeRequests();
  readonly counter = new FakeCounter(
    (id) => void this.checks.set(id, { ...fakeCheck(id), status: 'deceased' }),
  );
  readonly desk = new FakeDesk();
  readonly dossier = new FakeDossier();
  readonly heard: Heard[] = [];
  parked = fakeParked();
  tasks = fakeTasks();
  checks = new Map<string, Record<string, unknown>>();
  review: Record<string, unknown> = fakeReview();
  reviewVersion = 7;
  /** Answers nothing, as when the service is away. */
  away = false;
  private readonly created = new Map<string, FakeRequest>();
  private readonly routes: readonly (readonly [string, RegExp, Handler])[] = [
    ...rightsRoutes(this),
    ...this.counter.routes,
    ...this.desk.routes,
    ...this.dossier.routes,
    ['GET', /^\/requests$/, (_, __, query) => this.list(query)],
    ['POST', /^\/requests$/, (call) => this.create(call)],
    ['GET', /^\/requests\/([^/]+)$/, (_, [, id = '']) => this.one(id)],
    [
      'GET',
      /^\/requests\/([^/]+)\/words$/,
      () => ({ body: { ownWords: 'Ik wil weten wat er over mij in het dossier staat.' } }),
    ],
    [
      'GET',
      /^\/requests\/([^/]+)\/review$/,
      () => ({ body: { ...this.review, revision: this.reviewVersion }, etag: `"v${this.reviewVersion}"` }),
    ],
    ['POST', /^\/requests\/([^/]+)\/decision$/, (call, [, id = '']) => this.decide(call, id)],
    ['POST', /^\/requests\/([^/]+)\/withdraw$/, (_, [, id = '']) => this.change(id, { status: 'withdrawn' })],
    [
      'POST',
      /^\/requests\/([^/]+)\/handover$/,
      (_, [, id = '']) => this.change(id, { status: 'answered', answeredAt: new Date().toISOString() }),
    ],
    ['POST', /^\/requests\/([^/]+)\/package-code$/, () => ({ body: { code: 'K4-7HP-93W' } })],
    [
      'GET',
      /^\/requests\/([^/]+)\/(?:letter|package)\.pdf$/,
      () => ({ type: 'application/pdf', body: '%PDF-1.4' }),
    ],
    [
      'GET',
      /^\/packages\/([^/]+)$/,
      (_, [, id = '']) => ({
        type: 'text/html',
        body: `<!doctype html><title>Pakket</title><p>${id}</p>`,
        headers: { 'set-cookie': 'stray=1', 'content-security-policy': "default-src 'none'" },
      }),
    ],
    [
      'POST',
      /^\/subjects\/search$/,
      ({ body }) => ({
        body: { items: body['by'] === 'relation-code' && body['code'] === 'niemand' ? [] : fakePeople },
      }),
    ],
    ['POST', /^\/subjects\/([^/]+)\/views$/, () => ({ body: fakeProfile })],
    ['GET', /^\/checks\/([^/]+)$/, (_, [, id = '']) => ({ body: this.check(id), etag: '"v1"' })],
    ['POST', /^\/checks\/([^/]+)\/person$/, () => ({ body: fakeExpected, etag: '"v1"' })],
    ['POST', /^\/checks\/([^/]+)\/outcome$/, (call, [, id = '']) => this.record(call, id)],
    [
      'GET',
      /^\/collections\/([^/]+)$/,
      (_, [, id = '']) =>
        id === 'req_0000000000000001' ? problem(404, 'collection.not-found') : { body: fakeCollection(id) },
    ],
    ['POST', /^\/collections\/([^/]+)\/holders\/([^/]+)\/(ask-again|no-answer)$/, () => ({ body: {} })],
    [
      'GET',
      /^\/search-tasks$/,
      (_, __, query) => ({
        body: { items: this.tasks.filter(({ status }) => status === query.get('status')) },
      }),
    ],
    [
      'GET',
      /^\/search-tasks\/([^/]+)$/,
      (_, [, id]) => {
        const task = this.tasks.find(({ taskId }) => taskId === id);
        return task ? { body: { ...task, terms: fakeTerms } } : problem(404, 'search-task.not-found');
      },
    ],
    ['POST', /^\/search-tasks\/([^/]+)\/answer$/, (call, [, id]) => this.answerTask(call, id ?? '')],
    ['GET', /^\/directory$/, () => ({ body: fakeDirectory })],
    [
      'GET',
      /^\/ops\/parked$/,
      ({ headers }) => ({ body: { items: headers['host'] === this.hosts[1] ? this.parked : [] } }),
    ],
    [
      'POST',
      /^\/ops\/parked\/([^/]+)\/(replay|discard)$/,
      (_, [, lane, what]) => {
        this.parked =
          what === 'discard'
            ? this.parked.filter(({ id }) => id !== lane)
            : this.parked.map((each) => (each.id === lane ? { ...each, state: 'replay' } : each));
        return { status: 202 };
      },
    ],
  ];

  private constructor(private readonly servers: readonly Server[]) {}

  static async start(): Promise<FakeServices> {
    const servers = [0, 1, 2].map(() =>
      createServer((request, response) => void services.answer(request, response)),
    );
    const services = new FakeServices(servers);
    await Promise.all(
      servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
    );
    return services;
  }

  private get hosts(): string[] {
    return this.servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  /** Where they listen: requests, identity, processor-sync; the app asks nothing of retention yet. */
  get env(): Record<string, string> {
    const [requests, identity, sync] = this.hosts.map((host) => `http://${host}`);
    return {
      REQUESTS_URL: requests ?? '',
      IDENTITY_URL: identity ?? '',
      PROCESSOR_SYNC_URL: sync ?? '',
      RETENTION_URL: sync ?? '',
    };
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += String(part);
    const url = new URL(request.url ?? '/', 'http://x');
    const json = (request.headers['content-type'] ?? '').includes('json') && text !== '';
    const call = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: json ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
    this.heard.push(call);
    if (this.away) {
      response.destroy();
      return;
    }
    const route = this.routes.find(([method, path]) => method === call.method && path.test(url.pathname));
    const match = route && route[1].exec(url.pathname);
    const {
      status = 200,
      body,
      etag,
      type = 'application/json',
      headers = {},
    } = route && match ? route[2](call, match, url.searchParams) : problem(404, 'route.not-found');
    response.writeHead(status, { ...headers, 'content-type': type, ...(etag ? { etag } : {}) });
    const asItIs = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
    response.end(asItIs ? body : JSON.stringify(body));
  }

  private list(query: URLSearchParams): Answer {
    const statuses = query.get('status')?.split(',');
    const within = query.get('dueWithin');
    const found = this.requests.filter(
      (each) =>
        (!statuses || statuses.includes(each.status)) &&
        (!query.has('owner') || query.get('owner') === each.owner) &&
        (!query.has('number') || query.get('number') === each.number) &&
        (!query.has('right') ||
          (each['lines'] as { right: string }[]).some(({ right }) => right === query.get('right'))) &&
        (!query.has('subjectId') || query.get('subjectId') === each['subjectId']) &&
        (within === null ||
          (each['clocks'] as { promise: { daysLeft: number } }).promise.daysLeft <= Number(within)),
    );
    const from = Number(query.get('after') ?? 0);
    const limit = Number(query.get('limit') ?? 25);
    return {
      body: {
        items: found.slice(from, from + limit),
        ...(found.length > from + limit ? { next: String(from + limit) } : {}),
      },
    };
  }

  private create({ body, headers }: Heard): Answer {
    const key = String(headers['idempotency-key']);
    const before = this.created.get(key);
    const [model] = fakeRequests();
    const made = before ?? {
      ...(model as FakeRequest),
      id: `req_${String(this.requests.length).padStart(16, '9')}`,
      number: 'HR-XYW-A3C',
      receivedAt: new Date().toISOString(),
      channel: body['channel'],
      lines: linesOf(body['lines']),
    };
    if (!before) {
      this.created.set(key, made);
      this.requests.push(made);
    }
    return { status: 201, body: made, etag: '"v1"' };
  }

  /** One request. */
  one(id: string): Answer {
    const found = this.requests.find((each) => each.id === id);
    return found ? { body: found, etag: '"v3"' } : problem(404, 'request.not-found');
  }

  private change(id: string, part: object): Answer {
    this.requests = this.requests.map((each) =>
      each.id === id
        ? {
            ...each,
            ...part,
            nextStep: {
              code: 'nothing',
              text: { nl: 'Dit verzoek is klaar.', en: 'This request is done.' },
              who: 'system',
              urgent: false,
            },
          }
        : each,
    );
    return this.one(id);
  }

  private decide({ headers }: Heard, id: string): Answer {
    if (headers['if-match'] !== `"v${this.reviewVersion}"`) return problem(412, 'version.changed');
    return this.change(id, { status: 'decided' });
  }

  private check(id: string): Record<string, unknown> {
    return this.checks.get(id) ?? fakeCheck(id);
  }

  private record({ body, headers }: Heard, id: string): Answer {
    if (headers['if-match'] !== '"v1"') return problem(428, 'if-match.missing');
    this.checks.set(id, {
      ...fakeCheck(id),
      status: body['result'],
      checkedBy: 'bea',
      checkedAt: new Date().toISOString(),
      ...body,
    });
    return { body: this.check(id), etag: '"v2"' };
  }

  private answerTask({ body }: Heard, id: string): Answer {
    const items = Array.isArray(body['items']) ? body['items'].length : 0;
    this.tasks = this.tasks.map((task) =>
      task.taskId === id
        ? {
            ...task,
            status: 'answered',
            answers: [
              { outcome: body['outcome'], items, answeredBy: 'sanne', answeredAt: new Date().toISOString() },
            ],
          }
        : task,
    );
    return { body: this.tasks.find(({ taskId }) => taskId === id) };
  }
}
