import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who the issuer lets in. */
export interface FakeStaff {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** The day, null for not yet; `not told` for an issuer that does not know. A day of long ago unless told. */
  readonly integritySignedOn?: string | null;
}

interface Login {
  readonly nonce: string;
  readonly challenge: string;
  readonly staff: FakeStaff;
}

/** An OpenID Connect issuer that asks no password: whoever `staff` names is logged in. */
export class FakeIssuer {
  /** Who logs in next. */
  staff: FakeStaff = { user: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] };
  /** Refuses to refresh, as when an account was closed. */
  refusesRefresh = false;
  /** Seconds that an access token lives. */
  livesFor = 3600;
  /** What was asked, path by path. */
  readonly asked: string[] = [];
  private readonly logins = new Map<string, Login>();
  private readonly refreshes = new Map<string, FakeStaff>();

  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly jwk: object,
  ) {}

  static async start(): Promise<FakeIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const server = createServer((request, response) => void issuer.answer(request, response));
    const issuer = new FakeIssuer(server, privateKey, {
      ...(await exportJWK(publicKey)),
      kid: 'k1',
      alg: 'RS256',
      use: 'sig',
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private sign(claims: JWTPayload, audience: string, staff: FakeStaff): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(this.url)
      .setAudience(audience)
      .setSubject(staff.user)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(this.key);
  }

  private async tokens(staff: FakeStaff, nonce?: string): Promise<object> {
    const { name, roles, integritySignedOn } = staff;
    const refresh = randomUUID();
    this.refreshes.set(refresh, staff);
    const signed =
      integritySignedOn === 'not told'
        ? {}
        : { integritySignedOn: integritySignedOn === undefined ? '2025-01-06' : integritySignedOn };
    return {
      access_token: await this.sign({ name, roles: [...roles] }, 'huisrecht', staff),
      ...(nonce === undefined
        ? {}
        : { id_token: await this.sign({ nonce, name, ...signed }, 'admin', staff) }),
      refresh_token: refresh,
      token_type: 'Bearer',
      expires_in: this.livesFor,
    };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    this.asked.push(`${request.method} ${url.pathname}`);
    if (url.pathname === '/authorize') return this.authorize(url, response);
    if (url.pathname === '/end') {
      response.writeHead(302, { location: url.searchParams.get('post_logout_redirect_uri') ?? '/' }).end();
      return;
    }
    const body = await this.json(url.pathname, request);
    response
      .writeHead(body && !('error' in body) ? 200 : 400, { 'content-type': 'application/json' })
      .end(JSON.stringify(body ?? { error: 'invalid_grant' }));
  }

  private authorize(url: URL, response: ServerResponse): void {
    const code = randomUUID();
    const get = (name: string) => url.searchParams.get(name) ?? '';
    this.logins.set(code, { nonce: get('nonce'), challenge: get('code_challenge'), staff: this.staff });
    const back = new URL(get('redirect_uri'));
    back.search = new URLSearchParams({ code, state: get('state'), iss: this.url }).toString();
    response.writeHead(302, { location: back.href }).end();
  }

  private async json(path: string, request: IncomingMessage): Promise<object | undefined> {
    if (path === '/.well-known/openid-configuration') {
      const at = (name: string) => `${this.url}/${name}`;
      return {
        issuer: this.url,
        authorization_endpoint: at('authorize'),
        token_endpoint: at('token'),
        jwks_uri: at('jwks'),
        end_session_endpoint: at('end'),
        revocation_endpoint: at('revoke'),
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      };
    }
    if (path === '/jwks') return { keys: [this.jwk] };
    if (path === '/revoke') return {};
    if (path !== '/token') return undefined;
    let text = '';
    for await (const part of request) text += String(part);
    const form = new URLSearchParams(text);
    if (form.get('grant_type') === 'refresh_token') {
      const staff = this.refreshes.get(form.get('refresh_token') ?? '');
      return staff && !this.refusesRefresh ? this.tokens(staff) : undefined;
    }
    const code = form.get('code') ?? '';
    const login = this.logins.get(code);
    this.logins.delete(code);
    return login && this.tokens(login.staff, login.nonce);
  }
}
