import type { System, ServiceName } from '../system/system.ts';
import { staffToken } from '@huisrecht/embedded/issuer/staff-token.ts';

const variable: Readonly<Record<ServiceName, string>> = {
  identity: 'IDENTITY_URL',
  'processor-sync': 'PROCESSOR_SYNC_URL',
};

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

  get<T>(service: ServiceName, path: string): Promise<T> {
    return this.call(service, path);
  }

  post<T>(service: ServiceName, path: string, body: object): Promise<T> {
    return this.call(service, path, body);
  }

  /** @throws Error with the status and the problem */
  private async call<T>(service: ServiceName, path: string, body?: object): Promise<T> {
    const response = await fetch(new URL(path, this.system.env[variable[service]]), {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${service} answered ${response.status} to ${path}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
