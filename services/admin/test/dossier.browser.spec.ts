import type { Page } from 'playwright-core';
import { startApp, type App } from './support/app.js';
import { openBrowser, widths, type TestBrowser, type Width } from './support/browser.js';
import type { FakeStaff } from './support/fake-issuer.js';
import { lookAt, type Look } from './support/look-at.js';

const pim: FakeStaff = { user: 'pim', name: 'Pim Privacy', roles: ['employee', 'privacy-officer'] };
const tom: FakeStaff = { user: 'tom', name: 'Tom Teamleider', roles: ['employee', 'team-lead'] };
const fien: FakeStaff = { user: 'fien', name: 'Fien FG', roles: ['employee', 'fg'] };

const path = '/verzoeken/req_0000000000000003/dossier';
const heading = 'Dossier HR-7HK-M4W';
const shown = (page: Page) => page.getByRole('img', { name: /^Blad/ }).waitFor();

const looks: readonly Look[] = [
  {
    name: 'dossier',
    path,
    heading,
    prepare: (page) => page.getByText('Kies een stuk om het te bekijken').waitFor(),
  },
  { name: 'dossier-stuk', path: `${path}/1`, heading, prepare: shown },
  {
    name: 'dossier-plaatjes',
    path: `${path}/2`,
    heading,
    prepare: async (page) => {
      await shown(page);
      await page.getByRole('button', { name: 'Volgend blad' }).click();
      await page.getByText('Woorden in plaatjes vinden wij niet: kijk zelf').waitFor();
      await page.getByRole('button', { name: 'Vak toevoegen' }).click();
      await page.getByText('Plaats en grootte').click();
      await page.getByText('Alles is bewaard').waitFor();
    },
  },
  {
    name: 'dossier-blad-niet',
    path: `${path}/2`,
    heading,
    prepare: async (page) => {
      await shown(page);
      await page.getByLabel('Dit hele blad niet geven').check();
      await page.getByText('Dit blad geven wij niet').waitFor();
      await page.getByText('Alles is bewaard').waitFor();
    },
  },
  {
    name: 'dossier-onleesbaar',
    path: `${path}/4`,
    heading,
    prepare: (page) => page.getByText('kunnen wij geen bladen maken').waitFor(),
  },
];

