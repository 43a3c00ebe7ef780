import type { Page } from 'playwright-core';
import { startApp, type App } from './support/app.js';
import { openBrowser, picture, violations, widths, type TestBrowser } from './support/browser.js';
import type { FakeStaff } from './support/fake-issuer.js';

const bea: FakeStaff = {
  user: 'bea',
  name: 'Bea de Balie',
  roles: ['employee', 'clerk'],
  integritySignedOn: '2024-02-01',
};
const pim: FakeStaff = { user: 'pim', name: 'Pim Privacy', roles: ['employee', 'privacy-officer'] };

/** Presses Tab until something has the focus: there is a way to everything without a mouse. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' | 'combobox' = 'button',
): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let i = 0; i < 60; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by Tab to ${String(name)}`);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

describe('journeys in a browser', () => {
  let app: App;
  let browser: TestBrowser;
  let page: Page;

  const logIn = async (staff: FakeStaff, path: string) => {
    await browser.context.clearCookies();
    app.issuer.staff = staff;
    await page.goto(`${app.url}/auth/login?to=${encodeURIComponent(path)}`);
  };
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser([app.url, app.issuer.url]);
    page = browser.page;
    await page.setViewportSize(widths.desk);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('a clerk takes in a request with the keyboard alone, and twice is once', async () => {
    await logIn(bea, '/werklijst');
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    await page.keyboard.press('n');
    await title('Nieuw verzoek');
    expect(await focused(page)).toBe('Nieuw verzoek');

    await tabTo(page, 'Waarop zoekt u?', 'combobox');
    await page.keyboard.type('Relatie');
    await tabTo(page, 'Relatiecode', 'textbox');
    await page.keyboard.type('R-100');
    await page.keyboard.press('Enter');
    await page.getByText('2 personen gevonden').waitFor();
    await tabTo(page, /Dit is de persoon/);
    await page.keyboard.press('Enter');
    await page.getByText('Gekozen persoon').waitFor();

    await tabTo(page, 'Inzage', 'checkbox');
    await page.keyboard.press('Space');
    await tabTo(page, 'Hoe bereikte het ons?', 'combobox');
    await page.keyboard.type('Brief');
    await tabTo(page, /^Vandaag/, 'radio');
    await page.keyboard.press('Space');

    const before = app.services.requests.length;
    await page.route(
      '**/api/requests/requests',
      (route) =>
        route.request().method() === 'POST' ? route.fetch().then(() => route.abort()) : route.continue(),
      { times: 1 },
    );
    await tabTo(page, 'Verzoek vastleggen');
    await page.keyboard.press('Enter');
    await page.getByText('Er is geen verbinding').waitFor();
    await tabTo(page, 'Verzoek vastleggen');
    await page.keyboard.press('Enter');
    await title('Verzoek HR-XYW-A3C');
    expect(app.services.requests.length).toBe(before + 1);
    await page.getByText('Het verzoek is vastgelegd').waitFor();
    expect(await stored(page)).toBe('{}');
    expect(page.url()).toMatch(/\/verzoeken\/req_\w+$/);
  }, 60_000);

  it('goes through the worklist with the arrow keys, opens with Enter, and back keeps the filters', async () => {
    await page.goto(`${app.url}/werklijst?status=awaiting-identity,collecting`);
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    await tabTo(page, 'HR-4F7-K29', 'link');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('HR-9CD-3XT');
    await page.keyboard.press('Enter');
    await title('Verzoek HR-9CD-3XT');
    await page.goBack();
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    expect(page.url()).toContain('status=awaiting-identity,collecting');
  }, 30_000);

  it('the search box takes "/", finds a number, and never lets a name into an address', async () => {
    await page.goto(`${app.url}/werklijst`);
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Jip van Voorbeeld');
    await page.keyboard.press('Enter');
    await page.getByText('Dit is geen verzoeknummer').waitFor();
    expect(page.url()).not.toMatch(/Jip|Voorbeeld/);
    await page.getByLabel('Zoekterm').fill('hr 9cd3xt');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'HR-9CD-3XT' }).waitFor();
    expect(new URL(page.url()).search).toBe('?nummer=HR-9CD-3XT');
    await page.getByLabel('Zoek op').selectOption('address');
    await page.getByLabel('Zoekterm').fill('1234 AB 12');
    await page.keyboard.press('Enter');
    await page.getByText('2 personen gevonden').waitFor();
    expect(page.url()).toBe(`${app.url}/zoeken`);
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('1234');
  }, 30_000);

  it('one-letter keys can be turned off (WCAG 2.1.4)', async () => {
    await page.goto(`${app.url}/werklijst`);
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    await page.keyboard.press('?');
    await page.getByLabel('Sneltoetsen van één letter').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    expect(page.url()).toBe(`${app.url}/werklijst`);
    await page.getByRole('button', { name: /Sneltoetsen/ }).click();
    await page.getByLabel('Sneltoetsen van één letter').check();
    await page.keyboard.press('Escape');
  }, 30_000);

  it('what was typed is there again after the session ended, for the same person only, and rests as noise', async () => {
    await page.goto(`${app.url}/verzoeken/nieuw`);
    await page.getByLabel(/in eigen woorden/).fill('Ik ben Jip van Voorbeeld en wil mijn dossier zien.');
    await page.waitForFunction(() => sessionStorage.length > 0);
    expect(await stored(page)).not.toMatch(/Jip|Voorbeeld|dossier/);
    await browser.context.clearCookies();
    await page.getByRole('button', { name: 'Zoek persoon' }).click();
    await page.getByLabel('Postcode').fill('1234 AB');
    await page.getByLabel('Huisnummer').fill('12');
    await page.getByRole('button', { name: 'Zoek persoon' }).click();
    await page.getByRole('dialog').getByText('U bent uitgelogd').waitFor();
    await picture(page, 'sessie-verlopen-desk');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Opnieuw inloggen' }).click();
    await title('Nieuw verzoek');
    expect(await page.getByLabel(/in eigen woorden/).inputValue()).toBe(
      'Ik ben Jip van Voorbeeld en wil mijn dossier zien.',
    );
    await page.getByText('Wat u eerder typte, staat er weer.').waitFor();

    await logIn(pim, '/verzoeken/nieuw');
    await title('Nieuw verzoek');
    expect(await page.getByLabel(/in eigen woorden/).inputValue()).toBe('');
    expect(await stored(page)).toBe('{}');
  }, 60_000);

  it('warns in time before the session ends, and one press keeps it', async () => {
    await logIn(bea, '/werklijst');
    await page.clock.install();
    await page.goto(`${app.url}/verzoeken/nieuw`);
    await title('Nieuw verzoek');
    await page.clock.fastForward('27:30');
    await page.getByRole('dialog').getByText('U wordt zo uitgelogd').waitFor();
    await page.getByRole('button', { name: 'Verder werken' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.clock.resume();
  }, 30_000);

  it('P25: a check at the counter asks for no number, and goes on to the next visitor', async () => {
    await page.goto(`${app.url}/balie`);
    await page.getByLabel('Verzoeknummer').fill('hr4f7k29');
    await page.keyboard.press('Enter');
    await title('Identiteitscontrole HR-4F7-K29');
    await page.getByRole('button', { name: 'Toon wie het moet zijn' }).click();
    await page.getByText('J. (Jip) van Voorbeeld').waitFor();
    const fields = await page
      .locator('main input, main textarea')
      .evaluateAll((all) => all.map((each) => (each instanceof HTMLInputElement ? each.type : 'textarea')));
    expect([...new Set(fields)]).toEqual(['radio']);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByRole('link', { name: 'Kies of dit de persoon is.' }).click();
    await page.keyboard.press('Space');
    await page.getByLabel('ID-kaart').check();
    await page.getByLabel('Per e-mail naar').check();
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('De identiteit is vastgesteld').waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'controle-klaar-desk');
    const sent = app.services.heard.findLast(({ path }) => path.endsWith('/outcome'));
    expect(sent?.body).toEqual({
      result: 'passed',
      way: 'counter',
      document: 'id-card',
      delivery: { channel: 'email', emailIndex: 0 },
    });
    expect(sent?.headers['if-match']).toBe('"v1"');
    await page.getByRole('link', { name: 'Volgende bezoeker' }).click();
    await title('Balie');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  }, 60_000);

  it('P5: a decision is made by item, a change meanwhile is told kindly, and what was chosen stays', async () => {
    await logIn(pim, '/verzoeken/req_0000000000000003/beslissen');
    await title('Beslissen HR-7HK-M4W');
    await page.getByRole('button', { name: 'Beslissing nemen' }).click();
    await page.getByRole('link', { name: 'Kies bij 1 gegeven nog wat u ermee doet.' }).click();
    await page.keyboard.press('Space');
    await page.getByLabel('Hoe kwam u tot').fill('Alles nagelopen. De melder blijft zwart.');
    await page.getByText('voor een deel zwart gemaakt').waitFor();
    app.services.reviewVersion = 8;
    const categories = app.services.review['categories'] as { items: object[] }[];
    categories[0]?.items.push({
      ...(categories[0].items[0] ?? {}),
      itemId: 'itm_new',
      label: { nl: 'Nieuw adres', en: 'New address' },
    });
    await page.getByRole('button', { name: 'Beslissing nemen' }).click();
    await page.getByRole('button', { name: 'Ja, dit is mijn beslissing' }).click();
    await page.getByText('Er is intussen iets veranderd').first().waitFor();
    await picture(page, 'beslissen-conflict-desk');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bekijk wat er nieuw is' }).click();
    await page.getByText('Er is 1 nieuw gegeven.').waitFor();
    expect(await page.getByLabel('Geven, met zwart').isChecked()).toBe(true);
    expect(await page.getByLabel('Hoe kwam u tot').inputValue()).toContain('Alles nagelopen');
    await page.getByRole('button', { name: 'Beslissing nemen' }).click();
    await page.getByRole('button', { name: 'Ja, dit is mijn beslissing' }).click();
    await title('Verzoek HR-7HK-M4W');
    const sent = app.services.heard.findLast(({ path }) => path.endsWith('/decision'));
    expect(sent?.body).toMatchObject({ outcome: 'partly', withoutAnswerOf: ['meningspeil'] });
    expect(sent?.headers['if-match']).toBe('"v8"');
  }, 60_000);

  it('a colleague answers a search task with a file', async () => {
    await logIn({ user: 'sanne', name: 'Sanne Zoekt', roles: ['employee'] }, '/');
    await title('Zoektaken');
    expect(
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allTextContents(),
    ).toEqual(['Zoektaken']);
    await page.getByRole('link', { name: /Open zoektaak.*Postvak/ }).click();
    await title('Zoeken in Postvak info@');
    await page.getByLabel('Ik vond iets').check();
    await page.getByLabel('Wat voor gegeven is het?').selectOption('correspondence');
    await page.getByLabel('Korte omschrijving').fill('E-mail over de verwarming');
    await page.locator('input[type=file]').setInputFiles({
      name: 'bericht.eml',
      mimeType: '',
      buffer: Buffer.from('Subject: verwarming\r\n\r\nhallo'),
    });
    await page.getByText('bericht.eml (1 kB)').waitFor();
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await page.getByText('Uw antwoord is binnen').waitFor();
    const sent = app.services.heard.findLast(({ path }) => path.endsWith('/answer'));
    expect(sent?.body).toMatchObject({
      outcome: 'found',
      items: [{ category: 'correspondence', file: { name: 'bericht.eml', mediaType: 'message/rfc822' } }],
    });
  }, 60_000);

  it('says it plainly when there is no network, and when a part is away', async () => {
    await logIn(bea, '/werklijst');
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    await browser.context.setOffline(true);
    await page.getByText('Geen verbinding.').waitFor();
    await picture(page, 'geen-verbinding-desk');
    await browser.context.setOffline(false);
    await page.getByText('Geen verbinding.').waitFor({ state: 'detached' });
    app.services.away = true;
    await page.goto(`${app.url}/werklijst`);
    await page.getByText('even niet bereikbaar').waitFor();
    expect(await violations(page)).toEqual([]);
    app.services.away = false;
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
  }, 60_000);

  it('a part of the app that a new version replaced says so, and the frame stands', async () => {
    await logIn(bea, '/werklijst');
    await title('Werklijst');
    await page.route('**/assets/counter-page*.js', (route) => route.abort());
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Balie' }).click();
    await title('Deze pagina werkt even niet');
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/assets/counter-page*.js');
    await page.getByRole('button', { name: 'Pagina vernieuwen' }).click();
    await title('Balie');
  }, 30_000);

  it('is read out in an order that makes sense: where am I, what now, by when, what else', async () => {
    await logIn(bea, '/verzoeken/req_0000000000000001');
    await title('Verzoek HR-4F7-K29');
    const tree = await page.locator('body').ariaSnapshot();
    const order = [
      'Naar de inhoud',
      '- banner:',
      'search',
      'navigation "Hoofdmenu"',
      '- main:',
      'heading "Verzoek HR-4F7-K29" [level=1]',
      'heading "Nu te doen" [level=2]',
      'Naar de identiteitscontrole',
      'Onze belofte',
      'De wet',
      'navigation "Delen van dit verzoek"',
      'Verzoek ontvangen',
    ];
    const places = order.map((part) => tree.indexOf(part));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }, 30_000);

  it('speaks English when asked, and remembers it', async () => {
    await page.goto(`${app.url}/werklijst`);
    await title('Werklijst');
    await page.getByRole('button', { name: 'English' }).click();
    await title('Worklist');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await title('Worklist');
    await picture(page, 'worklist-english-desk');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await title('Werklijst');
  }, 30_000);

  it('P12: who did not sign the integrity code sees how to, and nothing else', async () => {
    await logIn(
      { user: 'nina', name: 'Nina Nieuw', roles: ['employee', 'clerk'], integritySignedOn: null },
      '/werklijst',
    );
    await title('Eerst de integriteitscode');
    expect(await page.getByRole('navigation').count()).toBe(0);
    await picture(page, 'integriteitscode-desk');
    expect(await violations(page)).toEqual([]);
  }, 30_000);

  it('P11: logging in, working and logging out leave one cookie of ours and then none', async () => {
    await logIn(bea, '/werklijst');
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    const cookies = await browser.context.cookies();
    expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
      { name: 'huisrecht', httpOnly: true, sameSite: 'Lax' },
    ]);
    await page.getByRole('button', { name: 'Uitloggen' }).first().click();
    await title('U bent uitgelogd');
    await picture(page, 'uitgelogd-desk');
    expect(await violations(page)).toEqual([]);
    expect(await browser.context.cookies()).toEqual([]);
    expect(await stored(page)).toBe('{}');
  }, 30_000);

  it('the first page is small, and quick', async () => {
    app.issuer.staff = bea;
    await page.goto(`${app.url}/auth/login`);
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    const names = new Set<string>();
    page.on('request', (request) => /\.(js|css)$/.test(request.url()) && names.add(request.url()));
    await page.reload();
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    let bytes = 0;
    for (const name of names)
      bytes += Number(
        (await fetch(name, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-length'),
      );
    expect(names.size).toBeGreaterThan(3);
    expect(bytes).toBeLessThan(250_000);
  }, 30_000);

  it('P11: nobody else was asked anything, and the policy stopped nothing', () => {
    expect(browser.strangers).toEqual([]);
    expect(
      browser.complaints.filter((line) => /Content Security Policy|Trusted|pageerror/i.test(line)),
    ).toEqual([]);
  });
});
