import { request } from 'node:http';
import { startApp, type App } from './support/app.js';
import { Visitor } from './support/visitor.js';

interface Problem {
  readonly code: string;
}

describe('the gateway', () => {
  let app: App;
  let bea: Visitor;
  const anew = () => new Visitor(app.url);
  const loggedIn = async () => {
    const visitor = anew();
    await visitor.logIn();
    return visitor;
  };

  beforeAll(async () => {
    app = await startApp();
    bea = await loggedIn();
  });
  afterAll(() => app.close());
  afterEach(() => {
    app.services.away = false;
    app.issuer.staff = { user: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] };
    app.issuer.refusesRefresh = false;
    app.issuer.livesFor = 3600;
  });

  it('logs in by OpenID Connect, and goes back to where somebody was', async () => {
    const visitor = anew();
    expect(await visitor.json('/auth/session')).toMatchObject({ state: 'anonymous' });
    expect(await visitor.logIn('/verzoeken/req_0000000000000001/houders')).toBe(
      '/verzoeken/req_0000000000000001/houders',
    );
    expect(await visitor.json('/auth/session')).toMatchObject({
      state: 'ready',
      user: { id: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] },
      preferences: { language: 'nl', shortcuts: true, views: [] },
    });
  });

  it('P11: sets one cookie, for us alone, and gives the browser no token', async () => {
    const visitor = await loggedIn();
    expect([...visitor.cookies.keys()]).toEqual(['huisrecht']);
    for (const cookie of visitor.setCookies)
      expect(cookie).toMatch(/^huisrecht=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(JSON.stringify(await visitor.json('/auth/session'))).not.toMatch(/eyJ/);
  });

  it('a session has a secret of its own: what the browser had before logging in opens nothing', async () => {
    const visitor = anew();
    await visitor.go('/auth/login');
    const before = visitor.cookies.get('huisrecht') ?? '';
    await visitor.logIn();
    expect(visitor.cookies.get('huisrecht')).not.toBe(before);
    const stale = anew();
    stale.cookies.set('huisrecht', before);
    expect(await stale.json('/auth/session')).toMatchObject({ state: 'anonymous' });
  });

  it.each([
    ['a state that is not ours', '/auth/callback?code=x&state=y'],
    ['a refusal of the issuer', '/auth/callback?error=access_denied&state=y'],
  ])('%s logs nobody in', async (_, path) => {
    const visitor = anew();
    await visitor.go('/auth/login');
    expect((await visitor.go(path)).headers.get('location')).toBe('/?login=failed');
    expect(await visitor.json('/auth/session')).toMatchObject({ state: 'anonymous' });
  });

  it('a callback of somebody else does not log this browser in', async () => {
    const thief = anew();
    const login = (await thief.go('/auth/login')).headers.get('location') ?? '';
    const callback = (await fetch(login, { redirect: 'manual' })).headers.get('location') ?? '';
    expect((await anew().go(callback)).headers.get('location')).toBe('/?login=failed');
  });

  it('a look that carries a body is a look', async () => {
    const cookie = [...bea.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { cookie, 'content-type': 'application/json', 'content-length': '2' };
    const status = await new Promise((resolve, reject) =>
      request(new URL('/api/requests/requests', app.url), { method: 'GET', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end('{}'),
    );
    expect(status).toBe(200);
  });

  it('a link to the callback logs nobody out', async () => {
    const visitor = await loggedIn();
    expect((await visitor.go('/auth/callback?state=x')).headers.get('location')).toBe('/');
    expect(await visitor.json('/auth/session')).toMatchObject({ state: 'ready' });
  });

  it('P12: nobody comes in before the integrity code is signed', async () => {
    app.issuer.staff = {
      user: 'nina',
      name: 'Nina Nieuw',
      roles: ['employee', 'clerk'],
      integritySignedOn: null,
    };
    const nina = await loggedIn();
    expect(await nina.json('/auth/session')).toMatchObject({
      state: 'refused',
      reason: 'integrity-code',
      name: 'Nina Nieuw',
    });
    expect(await nina.json<Problem>('/api/requests/requests')).toMatchObject({
      status: 403,
      code: 'session.refused',
    });
    app.issuer.staff = { ...app.issuer.staff, integritySignedOn: 'not told' };
    expect(await (await loggedIn()).json('/auth/session')).toMatchObject({
      state: 'refused',
      reason: 'integrity-code',
    });
    app.issuer.staff = { user: 'nina', name: 'Nina Nieuw', roles: [], integritySignedOn: '2026-01-01' };
    expect(await (await loggedIn()).json('/auth/session')).toMatchObject({
      state: 'refused',
      reason: 'no-roles',
    });
  });

  it('P12: without a login there is nothing', async () => {
    expect(await anew().json<Problem>('/api/requests/requests')).toMatchObject({
      status: 401,
      code: 'session.ended',
    });
  });

  it('passes a call on with the token and without the cookie, and the answer as it is', async () => {
    const answer = await bea.go('/api/identity/checks/req_0000000000000001', {
      headers: { 'if-none-match': '"v0"', 'x-forwarded-for': '1.2.3.4' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const heard = app.services.heard.at(-1);
    expect(heard?.headers['authorization']).toMatch(/^Bearer eyJ/);
    expect(heard?.headers['cookie']).toBeUndefined();
    expect(heard?.headers['x-forwarded-for']).toBeUndefined();
    expect(heard?.headers['traceparent']).toMatch(/^00-/);
  });

  it('passes problems of a service through', async () => {
    expect(await bea.json<Problem>('/api/requests/requests/req_nope')).toMatchObject({
      status: 404,
      code: 'request.not-found',
    });
  });

  it.each([
    '/api/requests/packages/pkg_1',
    '/api/identity/keys/lease',
    '/api/audit/views',
    '/api/requests/requests/%2e%2e/packages',
    '/api/requests/metrics',
  ])('there is no door to %s', async (path) => {
    expect(await bea.json<Problem>(path)).toMatchObject({ status: 404, code: 'service.unknown' });
  });

  it('a service that is away is a kind problem', async () => {
    app.services.away = true;
    expect(await bea.json<Problem>('/api/requests/requests')).toMatchObject({
      status: 503,
      code: 'service.away',
    });
  });

  it('a body that is too large is refused before a service sees it', async () => {
    const heard = app.services.heard.length;
    expect(
      await bea.json<Problem>('/api/requests/requests', {
        method: 'POST',
        body: { reason: 'x'.repeat(300_000) },
      }),
    ).toMatchObject({ status: 413, code: 'body.too-large' });
    expect(app.services.heard.length).toBe(heard);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['no token', { 'x-csrf-token': '' }],
    ['a token of another session', { 'x-csrf-token': 'x'.repeat(32) }],
    ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a change from %s', async (_, headers) => {
    const heard = app.services.heard.length;
    expect(
      await bea.json<Problem>('/api/requests/requests', { method: 'POST', body: {}, headers }),
    ).toMatchObject({ status: 403, code: 'csrf.refused' });
    expect(await bea.json<Problem>('/auth/logout', { method: 'POST', headers })).toMatchObject({
      status: 403,
      code: 'csrf.refused',
    });
    expect(app.services.heard.length).toBe(heard);
  });

  it('refuses what another site makes a browser read', async () => {
    expect(
      await bea.json<Problem>('/api/requests/requests', { headers: { 'sec-fetch-site': 'cross-site' } }),
    ).toMatchObject({ status: 403, code: 'csrf.refused' });
  });

  it('refreshes the token in time, once for many calls at once', async () => {
    app.issuer.livesFor = 30;
    const visitor = await loggedIn();
    app.issuer.livesFor = 3600;
    const before = app.issuer.asked.filter((line) => line === 'POST /token').length;
    const answers = await Promise.all([1, 2, 3].map(() => visitor.go('/api/requests/requests')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await visitor.go('/api/requests/requests')).status).toBe(200);
    expect(app.issuer.asked.filter((line) => line === 'POST /token').length).toBe(before + 1);
  });

  it('ends the session when the issuer no longer lets somebody in', async () => {
    app.issuer.livesFor = 30;
    const visitor = await loggedIn();
    app.issuer.refusesRefresh = true;
    expect(await visitor.json<Problem>('/api/requests/requests')).toMatchObject({
      status: 401,
      code: 'session.ended',
    });
    expect(await visitor.json('/auth/session')).toMatchObject({ state: 'anonymous' });
  });

  it('logs out here and at the issuer, with no name in an address', async () => {
    const visitor = await loggedIn();
    const cookie = visitor.cookies.get('huisrecht') ?? '';
    const { to } = await visitor.json<{ to: string }>('/auth/logout', { method: 'POST' });
    expect(to).toMatch(new RegExp(`^${app.issuer.url}/end\\?`));
    expect(to).not.toMatch(/id_token_hint|eyJ|bea/);
    expect(visitor.cookies.size).toBe(0);
    visitor.cookies.set('huisrecht', cookie);
    expect(await visitor.json('/auth/session')).toMatchObject({ state: 'anonymous' });
  });

  it('keeps what somebody chose for themselves', async () => {
    const views = [{ name: 'Mijn late', query: 'weergave=late&recht=access' }];
    expect(
      await bea.json('/auth/preferences', { method: 'PUT', body: { language: 'en', views } }),
    ).toMatchObject({ status: 204 });
    expect(await bea.json('/auth/session')).toMatchObject({
      preferences: { language: 'en', shortcuts: true, views },
    });
    expect(
      await bea.json<Problem>('/auth/preferences', {
        method: 'PUT',
        body: { views: [{ name: 'x', query: '"><script>' }] },
      }),
    ).toMatchObject({ status: 400 });
  });

  it('P11: the public page of a package sets no cookie, and needs none', async () => {
    const visitor = anew();
    for (const path of ['/pakket/pkg_0000000000000001', '/packages/pkg_0000000000000001']) {
      const page = await visitor.go(path, { headers: { cookie: 'huisrecht=something-of-somebody' } });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html');
    }
    expect(visitor.setCookies).toEqual([]);
    expect(app.services.heard.at(-1)?.headers['cookie']).toBeUndefined();
    expect((await visitor.go('/pakket/../requests')).status).not.toBe(500);
  });

  it('serves the app: one page for every address, strict headers, files that may be kept for ever', async () => {
    const page = await anew().go('/verzoeken/req_0000000000000001');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\bon\w+=|style=/);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const file = await anew().go(script, { headers: { 'accept-encoding': 'br' } });
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await anew().go('/assets/nope.js')).status).toBe(404);
  });

  it('sends whoever comes by another name to the one that the cookie knows', async () => {
    const other = app.url.replace('127.0.0.1', 'localhost');
    const page = await fetch(`${other}/werklijst?weergave=late`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([307, `${app.url}/werklijst?weergave=late`]);
  });
});
