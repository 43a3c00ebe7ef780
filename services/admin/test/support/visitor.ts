/** What a browser would send along, and nothing it would not. */
interface Visit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A browser without a screen: it keeps cookies and follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` that it got. */
  readonly setCookies: string[] = [];
  csrf = '';

  constructor(readonly origin: string) {}

  async go(path: string, { method = 'GET', headers = {}, body }: Visit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.origin), {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }
          : {}),
        ...(method === 'GET'
          ? {}
          : { origin: this.origin, 'sec-fetch-site': 'same-origin', 'x-csrf-token': this.csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      this.setCookies.push(cookie);
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (cookie.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async json<T>(path: string, visit: Visit = {}): Promise<T & { status: number }> {
    const response = await this.go(path, visit);
    const text = await response.text();
    return { ...(text === '' ? {} : (JSON.parse(text) as object)), status: response.status } as T & {
      status: number;
    };
  }

  /** Logs in as whoever the issuer lets in. @returns where it ended up */
  async logIn(to = '/'): Promise<string> {
    let next =
      (await this.go(`/auth/login?${new URLSearchParams({ to }).toString()}`)).headers.get('location') ?? '';
    next = (await fetch(next, { redirect: 'manual' })).headers.get('location') ?? '';
    const back = await this.go(next);
    const session = await this.json<{ csrf?: string }>('/auth/session');
    this.csrf = session.csrf ?? '';
    return back.headers.get('location') ?? '';
  }
}
