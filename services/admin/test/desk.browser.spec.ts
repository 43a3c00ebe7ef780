import type { Page } from 'playwright-core';
import { startApp, type App } from './support/app.js';
import { openBrowser, widths, type TestBrowser, type Width } from './support/browser.js';
import type { FakeStaff } from './support/fake-issuer.js';
import { lookAt, type Look } from './support/look-at.js';

const bea: FakeStaff = { user: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] };

const looks: readonly Look[] = [
  {
    name: 'berichten',
    path: '/berichten',
    heading: 'Berichten',
    prepare: (page) => page.getByText('wacht 6 dagen').waitFor(),
  },
  {
    name: 'berichten-opzij',
    path: '/berichten?toon=opzij',
    heading: 'Berichten',
    prepare: (page) => page.getByText('opzij gelegd door bea').waitFor(),
  },
  {
    name: 'bericht',
    path: '/berichten/drf_0000000000000001',
    heading: 'Bericht',
    prepare: async (page) => {
      await page.getByLabel('Een nieuw verzoek').check();
      await page.getByRole('button', { name: 'Verzoek maken' }).click();
      await page.getByText(/Er kloppen 2 dingen niet/).waitFor();
    },
  },
  {
    name: 'bericht-antwoord',
    path: '/berichten/drf_0000000000000002',
    heading: 'Bericht',
    prepare: (page) => page.getByText('In dit bericht staat nummer HR-9CD-3XT').waitFor(),
  },
  {
    name: 'bericht-opzij',
    path: '/berichten/drf_0000000000000003',
    heading: 'Bericht',
    prepare: (page) => page.getByLabel('Het is geen verzoek').check(),
  },
  {
    name: 'printlijst',
    path: '/printlijst',
    heading: 'Printlijst',
    prepare: (page) =>
      page
        .getByRole('cell', { name: /Terughalen/ })
        .first()
        .waitFor(),
  },
  {
    name: 'printlijst-pdf',
    path: '/printlijst',
    heading: 'Printlijst',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Alles kiezen' }).click();
      await page.getByRole('button', { name: 'Maak de PDF van 2 brieven' }).click();
      await page.getByText('De PDF met 1 brief is klaar').waitFor();
      await page.getByLabel('Verzoeknummer').fill('HR-4F7-K29');
      await page.getByRole('button', { name: 'Zoek de brieven' }).click();
      await page.getByRole('button', { name: /Kwam terug/ }).waitFor();
    },
  },
  {
    name: 'printlijst-antwoord',
    path: '/printlijst',
    heading: 'Printlijst',
    prepare: async (page) => {
      await page.getByRole('button', { name: /Is gepost/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

describe('mail that comes in and paper that goes out', () => {
  let app: App;
  let browser: TestBrowser;
  let page: Page;
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const heard = (method: string, path: RegExp) =>
    app.services.heard.filter((call) => call.method === method && path.test(call.path));

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser([app.url, app.issuer.url]);
    page = browser.page;
    app.issuer.staff = bea;
    app.services.desk.lapsed.add('let_0000000000000002');
    await page.goto(`${app.url}/auth/login?to=/berichten`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const at: readonly Width[] = ['desk', 'phone'];
  describe.each(at)('%s', (width) => {
    beforeAll(() => page.setViewportSize(widths[width]));
    it.each(looks)('$name: reads well for everybody', (each) => lookAt(page, app.url, each, width), 30_000);
  });

  it('P11: a mail is shown as text, whatever it holds, and asks nothing of anybody', async () => {
    await page.setViewportSize(widths.desk);
    await page.goto(`${app.url}/berichten/drf_0000000000000001`);
    await page.getByText('<script>alert(1)</script>').waitFor();
    expect(page.url()).not.toMatch(/jip|voorbeeld/i);
    const files = page.getByRole('link', { name: /bewaren/ });
    expect(await files.first().getAttribute('download')).toBe('brief.pdf');
    expect(browser.strangers).toEqual([]);
  }, 30_000);

  it('a clerk makes a request of a mail: with the rights that were proposed, of the person they chose', async () => {
    await page.getByLabel('Een nieuw verzoek').check();
    await page.getByLabel('Waarop zoekt u?').selectOption('relation-code');
    await page.getByLabel('Relatiecode').last().fill('R-100');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /Dit is de persoon/ })
      .first()
      .click();
    await page.getByLabel(/Reclame, nieuwsbrief/).check();
    await page.getByRole('button', { name: 'Verzoek maken' }).click();
    await title('Verzoek HR-4F7-K29');
    expect(heard('POST', /confirm$/)[0]?.body).toEqual({
      subjectId: 'sub_0000000000000001',
      lines: [{ right: 'access' }, { right: 'objection', objection: 'direct-marketing' }],
    });
  }, 30_000);

  it('adds an answer to the request it belongs to, and puts what is none aside, with a reason', async () => {
    await page.goto(`${app.url}/berichten/drf_0000000000000002`);
    await page.getByText('In dit bericht staat nummer HR-9CD-3XT').waitFor();
    await page.getByRole('button', { name: 'Bij dit verzoek voegen' }).click();
    await title('Verzoek HR-9CD-3XT');
    expect(heard('POST', /confirm$/)[1]?.body).toEqual({ requestId: 'req_0000000000000002' });

    await page.goto(`${app.url}/berichten/drf_0000000000000004`);
    await page.getByLabel('Het is geen verzoek').check();
    await page.getByLabel(/Een programma verstuurde dit/).check();
    await page.getByRole('button', { name: 'Opzij leggen' }).click();
    await page.getByText('Het bericht ligt opzij').waitFor();
    expect(heard('POST', /discard$/)[0]?.body).toEqual({ because: 'automatic' });
  }, 30_000);

  it('prints letters as one PDF that opens in a new tab, says so, and posts an answer with its package', async () => {
    await page.goto(`${app.url}/printlijst`);
    await page.getByRole('button', { name: 'Alles kiezen' }).click();
    await page.getByRole('button', { name: 'Maak de PDF van 2 brieven' }).click();
    await page.getByText('1 brief zit er niet in').waitFor();
    const opened = browser.context.waitForEvent('page');
    await page.getByRole('link', { name: 'PDF openen' }).click();
    expect((await opened).url()).toMatch(/^blob:/);
    await (await opened).close();
    await page.getByRole('button', { name: 'De brief is geprint' }).click();
    await page.getByText('Genoteerd: geprint').waitFor();
    expect(heard('POST', /\/printed$/).map(({ path }) => path)).toEqual([
      '/print-queue/let_0000000000000003/printed',
    ]);

    await page
      .getByRole('row', { name: /HR-AWD-64K/ })
      .getByRole('button', { name: 'Is gepost' })
      .click();
    await page.getByLabel('De geprinte gegevens gingen mee').check();
    await page.getByRole('button', { name: 'Ja, het is de deur uit' }).click();
    await page.getByText('Antwoord van HR-AWD-64K is de deur uit').waitFor();
    expect(heard('POST', /\/posted$/)[0]?.body).toEqual({ delivery: 'post', packageToo: true });
  }, 30_000);

  it('nothing was stopped and nothing went wrong', () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints.filter((line) => !/status of 404/.test(line))).toEqual([]);
  });
});
