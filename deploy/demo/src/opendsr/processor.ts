import { sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Certified } from './certificates.ts';
import { bodyOf, listen, sendJson, type Listening } from './http.ts';

/** How a processor of the demo may be told to behave. */
export const behaviours = [
  'ok',
  'nothing',
  'kept',
  'denied',
  'down',
  'slow',
  'garbage',
  'twice',
  'never',
  'huge',
] as const;
export type Behaviour = (typeof behaviours)[number];

/** An identity as it came in a request. */
export interface GivenIdentity {
  readonly identity_type: string;
  readonly identity_value: string;
}

/** One thing that it has, in the schema of the README of processor-sync. */
export type Result = Readonly<Record<string, unknown>>;

/** An order as the README of processor-sync says it in `extensions`. */
export interface GivenOrder {
  /** `erasure`, `partial-erasure`, `rectification`, `restriction`, … */
  readonly type: string;
  readonly categories: readonly string[];
  readonly corrections: readonly { readonly field: string }[];
  /** What the person adds to the file. */
  readonly statement?: string;
}

/** What it did. */
export interface CarriedOut {
  readonly outcome: 'done' | 'nothing-found' | 'kept-because' | 'refused-because';
  readonly because?: string;
}

export interface ProcessorOptions {
  readonly domain: string;
  readonly certified: Certified;
  /** Identity types it can find people by. */
  readonly identities: readonly string[];
  /** What it has on somebody. */
  readonly find: (identity: GivenIdentity) => readonly Result[];
  /** What it does with an order; without it, it takes access and erasure only. */
  readonly carryOut?: (order: GivenOrder, identities: readonly GivenIdentity[]) => CarriedOut;
  /** 0 for any free port. */
  readonly port?: number;
  /** How long it works on a request, in milliseconds. */
  readonly workMs?: number;
  /** How often it is down without being told: of ten calls. */
  readonly downOfTen?: number;
  /** Names of headers of version 1: for a processor that never moved on. */
  readonly oldHeaders?: boolean;
  /** Says that its results are at this address, which is not its own. */
  readonly resultsAt?: string;
  /** How long a slow answer takes, in milliseconds. */
  readonly slowMs?: number;
}

interface Case {
  readonly id: string;
  readonly type: string;
  readonly callbacks: readonly string[];
  readonly identities: readonly GivenIdentity[];
  readonly doneAt: number;
  readonly order?: GivenOrder;
  readonly withdrawn?: true;
}

/** What a request may say. */
interface Asked {
  readonly subject_request_id: string;
  readonly subject_request_type: string;
  readonly subject_identities?: GivenIdentity[];
  readonly status_callback_urls?: string[];
  readonly extensions?: Record<
    string,
    {
      readonly identities?: GivenIdentity[];
      readonly order?: {
        readonly scope?: { readonly categories?: string[] };
        readonly corrections?: { readonly field: string }[];
        readonly statement?: string;
      };
    }
  >;
}

const EARLY_MS = 10;

const orderTypes = [
  'erasure',
  'partial-erasure',
  'rectification',
  'restriction',
  'restriction-lift',
  'objection',
  'consent-withdrawal',
];

/** A processor that speaks OpenDSR 2.0: discovery, requests, their state and results, signed callbacks. */
export class DemoProcessor {
  private readonly cases = new Map<string, Case>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private as: Behaviour = 'ok';
  private calls = 0;
  private closed = false;
  private server: Listening | undefined;
  /** Every callback it sent, with the status that came back. */
  readonly callbacks: { readonly url: string; readonly status: number }[] = [];

  private readonly options: ProcessorOptions;
  private certified: Certified;

  constructor(options: ProcessorOptions) {
    this.options = options;
    this.certified = options.certified;
  }

  /** Base URL, with the version. */
  get url(): string {
    if (!this.server) throw new Error('The processor is not started.');
    return `${this.server.url}/v2`;
  }

  async start(): Promise<this> {
    this.server = await listen(this.options.port ?? 0, (request, response) => this.serve(request, response));
    return this;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.timers.forEach(clearTimeout);
    await this.server?.close();
  }

