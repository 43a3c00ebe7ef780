import { staffToken } from '@huisrecht/embedded/issuer/staff-token.ts';
import type { Answer } from '@huisrecht/demo/story/colleague.ts';
import { Colleague } from '@huisrecht/demo/story/colleague.ts';
import { needed, placesFrom, type Places } from '@huisrecht/demo/story/environment.ts';
import { readFileSync } from 'node:fs';

/** Every service by its name. */
export const serviceNames = ['requests', 'identity', 'processor-sync', 'retention', 'admin'] as const;
export type AnyService = (typeof serviceNames)[number];

const variable = (name: AnyService): string => `${name.toUpperCase().replaceAll('-', '_')}_URL`;

/** What a call to a service itself carries. */
export interface Direct {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const colleagues = new Map<string, Promise<Colleague>>();
const tokens = new Map<string, Promise<string>>();

const once = <T>(made: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> => {
  const known = made.get(name) ?? make();
  made.set(name, known);
  return known;
};

/** The whole system that runs around these tests: its doors, by gateway and directly. */
export const system = {
  get places(): Places {
    return placesFrom(process.env);
  },

  urlOf: (service: AnyService): string => needed(process.env, variable(service)),

  env: (name: string): string => needed(process.env, name),

  /** Somebody logged in to the staff app; once per spec file. */
  colleague: (user: string): Promise<Colleague> =>
    once(colleagues, user, () => Colleague.logIn(user, system.places.admin)),

  /** An access token of somebody, for what has no door in the gateway. */
  tokenOf: (user: string): Promise<string> =>
    once(tokens, user, () => staffToken(system.env('OIDC_ISSUER'), user)),

  /** An access token of a program. */
  tokenOfService: (client: string): Promise<string> =>
    once(tokens, `service ${client}`, async () => {
      const secrets = JSON.parse(readFileSync(system.env('CLIENT_SECRETS_FILE'), 'utf8')) as Record<
        string,
        string
      >;
      const pair = [client, secrets[client] ?? ''].map(encodeURIComponent).join(':');
      const basic = Buffer.from(pair).toString('base64');
      const response = await fetch(new URL('/token', system.env('OIDC_ISSUER')), {
        method: 'POST',
        headers: { authorization: `Basic ${basic}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      return ((await response.json()) as { access_token: string }).access_token;
    }),

  /** Calls a service itself. A problem is an answer too. */
  call: async (
    service: AnyService,
    path: string,
    direct: Direct = {},
  ): Promise<Answer & { text: string }> => {
    const { method = direct.body === undefined ? 'GET' : 'POST', token, body, headers } = direct;
    const response = await fetch(new URL(path, system.urlOf(service)), {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text || '{}') as Record<string, unknown>) : {},
      etag: response.headers.get('etag') ?? '',
      headers: response.headers,
      text,
    };
  },
};
