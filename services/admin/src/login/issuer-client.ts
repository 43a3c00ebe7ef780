import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { kitProblems, Log } from '@huisrecht/service-kit';
import { AdminConfig } from '../admin.config.js';
import { PublicAddress } from '../public-address.js';
import type { LoginStep } from './login-steps.js';

/** What the issuer gives after a login or a refresh. */
export interface Granted {
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Seconds that the access token lives. */
  readonly livesFor: number;
  /** Claims of the ID token; only after a login. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** The issuer does not accept a refresh any more: log in again. */
export class RefreshRefused extends Error {}

const trustMs = 60 * 60_000;
const deadlineSeconds = 10;

const grantedFrom = (answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers): Granted => {
  const claims = answer.claims();
  return {
    accessToken: answer.access_token,
    ...(answer.refresh_token === undefined ? {} : { refreshToken: answer.refresh_token }),
    livesFor: answer.expires_in ?? 300,
    ...(claims === undefined ? {} : { claims: { ...claims } }),
  };
};

const isRefusal = (error: unknown): boolean =>
  error instanceof oidc.ResponseBodyError && error.status >= 400 && error.status < 500;

/** Speaks OpenID Connect with the issuer: authorization code with PKCE, state and nonce. */
@Injectable()
export class IssuerClient {
  private known: { readonly at: number; readonly config: oidc.Configuration } | undefined;

  constructor(
    private readonly config: AdminConfig,
    private readonly address: PublicAddress,
    private readonly log: Log,
  ) {}

  /** Where a browser goes to log in, and what must come back. @throws Problem `auth.issuer-away` */
  async startLogin(to: string): Promise<{ readonly url: string; readonly step: Omit<LoginStep, 'at'> }> {
    const issuer = await this.issuer();
    const step = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
    };
    const url = oidc.buildAuthorizationUrl(issuer, {
      redirect_uri: this.redirectUri,
      scope: this.config.OIDC_SCOPE,
      code_challenge: await oidc.calculatePKCECodeChallenge(step.verifier),
      code_challenge_method: 'S256',
      state: step.state,
      nonce: step.nonce,
    });
    return { url: url.href, step };
  }

  /** Turns what the browser brought back into tokens. @throws when it is not right, or the issuer is away */
  async finishLogin(query: string, { state, nonce, verifier }: LoginStep): Promise<Granted> {
    const answer = await oidc.authorizationCodeGrant(
      await this.issuer(),
      new URL(`${this.redirectUri}?${query}`),
      {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      },
    );
    return grantedFrom(answer);
  }

  /** @throws RefreshRefused when the issuer says no; Problem `auth.issuer-away` when it cannot be asked */
  async refresh(refreshToken: string): Promise<Granted> {
    const issuer = await this.issuer();
    try {
      return grantedFrom(await oidc.refreshTokenGrant(issuer, refreshToken));
    } catch (error) {
      if (isRefusal(error)) throw new RefreshRefused();
      throw kitProblems.of('auth.issuer-away', { cause: error });
    }
  }

  /** Tells the issuer that a refresh token is no longer used. Not being able to is no reason to stay logged in. */
  async revoke(refreshToken: string): Promise<void> {
    try {
      await oidc.tokenRevocation(await this.issuer(), refreshToken);
    } catch {
      this.log.warn('A refresh token could not be revoked at the issuer.');
    }
  }

  /** Where a browser goes to log out at the issuer too; our own start when the issuer has no such page or is away. */
  async logoutUrl(): Promise<string> {
    const back = this.address.at('/?login=out');
    try {
      const issuer = await this.issuer();
      if (issuer.serverMetadata().end_session_endpoint === undefined) return back;
      // No id_token_hint: it would put a name into an address.
      return oidc.buildEndSessionUrl(issuer, { post_logout_redirect_uri: back }).href;
    } catch {
      return back;
    }
  }

  private get redirectUri(): string {
    return this.address.at('/auth/callback');
  }

  private async issuer(): Promise<oidc.Configuration> {
    if (this.known && Date.now() - this.known.at < trustMs) return this.known.config;
    const { OIDC_ISSUER: server, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = this.config;
    try {
      const config = await oidc.discovery(new URL(server), id, undefined, oidc.ClientSecretBasic(secret), {
        timeout: deadlineSeconds,
        // The embedded issuer listens on this machine without https.
        ...(server.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {}),
      });
      this.known = { at: Date.now(), config };
      return config;
    } catch (cause) {
      if (this.known) return this.known.config;
      throw kitProblems.of('auth.issuer-away', { headers: { 'Retry-After': '10' }, cause });
    }
  }
}