  /** Signs with another key from now on, and says so at its discovery. */
  renew(certified: Certified): void {
    this.certified = certified;
  }

  /** From now on. */
  behave(as: Behaviour): void {
    this.as = as;
  }

  /** The requests it has, without the people they are about or the values they bring. */
  get requests(): readonly {
    readonly id: string;
    readonly type: string;
    readonly categories: readonly string[];
    readonly corrected: readonly string[];
    readonly withdrawn: boolean;
    readonly identityTypes: readonly string[];
  }[] {
    return [...this.cases.values()].map(({ id, type, identities, order, withdrawn = false }) => ({
      id,
      type,
      categories: order?.categories ?? [],
      corrected: order?.corrections.map(({ field }) => field) ?? [],
      withdrawn,
      identityTypes: identities.map(({ identity_type }) => identity_type),
    }));
  }

  /** Calls back about a request, as it would by itself. `tampered` changes the body after it was signed. */
  async callBack(id: string, tampered?: (body: string) => string): Promise<void> {
    const found = this.cases.get(id);
    for (const url of found?.callbacks ?? []) {
      const body = JSON.stringify({ ...this.stateOf(id), status_callback_url: url });
      const headers = { 'content-type': 'application/json', ...this.signature(Buffer.from(body)) };
      const response = await fetch(url, { method: 'POST', headers, body: tampered?.(body) ?? body });
      this.callbacks.push({ url, status: response.status });
    }
  }

  /** The headers that go with these bytes. */
  signature(bytes: Buffer): Record<string, string> {
    const { domain, oldHeaders } = this.options;
    const prefix = oldHeaders ? 'X-OpenGDPR' : 'X-OpenDSR';
    const signature = sign('sha256', bytes, this.certified.key).toString('base64');
    return { [`${prefix}-Processor-Domain`]: domain, [`${prefix}-Signature`]: signature };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.calls++;
    const flaky = (this.options.downOfTen ?? 0) > (this.calls * 7) % 10;
    if (this.as === 'down' || (this.as === 'ok' && flaky)) return void request.socket.destroy();
    if (this.as === 'slow') await this.wait(this.options.slowMs ?? 60_000);
    const [, , resource = '', id = '', rest] = (request.url ?? '').split('/');
    if (request.method === 'GET' && resource === 'discovery') return this.discovery(response);
    if (request.method === 'GET' && resource === 'certificate.pem')
      return void response.writeHead(200).end(this.certified.certificate);
    if (request.method === 'POST' && resource === 'requests') return this.receive(request, response);
    if (request.method === 'GET' && resource === 'requests' && this.cases.has(id))
      return rest === 'results' ? this.results(id, response) : this.signed(response, 200, this.stateOf(id));
    if (request.method === 'DELETE' && resource === 'requests' && this.cases.has(id))
      return this.takeBack(id, response);
    sendJson(response, 404, { error: { code: 404, message: 'There is no such request.' } });
  }

  /** Drops what it has not finished; the rest stays done. */
  private takeBack(id: string, response: ServerResponse): void {
    const found = this.cases.get(id);
    if (!found || (this.as !== 'never' && Date.now() >= found.doneAt))
      return sendJson(response, 400, { error: { code: 400 } });
    this.cases.set(id, { ...found, withdrawn: true });
    this.signed(response, 202, { controller_id: 'helpt-elkander', subject_request_id: id });
  }

