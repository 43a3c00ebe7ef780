import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: object;
}

const makeKey = async (kid: string): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
};

/** A small OpenID Connect issuer for tests: keys, discovery, client credentials. */
export class TestIssuer {
  /** How often each path was asked. */
  readonly asked = new Map<string, number>();
  /** Answers 503 to everything while true. */
  away = false;
  /** What client credentials live, in seconds. */
  tokenLifeS = 60;
  private keys: SigningKey[] = [];
  private server: Server | undefined;
  private port = 0;

  static async start(): Promise<TestIssuer> {
    const issuer = new TestIssuer();
    issuer.keys = [await makeKey('k1')];
    await issuer.listen();
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Adds a key, and signs with it from now on. `publish` false: the issuer does not tell. */
  async rotate(kid: string): Promise<void> {
    this.keys = [await makeKey(kid), ...this.keys];
  }

  /** A token for a member of staff, or any claims. */
  async token(claims: JWTPayload = {}, { expires = '5m', issuer = this.url } = {}): Promise<string> {
    const key = this.keys[0];
    if (!key) throw new Error('no key');
    return new SignJWT({ name: 'Bea de Balie', roles: ['clerk'], client_id: 'story', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience((claims.aud as string | undefined) ?? 'huisrecht')
      .setSubject(claims.sub ?? 'bea')
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key.privateKey);
  }

  /** A token of a program. */
  async serviceToken(client: string): Promise<string> {
    const claims = { sub: client, client_id: client, roles: ['service'], name: undefined };
    return this.token(claims);
  }

  /** Nobody listens any more, until `listen`. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  async listen(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
    const body = this.away ? undefined : await this.bodyFor(path, request);
    response.writeHead(this.away ? 503 : body ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  }

  private async bodyFor(path: string, request: IncomingMessage): Promise<object | undefined> {
    if (path === '/.well-known/openid-configuration') {
      return { issuer: this.url, jwks_uri: `${this.url}/jwks`, token_endpoint: `${this.url}/token` };
    }
    if (path === '/jwks') return { keys: this.keys.map(({ jwk }) => jwk) };
    if (path !== '/token') return undefined;
    const [, basic = ''] = (request.headers.authorization ?? '').split(' ');
    const [client = ''] = Buffer.from(basic, 'base64').toString().split(':');
    return {
      access_token: await this.serviceToken(client),
      expires_in: this.tokenLifeS,
      token_type: 'Bearer',
    };
  }
}
