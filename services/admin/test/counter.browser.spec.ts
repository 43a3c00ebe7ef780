import type { Page } from 'playwright-core';
import { startApp, type App } from './support/app.js';
import { openBrowser, violations, widths, type TestBrowser, type Width } from './support/browser.js';
import type { FakeStaff } from './support/fake-issuer.js';
import { fakeCheck, fakeExpected } from './support/fake-others.js';
import { lookAt, type Look } from './support/look-at.js';

const bea: FakeStaff = { user: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] };
const tom: FakeStaff = { user: 'tom', name: 'Tom Teamleider', roles: ['employee', 'team-lead'] };

const one = 'req_0000000000000001';
const check = `/balie/${one}`;
const heading = 'Identiteitscontrole HR-4F7-K29';
const line = (n: number, right: string, waits = true) => ({ line: n, right, needsCheck: true, waits });

const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Toon wie' }).click();
  await page.getByLabel('Ja, ik weet het zeker').check();
};

const looks: readonly Look[] = [
  {
    name: 'balie-dag',
    path: '/balie',
    heading: 'Balie',
    prepare: async (page) => {
      await page.getByText('M.A. en K.', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'Controle HR-9CD-3XT' }).waitFor();
    },
  },
  {
    name: 'balie-andere-dag',
    path: '/balie?dag=2030-01-02',
    heading: 'Balie',
    prepare: (page) => page.getByText('Voor deze dag is er geen afspraak').waitFor(),
  },
  {
    name: 'controle-vertegenwoordiger',
    path: check,
    heading,
    prepare: async (page) => {
      await open(page);
      await page.getByLabel('Iemand die voor de persoon optreedt').check();
      await page.getByLabel('Wie treedt op?').selectOption('bewindvoerder');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByText(/Er kloppen \d dingen niet/).waitFor();
    },
  },
  {
    name: 'controle-bescherming',
    path: check,
    heading,
    prepare: async (page) => {
      await open(page);
      await page.getByText('onder curatele, bewind of mentorschap?').click();
      await page.getByLabel('Welke bescherming?').selectOption('bewind');
      await page
        .getByRole('group', { name: /vallen daarbinnen/ })
        .getByLabel('1. Inzage')
        .check();
      await page.getByLabel('Waarom kiest u dit?').waitFor();
    },
  },
  {
    name: 'controle-overleden',
    path: check,
    heading,
    prepare: async (page) => {
      await page.getByText('Is de persoon overleden?').click();
      await page.getByRole('button', { name: 'Overlijden vastleggen' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'afspraak',
    path: `${check}/afspraak`,
    heading: 'Afspraak voor HR-4F7-K29',
    prepare: async (page) => {
      await page.getByLabel('Welke dag?').selectOption({ index: 1 });
      await page.getByLabel('09:00').check();
    },
  },
];

describe('the counter desk', () => {
  let app: App;
  let browser: TestBrowser;
  let page: Page;
  const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const sent = (path: RegExp) =>
    app.services.heard.findLast((call) => call.method === 'POST' && path.test(call.path))?.body;
  const logIn = async (staff: FakeStaff, to: string) => {
    await browser.context.clearCookies();
    app.issuer.staff = staff;
    await page.goto(`${app.url}/auth/login?to=${encodeURIComponent(to)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const go = async (path: string) => {
    await page.goto(`${app.url}${path}`);
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
  };

  beforeAll(async () => {
    app = await startApp();
    app.services.checks.set(one, {
      ...fakeCheck(one),
      lines: [line(1, 'access'), line(2, 'erasure'), line(3, 'objection', false)],
    });
    browser = await openBrowser([app.url, app.issuer.url]);
    page = browser.page;
    await logIn(bea, '/balie');
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

  it('books an appointment from a check, with a file for a calendar, and moves it', async () => {
    await page.setViewportSize(widths.desk);
    await go(check);
    await page.getByRole('link', { name: 'Afspraak maken' }).click();
    await title('Afspraak voor HR-4F7-K29');
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click();
    await page.getByText('Er kloppen 3 dingen niet').waitFor();
    await page.getByLabel('Welke dag?').selectOption({ index: 2 });
    expect(await page.getByLabel('09:20').count()).toBe(0);
    await page.getByLabel('10:00').check();
    await page.getByLabel('De persoon zelf').check();
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click();
    await page.getByText('De afspraak staat').waitFor();
    expect(sent(/\/appointments$/)).toMatchObject({ time: '10:00', requestIds: [one], for: 'self' });
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: /ICS/ }).click();
    expect((await saving).suggestedFilename()).toBe('afspraak.ics');

    await go('/balie');
    await page.getByRole('link', { name: 'Verzetten : M.A. en K. om 10:40' }).click();
    await page.getByRole('heading', { level: 1, name: /^Afspraak verzetten/ }).waitFor();
    await page.getByLabel('Welke dag?').selectOption({ index: 1 });
    await page.getByLabel('09:00').check();
    await page.getByRole('button', { name: 'Afspraak verzetten' }).click();
    await page.getByText('De afspraak staat').waitFor();
    expect(sent(/\/move$/)).toMatchObject({ time: '09:00' });
  }, 30_000);

  it('who walks in is on the list of the day, once, and helped at once', async () => {
    await go('/balie');
    app.services.counter.appointments = [];
    await page.getByLabel('Verzoeknummer').fill('HR-4F7-K29');
    await page.getByLabel('Iemand die voor de persoon optreedt').check();
    await page.getByRole('button', { name: 'Open de controle' }).first().click();
    await title(heading);
    expect(sent(/walk-ins$/)).toEqual({ requestIds: [one], for: 'representative' });
    expect(app.services.counter.appointments.map(({ status }) => status)).toEqual(['came']);
  }, 30_000);

  it('P26: a representative shows proof, says what it is about, and for which parts; nothing else is kept', async () => {
    await go(check);
    await open(page);
    await page.getByLabel('Iemand die voor de persoon optreedt').check();
    await page.getByLabel('Wie treedt op?').selectOption('bewindvoerder');
    await page.getByLabel('Uittreksel uit het register curatele').check();
    await page.getByLabel('Huur en servicekosten').check();
    await page.getByLabel('2. Verwijdering').uncheck();
    const until = page.getByRole('group', { name: 'Tot en met wanneer geldt het?' });
    await until.getByLabel('Dag').fill('31');
    await until.getByLabel('Maand').fill('12');
    await until.getByLabel('Jaar').fill('2030');
    await page.getByLabel('Paspoort').check();
    await page.getByLabel('De persoon haalt het op').check();
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('De identiteit is vastgesteld').waitFor();
    expect(sent(/outcome$/)).toEqual({
      result: 'passed',
      way: 'counter',
      document: 'passport',
      delivery: { channel: 'counter' },
      lines: [1],
      representation: {
        kind: 'bewindvoerder',
        proof: 'ccbr-extract',
        matters: ['rent'],
        until: '2030-12-31',
      },
    });
  }, 30_000);

  it('P26: a child does not pass alone; a parent with authority can act', async () => {
    app.services.checks.set(one, fakeCheck(one));
    app.services.counter.expected = { ...fakeExpected, birthDate: '2015-03-27', child: true };
    await go(check);
    await open(page);
    await page.getByText('Deze persoon is jonger dan 16').waitFor();
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByRole('link', { name: 'Deze persoon is jonger dan 16: kies wie er optreedt.' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Iemand die voor de persoon optreedt').check();
    expect(await page.getByLabel('Wie treedt op?').locator('option').allTextContents()).toEqual([
      'Kies…',
      'Ouder met gezag',
      'Voogd',
    ]);
    app.services.counter.expected = fakeExpected;
  }, 30_000);

  it('relies on an earlier check by its number', async () => {
    await go(check);
    await open(page);
    await page.getByText('Kan de persoon niet naar de balie komen?').click();
    await page.getByLabel('In de afgelopen 14 dagen al gecontroleerd').check();
    await page.getByLabel('Waarom niet aan de balie?').fill('Was gisteren hier');
    await page.getByLabel('Bij welk verzoek was dat?').fill('HR-9CD-3XT');
    await page.getByLabel('De persoon haalt het op').check();
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('De identiteit is vastgesteld').waitFor();
    expect(sent(/outcome$/)).toMatchObject({
      way: 'earlier-check',
      earlierRequestId: 'req_0000000000000002',
      reason: 'Was gisteren hier',
    });
  }, 30_000);

  it('after two attempts a team lead does the next one, and releases a protected address', async () => {
    const failed = { ...fakeCheck(one), status: 'open', failed: 2, teamLeadNeeded: true };
    app.services.checks.set(one, failed);
    await go(check);
    await page.getByText('Een teamleider doet de volgende controle').waitFor();
    expect(await page.getByRole('button', { name: 'Toon wie' }).count()).toBe(0);
    app.services.counter.expected = {
      ...fakeExpected,
      protectedAddress: true,
      addresses: [],
      notOffered: [{ kind: 'address', because: 'protected', count: 1 }],
    };
    await logIn(tom, check);
    await page.getByText('U doet als teamleider deze controle').waitFor();
    await page.getByRole('button', { name: 'Toon wie' }).click();
    await page.getByRole('button', { name: 'Het adres vrijgeven' }).click();
    await page.getByLabel('Waarom mag dit?').fill('De persoon vroeg het zelf, aan de balie');
    await page.getByRole('dialog').getByRole('button', { name: 'Het adres vrijgeven' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(sent(/release-address$/)).toEqual({ reason: 'De persoon vroeg het zelf, aan de balie' });
    await page.getByRole('button', { name: 'Het adres vrijgeven' }).waitFor({ state: 'detached' });
  }, 30_000);

  it('a team lead closes the desk for a day and opens it after all', async () => {
    await go('/balie');
    await page.getByRole('button', { name: 'Balie sluiten op deze dag' }).click();
    await page.getByRole('button', { name: 'Ja, sluit de balie' }).click();
    await page.getByText('De balie is deze dag gesloten').waitFor();
    await page.getByRole('button', { name: 'Balie toch openen' }).click();
    await page.getByText('De balie is deze dag gesloten').waitFor({ state: 'detached' });
  }, 30_000);

  it('the person has died: no refusal, and what to say', async () => {
    await go(check);
    await page.getByText('Is de persoon overleden?').click();
    await page.getByRole('button', { name: 'Overlijden vastleggen' }).click();
    await page.getByLabel('Hoe weten wij dat?').fill('Gezien in de akte van overlijden');
    await page.getByRole('dialog').getByRole('button', { name: 'Overlijden vastleggen' }).click();
    await page.getByText('Gecondoleerd').waitFor();
    expect(sent(/deceased$/)).toEqual({ reason: 'Gezien in de akte van overlijden' });
  }, 30_000);

  it('nothing was stopped and nothing went wrong', () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints.filter((line_) => !/status of 404/.test(line_))).toEqual([]);
  });
});