  private discovery(response: ServerResponse): void {
    sendJson(response, 200, {
      api_version: '2.0',
      supported_identities: this.options.identities.map((identity_type) => ({
        identity_type,
        identity_format: 'raw',
      })),
      supported_subject_request_types: ['access', ...(this.options.carryOut ? orderTypes : ['erasure'])],
      processor_certificate: `${this.url}/certificate.pem`,
    });
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const body = JSON.parse(bytes.toString()) as Asked;
    const id = body.subject_request_id;
    const known = this.cases.get(id);
    if (!known) {
      const ours = body.extensions?.[this.options.domain];
      const further = ours?.identities ?? [];
      const type = body.subject_request_type;
      this.cases.set(id, {
        id,
        type,
        ...(orderTypes.includes(type) && {
          order: {
            type,
            categories: ours?.order?.scope?.categories ?? [],
            corrections: ours?.order?.corrections ?? [],
            ...(ours?.order?.statement !== undefined && { statement: ours.order.statement }),
          },
        }),
        callbacks: body.status_callback_urls ?? [],
        identities: [...(body.subject_identities ?? []), ...further],
        doneAt: Date.now() + (this.options.workMs ?? 0),
      });
      this.callBackLater(id);
    }
    this.signed(response, 201, {
      controller_id: 'helpt-elkander',
      received_time: new Date().toISOString(),
      expected_completion_time: new Date(this.cases.get(id)?.doneAt ?? Date.now()).toISOString(),
      encoded_request: bytes.toString('base64'),
      subject_request_id: id,
    });
  }

  private callBackLater(id: string): void {
    const times = this.as === 'twice' ? 2 : this.as === 'never' ? 0 : 1;
    // A timer may fire a moment early, and the callback would say that the work is not done.
    const inMs = (this.options.workMs ?? 0) + EARLY_MS;
    for (let time = 0; time < times; time++) this.callBackUntilHeard(id, inMs, 5);
  }

  /** As the protocol wants it: at least once, and again when nobody heard it. */
  private callBackUntilHeard(id: string, inMs: number, tries: number): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.callBack(id)
        .then(
          () => this.callbacks.at(-1)?.status ?? 0,
          () => 0,
        )
        .then((status) => {
          if ((status === 0 || status >= 500) && tries > 1 && !this.closed)
            this.callBackUntilHeard(id, 1_000, tries - 1);
        });
    }, inMs);
    this.timers.add(timer);
  }

  private stateOf(id: string): object {
    const { doneAt = Infinity, withdrawn } = this.cases.get(id) ?? {};
    const done = this.as !== 'never' && Date.now() >= doneAt && !withdrawn;
    const denied = done && this.as === 'denied';
    const status = denied ? 'denied' : done ? 'completed' : 'in_progress';
    return {
      controller_id: 'helpt-elkander',
      expected_completion_time: new Date(this.cases.get(id)?.doneAt ?? Date.now()).toISOString(),
      subject_request_id: id,
      api_version: '2.0',
      request_status: withdrawn ? 'cancelled' : status,
      ...(done && !denied && { results_url: this.options.resultsAt ?? `${this.url}/requests/${id}/results` }),
    };
  }

  private results(id: string, response: ServerResponse): void {
    if (this.as === 'garbage') return this.signedBytes(response, 200, Buffer.from('{"items": [{"id": 7'));
    if (this.as === 'huge') return this.endless(response);
    if (this.as === 'kept')
      return this.signed(response, 200, {
        items: [],
        outcome: 'kept-because',
        because: 'De rechter heeft dit dossier nog nodig.',
      });
    const { identities = [], order } = this.cases.get(id) ?? {};
    if (order) {
      if (this.as === 'nothing') return this.signed(response, 200, { outcome: 'nothing-found' });
      return this.signed(response, 200, this.options.carryOut?.(order, identities) ?? { outcome: 'done' });
    }
    const items = this.as === 'nothing' ? [] : identities.flatMap((identity) => this.options.find(identity));
    this.signed(response, 200, { items, outcome: items.length > 0 ? 'found' : 'nothing-found' });
  }

  private endless(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json' });
    const part = Buffer.alloc(1_000_000, ' ');
    const more = (): void => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  }

  private signed(response: ServerResponse, status: number, body: object): void {
    this.signedBytes(response, status, Buffer.from(JSON.stringify(body)));
  }

  private signedBytes(response: ServerResponse, status: number, bytes: Buffer): void {
    response.writeHead(status, { 'content-type': 'application/json', ...this.signature(bytes) }).end(bytes);
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        resolve();
      }, ms);
      this.timers.add(timer);
    });
  }
}
