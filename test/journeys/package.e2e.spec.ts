import { fetchPackage, openPage, type FetchedPackage } from '@huisrecht/demo/story/package-page.ts';
import { textOfPdf } from '@huisrecht/demo/story/pdf-text.ts';
import { Inzage } from './support/inzage.ts';
import './support/patience.ts';
import { system } from './support/system.ts';
import { somebody } from './support/town.ts';

const wrong = 'ABCD-EFGH-JKLM';

describe('a package', () => {
  let inzage: Inzage;
  let packageId: string;
  let code: string;
  const person = somebody(10, { repaired: false });
  const { admin } = system.places;
  const fetchIt = (accept?: string, with_ = code): Promise<Response> =>
    fetchPackage(admin, packageId, with_, accept);

  beforeAll(async () => {
    inzage = await Inzage.checked(person);
    await inzage.allAnswered();
    packageId = await inzage.answered();
    code = await inzage.code();
  });

  it('P12: its page asks for the code, without login or cookie, and is the same for every id', async () => {
    const response = await fetch(new URL(`/packages/${packageId}`, admin));
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(html).not.toContain(person.lastName);
    const unknown = await openPage(admin, 'pkg_00000000000000000000');
    expect([unknown.status, unknown.html.replace(/pkg_\w+/g, '')]).toEqual([
      200,
      html.replace(/pkg_\w+/g, ''),
    ]);
  });

  it('P17: a GET, by a mail scanner or a browser, never consumes it', async () => {
    for (let times = 0; times < 8; times++) expect((await openPage(admin, packageId)).status).toBe(200);
    const head = await fetch(new URL(`/packages/${packageId}`, admin), { method: 'HEAD' });
    expect(head.status).toBe(200);
    const get = await fetch(new URL(`/packages/${packageId}/fetch`, admin));
    expect(get.status).toBeGreaterThanOrEqual(400);
    expect(((await (await fetchIt()).json()) as FetchedPackage).fetchesLeft).toBe(4);
  });

  it('P17: opens with the form of its page, as a browser without scripts sends it', async () => {
    const { html } = await openPage(admin, packageId);
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? '';
    const address = new URL(action, new URL(`/packages/${packageId}`, admin));
    const form = { method: 'POST', headers: { accept: 'text/html' } };
    const wrongly = await fetch(address, { ...form, body: new URLSearchParams({ code: wrong }) });
    expect([wrongly.status, (await wrongly.text()).includes('<form')]).toEqual([403, true]);
    const spoken = code.toLowerCase().replaceAll('-', ' ');
    const rightly = await fetch(address, { ...form, body: new URLSearchParams({ code: spoken }) });
    expect([rightly.status, (await rightly.text()).includes(person.lastName)]).toEqual([200, true]);
  });

  it('P17: is readable as a page and as a PDF, and machine-readable as JSON', async () => {
    const page = await fetchIt('text/html');
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    expect(html).toContain('lang="nl"');
    expect(html).toContain(person.lastName);
    expect(html).not.toMatch(/<script(?![^>]*(?:nonce|type="application\/json"))|https?:\/\/(?!127)/);
    const pdf = await fetchIt('application/pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(textOfPdf(Buffer.from(await pdf.arrayBuffer())).join(' ')).toContain(person.lastName);
  });

  it('P13: wrong codes are counted and lock it for a while, for the right code too', async () => {
    const other = await fetchPackage(admin, 'pkg_00000000000000000000', wrong);
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([
      403,
      'package.code-does-not-open',
    ]);
    const statuses: number[] = [];
    for (let times = 0; times < 6; times++) {
      const { status } = await fetchIt(undefined, wrong);
      statuses.push(status);
    }
    expect(statuses.slice(0, 4)).toEqual([403, 403, 403, 403]);
    expect(statuses.at(-1)).toBe(429);
    const locked = await fetchIt();
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(60);
    const request = await inzage.when(({ timeline }) => timeline.some(({ what }) => what === 'locked'));
    expect(request.status).toBe('closed');
  });

  it('P17: is fetched five times at most', async () => {
    const again = await Inzage.checked(somebody(30, { repaired: false }));
    await again.allAnswered();
    packageId = await again.answered();
    const first = await again.code();
    code = await again.code();
    expect((await fetchIt(undefined, first)).status).toBe(403);
    const left: number[] = [];
    for (let times = 0; times < 5; times++)
      left.push(((await (await fetchIt()).json()) as FetchedPackage).fetchesLeft);
    expect(left).toEqual([4, 3, 2, 1, 0]);
    const sixth = await fetchIt();
    expect([sixth.status, ((await sixth.json()) as { code: string }).code]).toEqual([
      410,
      'package.fetched-too-often',
    ]);
  });

  it('the code never goes by mail, and only to a colleague that may give it', async () => {
    const ask = (user: string, way: string) => inzage.ask(user, '/package-code', { body: { way } });
    expect((await ask('bea', 'letter')).status).toBeGreaterThanOrEqual(400);
    for (const user of ['sanne', 'fatima', 'aad', 'otto'])
      expect((await ask(user, 'phone')).status).toBe(403);
  });
});
