import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** The issuer cannot be reached, or does not speak OpenID Connect. Its address is in the config, not here. */
export class IssuerAway extends Error {
  constructor(options?: { cause?: unknown }) {
    super('the issuer does not answer', options);
    this.name = 'IssuerAway';
  }
}

interface Discovery {
  readonly jwks_uri: string;
  readonly token_endpoint: string;
}

export interface IssuerOptions {
  readonly now?: () => number;
  /** How long one answer may take, in milliseconds. */
  readonly deadlineMs?: number;
}

/** Keys older than this are fetched anew, in the background. */
const REFRESH_MS = 10 * 60_000;
/** Keys older than this are no longer trusted: a revoked key must end, issuer or not. */
const TRUST_MS = 24 * 60 * 60_000;
/** Not more often than this for a key that is not known. */
const COOLDOWN_MS = 10_000;

const fetchJson = async (address: string, deadlineMs: number): Promise<unknown> => {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(deadlineMs),
      headers: { accept: 'application/json' },
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (cause) {
    throw new IssuerAway({ cause });
  }
};

const isDiscovery = (value: unknown, issuer: string): value is Discovery =>
  typeof value === 'object' &&
  value !== null &&
  'issuer' in value &&
  value.issuer === issuer &&
  'jwks_uri' in value &&
  typeof value.jwks_uri === 'string' &&
  'token_endpoint' in value &&
  typeof value.token_endpoint === 'string';

/** The OpenID Connect issuer: where it gives tokens, and the keys that it signs them with. */
export class Issuer {
  private readonly now: () => number;
  private readonly deadlineMs: number;
  private discovery: Discovery | undefined;
  private keys: { readonly at: number; readonly find: JWTVerifyGetKey } | undefined;
  private attempt: { readonly at: number; readonly failed: boolean } | undefined;
  private fetching: Promise<void> | undefined;

  constructor(
    readonly address: string,
    { now = Date.now, deadlineMs = 3_000 }: IssuerOptions = {},
  ) {
    this.now = now;
    this.deadlineMs = deadlineMs;
  }

  /**
   * The key that signed a token. Known keys are used while the issuer is away, for a day at most.
   * @throws IssuerAway when the key is not known and the issuer does not answer
   * @throws errors.JWKSNoMatchingKey when the issuer does not know the key
   */
  readonly key: JWTVerifyGetKey = async (header, token) => {
    await this.ensureKeys();
    try {
      return await this.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (this.cooling()) {
        if (this.attempt?.failed) throw new IssuerAway();
        throw error;
      }
      await this.fetchKeys();
      return this.find(header, token);
    }
  };

  /** Where client credentials are turned into a token. @throws IssuerAway */
  async tokenEndpoint(): Promise<string> {
    return (await this.discover()).token_endpoint;
  }

  /** Resolves when tokens can be verified. For readiness. @throws IssuerAway */
  async ready(): Promise<void> {
    await this.ensureKeys();
  }

  private find(...[header, token]: Parameters<JWTVerifyGetKey>): ReturnType<JWTVerifyGetKey> {
    if (!this.keys) throw new IssuerAway();
    return this.keys.find(header, token);
  }

  private cooling(): boolean {
    return this.attempt !== undefined && this.now() - this.attempt.at < COOLDOWN_MS;
  }

  private async ensureKeys(): Promise<void> {
    const age = this.keys ? this.now() - this.keys.at : Infinity;
    if (age < REFRESH_MS) return;
    if (age < TRUST_MS) {
      if (!this.cooling()) this.fetchKeys().catch(() => undefined);
      return;
    }
    await this.fetchKeys();
  }

  private fetchKeys(): Promise<void> {
    this.fetching ??= this.fetchOnce().finally(() => {
      this.fetching = undefined;
    });
    return this.fetching;
  }

  private async fetchOnce(): Promise<void> {
    const at = this.now();
    try {
      const { jwks_uri } = await this.discover();
      const keys = (await fetchJson(jwks_uri, this.deadlineMs)) as JSONWebKeySet;
      this.keys = { at, find: createLocalJWKSet(keys) };
      this.attempt = { at, failed: false };
    } catch (cause) {
      this.attempt = { at, failed: true };
      this.discovery = undefined;
      throw cause instanceof IssuerAway ? cause : new IssuerAway({ cause });
    }
  }

  private async discover(): Promise<Discovery> {
    if (this.discovery) return this.discovery;
    const address = `${this.address.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const found = await fetchJson(address, this.deadlineMs);
    if (!isDiscovery(found, this.address)) throw new IssuerAway();
    this.discovery = found;
    return found;
  }
}
