import { demoPassword } from '@huisrecht/embedded/issuer/staff.ts';
import { Browser } from './browser.ts';

export type ServiceName = 'requests' | 'identity' | 'processor-sync' | 'retention';

/** An answer as it came. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly etag: string;
  readonly headers: Headers;
}

/** A service answered otherwise than the story needs. Its problem has no personal data in it. */
export class NotAsHoped extends Error {
  readonly answer: Answer;

  constructor(what: string, answer: Answer) {
    const { code, title, detail, field, errors } = answer.body;
    const told = [code, title, detail, field, errors && JSON.stringify(errors)].filter(Boolean).join(' | ');
    super(`${what} answered ${answer.status}${told ? `: ${told}` : ''}`);
    this.answer = answer;
  }
}

/** What goes along with a call. */
export interface Call {
  readonly body?: object;
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
}

const parsed = async (response: Response): Promise<Record<string, unknown>> => {
  const type = response.headers.get('content-type') ?? '';
  if (/json/.test(type)) return (await response.json()) as Record<string, unknown>;
  await response.body?.cancel();
  return {};
};

/** Somebody of the staff with the staff app open: logged in at the issuer, calling through the gateway as its page does. */
export class Colleague {
  readonly user: string;
  private readonly admin: string;
  private readonly browser: Browser;
  private csrf = '';

  private constructor(user: string, admin: string, browser: Browser) {
    this.user = user;
    this.admin = admin;
    this.browser = browser;
  }

  /**
   * Logs in: authorization code with PKCE, the password typed at the issuer, a session at the gateway.
   * @throws Error when it does not end in a session
   */
  static async logIn(user: string, admin: string): Promise<Colleague> {
    const browser = new Browser();
    const login = await browser.follow(new URL('/auth/login', admin));
    await login.page.body?.cancel();
    const form = new URLSearchParams({ user, password: demoPassword });
    const done = await browser.follow(login.at, { method: 'POST', body: form });
    await done.page.body?.cancel();
    const colleague = new Colleague(user, admin, browser);
    const session = (await (await browser.go(new URL('/auth/session', admin))).json()) as {
      state: string;
      csrf?: string;
    };
    if (session.state !== 'ready' || session.csrf === undefined)
      throw new Error(`${user} cannot log in at ${admin}: the session is ${session.state}.`);
    colleague.csrf = session.csrf;
    return colleague;
  }

  /** Asks a service through the gateway; a problem is an answer too. A body makes it a POST. */
  async ask<T = Record<string, unknown>>(
    service: ServiceName,
    path: string,
    call: Call = {},
  ): Promise<Answer<T>> {
    const response = await this.fetch(service, path, call);
    const { status, headers } = response;
    return { status, headers, etag: headers.get('etag') ?? '', body: (await parsed(response)) as T };
  }

  /** The same, where only success will do. @throws NotAsHoped */
  async must<T = Record<string, unknown>>(
    service: ServiceName,
    path: string,
    call: Call = {},
  ): Promise<Answer<T>> {
    const answer = await this.ask<T>(service, path, call);
    if (answer.status >= 300) throw new NotAsHoped(`${service} ${path}`, answer as Answer);
    return answer;
  }

  /** Bytes of a document, such as a letter. @throws NotAsHoped */
  async bytes(service: ServiceName, path: string): Promise<Buffer> {
    const response = await this.fetch(service, path, {});
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    const { status, headers } = response;
    throw new NotAsHoped(`${service} ${path}`, {
      status,
      headers,
      etag: '',
      body: await parsed(response),
    });
  }

  private fetch(
    service: ServiceName,
    path: string,
    { body, ifMatch, idempotencyKey }: Call,
  ): Promise<Response> {
    return this.browser.go(new URL(`/api/${service}${path}`, this.admin), {
      method: body ? 'POST' : 'GET',
      headers: {
        accept: 'application/json, application/pdf;q=0.9, */*;q=0.1',
        origin: new URL(this.admin).origin,
        'sec-fetch-site': 'same-origin',
        'x-csrf-token': this.csrf,
        ...(body && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}
