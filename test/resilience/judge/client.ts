import { staffToken } from '@huisrecht/embedded/issuer/staff-token.ts';
import type { ServiceName, System } from '../system/system.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls services as another service does, or as a colleague who logged in. */
export class Client {
  private constructor(
    private readonly system: System,
    private readonly token: string,
  ) {}

  /** @param client whose credentials are used */
  static async asService(system: System, client = 'processor-sync'): Promise<Client> {
    const response = await fetch(new URL('/token', system.env['OIDC_ISSUER']), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client,
        client_secret: system.secrets[client] ?? '',
      }),
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (!token) throw new Error(`The issuer gave no token to ${client} (${response.status}).`);
    return new Client(system, token);
  }

  /** @param user a user name of the demo's staff */
  static async asStaff(system: System, user: string): Promise<Client> {
    return new Client(system, await staffToken(system.env['OIDC_ISSUER'] ?? '', user));
  }

  /** @throws Error with the status and the problem */
  async get<T>(service: ServiceName, path: string): Promise<T> {
    return expectOk(service, path, await this.ask(service, path));
  }

  /** @throws Error with the status and the problem */
  async post<T>(service: ServiceName, path: string, body: object): Promise<T> {
    return expectOk(service, path, await this.ask(service, path, body));
  }

  /** Whatever comes back. @throws when nothing does */
  async ask(service: ServiceName, path: string, body?: object): Promise<Answer> {
    const response = await fetch(new URL(path, this.system.urlOf(service)), {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text || '{}') as Answer['body'] };
  }
}

const expectOk = <T>(service: string, path: string, { status, body }: Answer): T => {
  if (status >= 400) throw new Error(`${service} answered ${status} to ${path}: ${JSON.stringify(body)}`);
  return body as T;
};
