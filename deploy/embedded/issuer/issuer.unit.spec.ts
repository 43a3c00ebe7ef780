import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { secretClients } from './clients.ts';
import { startIssuer, type RunningIssuer } from './server.ts';
import { staffToken } from './staff-token.ts';

const secrets = Object.fromEntries(secretClients.map((id) => [id, `secret-of-${id}`]));

describe('the OpenID issuer of the demo', () => {
  let folder: string;
  let issuer: RunningIssuer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'issuer-'));
    issuer = await startIssuer({ dataFolder: folder, host: '127.0.0.1', port: 0, secrets });
  });
  afterAll(async () => {
    await issuer.close();
    rmSync(folder, { recursive: true });
  });

  const claimsOf = async (token: string) => {
    const keys = createRemoteJWKSet(new URL('/jwks', issuer.url));
    return (await jwtVerify(token, keys, { issuer: issuer.url, audience: 'huisrecht' })).payload;
  };

  const tokenAs = (client: string, secret: string) =>
    fetch(new URL('/token', issuer.url), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });

  it('P12: staff log in with name and password, and the token carries their roles', async () => {
    expect(await claimsOf(await staffToken(issuer.url, 'bea'))).toMatchObject({
      sub: 'bea',
      name: 'Bea de Balie',
      roles: ['employee', 'clerk'],
      client_id: 'story',
    });
  });

  it('P12: who is not known does not get in', async () => {
    await expect(staffToken(issuer.url, 'nobody')).rejects.toThrow(/answered 401/);
  });

  it('a service gets a token with the role service and its client id', async () => {
    const response = await tokenAs('requests', 'secret-of-requests');
    const { access_token: token } = (await response.json()) as { access_token: string };
    expect(await claimsOf(token)).toMatchObject({
      sub: 'requests',
      client_id: 'requests',
      roles: ['service'],
    });
  });

  it('a wrong secret gets nothing, and a service cannot log in as the gateway', async () => {
    expect((await tokenAs('requests', 'wrong')).status).toBe(401);
    expect((await tokenAs('admin', 'secret-of-admin')).status).toBe(400);
  });

  const authorize = (client: string, redirect: string, extra: Record<string, string> = {}) => {
    const url = new URL('/auth', issuer.url);
    const fixed = { client_id: client, redirect_uri: redirect, response_type: 'code', scope: 'openid' };
    url.search = new URLSearchParams({ ...fixed, ...extra }).toString();
    return fetch(url, { redirect: 'manual' });
  };
  const challenge = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };

  it('the gateway may be on any port of this machine, and nowhere else', async () => {
    const here = await authorize('admin', 'http://127.0.0.1:4017/auth/callback', challenge);
    expect(here.headers.get('location')).toMatch(/^\/interaction\//);
    const elsewhere = await authorize('admin', 'http://example.org/auth/callback', challenge);
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('Inloggen lukt niet');
  });

  it('no code without PKCE', async () => {
    const response = await authorize('admin', 'http://127.0.0.1:4000/auth/callback');
    expect(response.headers.get('location')).toContain('error=invalid_request');
  });

  it('the login page is Dutch, says that it is the demo, and carries no script', async () => {
    const start = await authorize('admin', 'http://127.0.0.1:4000/auth/callback', challenge);
    const page = await fetch(new URL(start.headers.get('location') ?? '', issuer.url), {
      headers: {
        cookie: start.headers
          .getSetCookie()
          .map((cookie) => cookie.split(';')[0])
          .join('; '),
      },
    });
    const html = await page.text();
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('Dit is de demo.');
    expect(html).toContain('Bea de Balie');
    expect(html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('its signing keys are for this user only', () => {
    expect(statSync(join(folder, 'jwks.json')).mode & 0o777).toBe(0o600);
  });
});
