import { createHash, randomBytes } from 'node:crypto';
import { storyClient, storyRedirect } from './clients.ts';
import { demoPassword } from './staff.ts';

/** Follows one step of the login with the cookies so far, without following its redirect. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async go(url: URL, form?: URLSearchParams): Promise<URL> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (!next) {
      throw new Error(`The issuer answered ${response.status} to ${url.pathname} instead of going on.`);
    }
    return new URL(next, url);
  }
}

/**
 * An access token of a member of the demo's staff, by logging in as a browser does. For tests and the demo's story.
 * @param issuer address of the issuer (`OIDC_ISSUER`)
 * @param user a user name of `demoStaff`, such as `bea`
 */
export async function staffToken(issuer: string, user: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const start = new URL('/auth', issuer);
  start.search = new URLSearchParams({
    client_id: storyClient,
    redirect_uri: storyRedirect,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();

  const browser = new Browser();
  const loginPage = await browser.go(start);
  let next = await browser.go(loginPage, new URLSearchParams({ user, password: demoPassword }));
  while (!next.href.startsWith(storyRedirect)) next = await browser.go(next);
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: storyClient,
      code: next.searchParams.get('code') ?? '',
      redirect_uri: storyRedirect,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`The issuer gave no token (${response.status}).`);
  return token;
}
