import { context, SpanKind, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import CircuitBreaker from 'opossum';
import { fieldErrors } from '../errors/advice.js';
import { outgoing } from '../tracing/context.js';
import type { AccessToken } from './access-token.js';
import { BadAnswer, RemoteProblem, ServiceAway } from './errors.js';
import { remoteProblem } from './remote-problem.js';

export interface ServiceClientOptions {
  /** The service that is called. */
  readonly service: string;
  readonly baseUrl: string;
  readonly token: AccessToken;
  readonly tracer?: Tracer | undefined;
  /** How long a call may take, in milliseconds, its token included; 5,000 unless told. */
  readonly deadlineMs?: number;
  /** How long an open circuit waits before one call tries again, in milliseconds; 5,000 unless told. */
  readonly resetMs?: number;
}

export interface CallOptions {
  /** Shorter or longer than the client's. */
  readonly deadlineMs?: number;
  /** Stops the call when the caller stops. */
  readonly signal?: AbortSignal;
  /** For creations: the other side makes the same thing once. */
  readonly idempotencyKey?: string;
  /** The version that was looked at. */
  readonly ifMatch?: number;
}

interface Call extends CallOptions {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** The caller stopped: nothing is known of the other side. */
const STOPPED = 'stopped';

/** A class that an answer is read by: unknown fields are dropped, what is declared must fit. */
export type AnswerClass<T extends object> = new () => T;

/**
 * Calls another service as this one: with a token of its own, a deadline that aborts, a circuit that opens when
 * the other side is away (never for a 4xx), and the running trace. Its errors hold no data of anyone.
 */
export class ServiceClient {
  private readonly circuit: CircuitBreaker<[Call], unknown>;
  private readonly deadlineMs: number;

  constructor(private readonly options: ServiceClientOptions) {
    this.deadlineMs = options.deadlineMs ?? 5_000;
    this.circuit = new CircuitBreaker((call: Call) => this.send(call), {
      // The deadline is ours: opossum's rejects but lets the work go on.
      timeout: false,
      errorThresholdPercentage: 50,
      volumeThreshold: 5,
      rollingCountTimeout: 10_000,
      resetTimeout: options.resetMs ?? 5_000,
      errorFilter: (error) => !(error instanceof ServiceAway) || error.reason === STOPPED,
    });
  }

  /** @throws ServiceAway, RemoteProblem, BadAnswer */
  get<T extends object>(path: string, into: AnswerClass<T>, options: CallOptions = {}): Promise<T> {
    return this.call({ ...options, method: 'GET', path }, into);
  }

  /** @throws ServiceAway, RemoteProblem, BadAnswer */
  post<T extends object>(
    path: string,
    body: object,
    into: AnswerClass<T>,
    options: CallOptions = {},
  ): Promise<T> {
    return this.call({ ...options, method: 'POST', path, body }, into);
  }

  /** A POST whose answer does not matter, only that it succeeded. @throws ServiceAway, RemoteProblem */
  async tell(path: string, body: object, options: CallOptions = {}): Promise<void> {
    await this.fire({ ...options, method: 'POST', path, body });
  }

  /** Stops the timers of its circuit. */
  close(): void {
    this.circuit.shutdown();
  }

  private async call<T extends object>(call: Call, into: AnswerClass<T>): Promise<T> {
    const plain = await this.fire(call);
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
      throw new BadAnswer(this.options.service, ['body (isObject)']);
    }
    const answer = plainToInstance(into, plain);
    const errors = await validate(answer, { whitelist: true, forbidUnknownValues: false });
    if (errors.length === 0) return answer;
    throw new BadAnswer(
      this.options.service,
      fieldErrors(errors).map(({ field, code }) => `${field} (${code})`),
    );
  }

  private async fire(call: Call): Promise<unknown> {
    try {
      return await this.circuit.fire(call);
    } catch (error) {
      if (error instanceof ServiceAway || error instanceof RemoteProblem) throw error;
      throw new ServiceAway(this.options.service, 'circuit-open', { cause: error });
    }
  }

  private async send(call: Call): Promise<unknown> {
    const { service, tracer } = this.options;
    const span = tracer?.startSpan(`${call.method} ${service}`, { kind: SpanKind.CLIENT });
    const on = span ? trace.setSpan(context.active(), span) : context.active();
    const deadline = AbortSignal.timeout(call.deadlineMs ?? this.deadlineMs);
    const signal = call.signal ? AbortSignal.any([deadline, call.signal]) : deadline;
    try {
      return await this.exchange(call, on, signal);
    } catch (error) {
      span?.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof ServiceAway || error instanceof RemoteProblem) throw error;
      const reason = call.signal?.aborted ? STOPPED : deadline.aborted ? 'deadline' : 'unreachable';
      throw new ServiceAway(service, reason, { cause: error });
    } finally {
      span?.end();
    }
  }

  private async exchange(call: Call, on: Context, signal: AbortSignal): Promise<unknown> {
    const { service, baseUrl, token } = this.options;
    const held = await orAborted(token.get(), signal).catch((cause: unknown) => {
      throw signal.aborted ? cause : new ServiceAway(service, 'no-token', { cause });
    });
    const response = await fetch(new URL(call.path, baseUrl), {
      method: call.method,
      headers: headersOf(call, held, on),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal,
      redirect: 'error',
    });
    if (response.ok) return parse(await response.text());
    if (response.status === 401) token.forget(held);
    if (response.status < 500 && response.status !== 429) throw await remoteProblem(service, response);
    await response.body?.cancel();
    throw new ServiceAway(service, `status-${response.status}`);
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('aborted'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

const headersOf = (call: Call, token: string, on: Context): Record<string, string> => ({
  accept: 'application/json',
  authorization: `Bearer ${token}`,
  ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
  ...(call.ifMatch === undefined ? {} : { 'if-match': `"v${call.ifMatch}"` }),
  ...outgoing(on),
});
