import { IssuerAway, type Issuer } from '../auth/issuer.js';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface AccessTokenOptions {
  readonly now?: () => number;
  readonly deadlineMs?: number;
}

/** A token is renewed when it has this long to live, or a fifth of its life if that is less. */
const RENEW_MS = 30_000;
const DEFAULT_LIFE_S = 60;

interface Held {
  readonly token: string;
  readonly renewAt: number;
}

/** The token of this service for its own calls: client credentials, cached, renewed in time. */
export class AccessToken {
  private readonly now: () => number;
  private readonly deadlineMs: number;
  private held: Held | undefined;
  private asking: Promise<Held> | undefined;

  constructor(
    private readonly issuer: Issuer,
    private readonly credentials: Credentials,
    { now = Date.now, deadlineMs = 3_000 }: AccessTokenOptions = {},
  ) {
    this.now = now;
    this.deadlineMs = deadlineMs;
  }

  /** @throws IssuerAway when there is none and the issuer does not give one */
  async get(): Promise<string> {
    if (this.held && this.now() < this.held.renewAt) return this.held.token;
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    this.held = await this.asking;
    return this.held.token;
  }

  /** The other side did not accept it: the next call asks anew. */
  forget(token: string): void {
    if (this.held?.token === token) this.held = undefined;
  }

  private async ask(): Promise<Held> {
    const { clientId, clientSecret } = this.credentials;
    const basic = [clientId, clientSecret].map(encodeURIComponent).join(':');
    const address = await this.issuer.tokenEndpoint();
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
        signal: AbortSignal.timeout(this.deadlineMs),
        redirect: 'error',
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return this.read((await response.json()) as { access_token?: unknown; expires_in?: unknown });
    } catch (cause) {
      throw new IssuerAway({ cause });
    }
  }

  private read({
    access_token: token,
    expires_in: life,
  }: {
    access_token?: unknown;
    expires_in?: unknown;
  }): Held {
    if (typeof token !== 'string') throw new Error('no token in the answer');
    const lifeMs = (typeof life === 'number' ? life : DEFAULT_LIFE_S) * 1_000;
    return { token, renewAt: this.now() + lifeMs - Math.min(RENEW_MS, lifeMs / 5) };
  }
}
