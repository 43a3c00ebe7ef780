/** What goes along with a step. */
export interface Visit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
}

const FOLLOW_AT_MOST = 12;

/** A browser without a screen: cookies per origin, redirects followed when asked to. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** One step; a redirect is not followed. */
  async go(address: string | URL, { method = 'GET', headers = {}, body }: Visit = {}): Promise<Response> {
    const url = new URL(address);
    const jar = this.jarOf(url);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /;\s*max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Goes on until a page answers. @returns the page and where it is */
  async follow(address: string | URL, visit: Visit = {}): Promise<{ page: Response; at: URL }> {
    let at = new URL(address);
    let page = await this.go(at, visit);
    for (let step = 0; step < FOLLOW_AT_MOST; step++) {
      const next = page.headers.get('location');
      if (next === null) return { page, at };
      await page.body?.cancel();
      at = new URL(next, at);
      page = await this.go(at);
    }
    throw new Error(`${at.origin}${at.pathname} sends us on and on.`);
  }

  /** Names of the cookies for an address. */
  cookiesOf(address: string): string[] {
    return [...this.jarOf(new URL(address)).keys()];
  }

  private jarOf({ origin }: URL): Map<string, string> {
    const known = this.jars.get(origin);
    if (known) return known;
    const made = new Map<string, string>();
    this.jars.set(origin, made);
    return made;
  }
}