describe('the documents of a review', () => {
  let app: App;
  let browser: TestBrowser;
  let page: Page;
  const saves = () =>
    app.services.heard.filter((call) => call.method === 'POST' && /\/dossier$/.test(call.path));
  const saved = () => page.getByText('Alles is bewaard').waitFor();
  const logIn = async (staff: FakeStaff, to: string) => {
    await browser.context.clearCookies();
    app.issuer.staff = staff;
    app.services.dossier.user = staff.user;
    await page.goto(`${app.url}/auth/login?to=${encodeURIComponent(to)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser([app.url, app.issuer.url]);
    page = browser.page;
    await logIn(pim, path);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const at: readonly Width[] = ['desk', 'phone'];
  describe.each(at)('%s', (width) => {
    beforeAll(async () => {
      await page.setViewportSize(widths[width]);
      app.services.dossier.marks = {
        words: [{ word: 'Zwaluwenberg', ground: 'rights-of-others' }],
        documents: [],
      };
    });
    it.each(looks)('$name: reads well for everybody', (each) => lookAt(page, app.url, each, width), 30_000);
  });

  it('a word of the suggestions is black everywhere, with the ground that was chosen', async () => {
    await page.setViewportSize(widths.desk);
    await page.goto(`${app.url}${path}/1`);
    await shown(page);
    await page.getByText('Op dit blad is 1 plek zwart door de lijst').waitFor();
    await page.getByRole('combobox', { name: 'Reden' }).first().selectOption('criminal-investigation');
    await page.getByRole('button', { name: 'Piet Smit zwart maken' }).click();
    await saved();
    expect(saves().at(-1)?.body['words']).toEqual([
      { word: 'Zwaluwenberg', ground: 'rights-of-others' },
      { word: 'Piet Smit', ground: 'criminal-investigation' },
    ]);
    await page.getByLabel('Blad', { exact: true }).selectOption('3');
    await page.getByText('Op dit blad is 1 plek zwart door de lijst').waitFor();
  }, 30_000);

  it('a box is drawn with the mouse, in points of the page', async () => {
    await page.goto(`${app.url}${path}/3`);
    await shown(page);
    const picture = page.getByRole('img', { name: /^Blad/ });
    await picture.scrollIntoViewIfNeeded();
    const at = await picture.boundingBox();
    if (!at) throw new Error('There is no picture.');
    const pixels = at.width / 595;
    await page.mouse.move(at.x + 100 * pixels, at.y + 50 * pixels);
    await page.mouse.down();
    await page.mouse.move(at.x + 200 * pixels, at.y + 70 * pixels, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: /^Vak 1/ }).waitFor();
    await saved();
    const documents = saves().at(-1)?.body['documents'] as {
      documentId: string;
      boxes: { page: number; box: number[] }[];
    }[];
    const own = documents.find(({ documentId }) => documentId === 'doc_0000000000000003');
    expect(own?.boxes[0]?.page).toBe(1);
    const [left = 0, top = 0, right = 0, bottom = 0] = own?.boxes[0]?.box ?? [];
    for (const [points, wanted] of [
      [left, 100],
      [top, 50],
      [right, 200],
      [bottom, 70],
    ] as const)
      expect(Math.abs(points - wanted)).toBeLessThan(2);
  }, 30_000);

  it('a box is added, moved, made larger and taken away by keyboard alone', async () => {
    await page.goto(`${app.url}${path}/1`);
    await shown(page);
    await page.getByRole('button', { name: 'Vak toevoegen' }).focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('button', { name: /^Vak 1: Gaat over iemand anders/ });
    await box.waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('220 van links, 409 van boven, 160 breed, 22 hoog').waitFor();
    await page.getByText('Plaats en grootte').click();
    await page.getByLabel('Van links').fill('30');
    await page.getByText('30 van links').waitFor();
    await saved();
    await box.focus();
    await page.keyboard.press('Delete');
    await box.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vak toevoegen');
    await saved();
  }, 30_000);

  it('the next document takes the focus', async () => {
    await page.getByRole('link', { name: 'Volgend stuk' }).click();
    await page.getByRole('heading', { level: 2, name: /^2\. e-mailwisseling/ }).waitFor();
    await shown(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^2\. e-mailwisseling/);
    expect(page.url()).toMatch(/\/dossier\/2$/);
  }, 30_000);

  it('what two colleagues mark at once is put together, and nothing becomes readable again', async () => {
    app.services.dossier.revision += 1;
    app.services.dossier.marks = {
      words: [{ word: 'Van een collega', ground: 'supervision' }],
      documents: [],
    };
    await page.getByLabel('Woord of naam').fill('Zonnebloem');
    await page.getByRole('button', { name: 'Zwart maken', exact: true }).click();
    await page.getByText('Een collega werkte tegelijk aan dit dossier').waitFor();
    await saved();
    const words = saves().at(-1)?.body['words'] as { word: string }[];
    expect(words.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['Van een collega', 'Zonnebloem', 'Piet Smit']),
    );
  }, 30_000);

  it('shows the result in a new tab, and says it when a word can still be read', async () => {
    app.services.dossier.stillThere = true;
    await page.getByRole('button', { name: 'Maak een voorbeeld' }).click();
    await page.getByText('kunnen wij een woord van de lijst nog lezen').waitFor();
    app.services.dossier.stillThere = false;
    await page.getByRole('button', { name: 'Maak een voorbeeld' }).click();
    const opened = browser.context.waitForEvent('page');
    await page.getByRole('link', { name: 'Voorbeeld openen' }).click();
    expect((await opened).url()).toMatch(/^blob:/);
    await (await opened).close();
  }, 30_000);

  it('P2: who marked cannot be the second pair of eyes; a colleague can, until something changes', async () => {
    await page.getByText('U markeerde dit zelf').waitFor();
    expect(await page.getByRole('button', { name: 'Ik keek alles na' }).count()).toBe(0);
    await logIn(tom, `${path}/1`);
    await page.getByRole('button', { name: 'Ik keek alles na' }).click();
    await page.getByRole('button', { name: 'Ja, ik keek alles na' }).click();
    await page.getByText('Nagekeken door tom').waitFor();
    await page.getByRole('button', { name: /Weghalen : Zonnebloem/ }).click();
    await saved();
    await page.getByText('U markeerde dit zelf').waitFor();
  }, 30_000);

  it('the FG looks and marks nothing', async () => {
    await logIn(fien, `${path}/1`);
    await shown(page);
    await page.getByText('U houdt toezicht').waitFor();
    for (const name of ['Vak toevoegen', 'Zwart maken', 'Ik keek alles na', 'Er hoeft niets zwart'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
  }, 30_000);

  it('nothing was stopped and nothing went wrong', () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints.filter((line) => !/status of 4(04|09|12|22)/.test(line))).toEqual([]);
  });
});
