import type { Page } from 'playwright-core';
import {
  openBrowser,
  picture,
  tooWide,
  violations,
  widths,
  type TestBrowser,
  type Width,
} from './support/browser.js';
import { startApp, type App } from './support/app.js';
import type { FakeStaff } from './support/fake-issuer.js';

const bea: FakeStaff = { user: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] };
const pim: FakeStaff = { user: 'pim', name: 'Pim Privacy', roles: ['employee', 'privacy-officer'] };
const tom: FakeStaff = { user: 'tom', name: 'Tom Teamleider', roles: ['employee', 'team-lead'] };

/** A page in a state, how to get there, and what to see before looking. */
interface Look {
  readonly name: string;
  readonly as: FakeStaff;
  readonly path: string;
  readonly heading: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const looks: readonly Look[] = [
  {
    name: 'werklijst',
    as: bea,
    path: '/werklijst',
    heading: 'Werklijst',
    prepare: (page) => page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor(),
  },
  {
    name: 'werklijst-leeg',
    as: bea,
    path: '/werklijst?status=in-review&recht=erasure',
    heading: 'Werklijst',
    prepare: (page) => page.getByText('Geen verzoeken in deze weergave').waitFor(),
  },
  { name: 'nieuw-verzoek', as: bea, path: '/verzoeken/nieuw', heading: 'Nieuw verzoek' },
  {
    name: 'nieuw-verzoek-fouten',
    as: bea,
    path: '/verzoeken/nieuw',
    heading: 'Nieuw verzoek',
    prepare: async (page) => {
      await page.getByText('Twijfelt u of dit').click();
      await page.getByRole('button', { name: 'Zoek persoon' }).click();
      await page.getByLabel('Een andere dag').check();
      await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
      await page
        .getByText(/Er kloppen \d dingen niet/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'persoon-zoeken',
    as: bea,
    path: '/zoeken',
    heading: 'Persoon zoeken',
    prepare: async (page) => {
      await page.getByLabel('Postcode').fill('1234 AB');
      await page.getByLabel('Huisnummer').fill('12');
      await page.getByRole('button', { name: 'Zoek persoon' }).click();
      await page.getByText('2 personen gevonden').waitFor();
    },
  },
  { name: 'verzoek-balie', as: bea, path: '/verzoeken/req_0000000000000001', heading: 'Verzoek HR-4F7-K29' },
  {
    name: 'verzoek-persoon',
    as: bea,
    path: '/verzoeken/req_0000000000000001',
    heading: 'Verzoek HR-4F7-K29',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Persoon tonen' }).click();
      await page.getByText('Lindelaan 12').waitFor();
      await page.getByText('Waarom deze datum?').first().click();
    },
  },
  {
    name: 'verzoek-houders',
    as: tom,
    path: '/verzoeken/req_0000000000000002/houders',
    heading: 'Verzoek HR-9CD-3XT',
    prepare: (page) => page.getByText('2 van 5').first().waitFor(),
  },
  {
    name: 'verzoek-onderdelen',
    as: bea,
    path: '/verzoeken/req_0000000000000004/onderdelen',
    heading: 'Verzoek HR-2NP-J6F',
    prepare: (page) => page.getByText('Gegevens van anderen').waitFor(),
  },
  {
    name: 'verzoek-stukken',
    as: pim,
    path: '/verzoeken/req_0000000000000005/stukken',
    heading: 'Verzoek HR-AWD-64K',
    prepare: (page) => page.getByText('Nog niet geopend').waitFor(),
  },
  {
    name: 'verzoek-brieven',
    as: bea,
    path: '/verzoeken/req_0000000000000005/brieven',
    heading: 'Verzoek HR-AWD-64K',
    prepare: (page) => page.getByText('Verstuurd', { exact: true }).first().waitFor(),
  },
  {
    name: 'verzoek-logboek',
    as: bea,
    path: '/verzoeken/req_0000000000000001/logboek',
    heading: 'Verzoek HR-4F7-K29',
    prepare: (page) => page.getByText('Wie deed wat').waitFor(),
  },
  { name: 'verzoek-klaar', as: bea, path: '/verzoeken/req_0000000000000007', heading: 'Verzoek HR-KMX-C7A' },
  {
    name: 'verzoek-code',
    as: bea,
    path: '/verzoeken/req_0000000000000005',
    heading: 'Verzoek HR-AWD-64K',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Code maken en doorgeven' }).click();
      await page.getByRole('button', { name: 'Maak de code' }).click();
      await page.getByText('K4-7HP-93W').waitFor();
    },
  },
  {
    name: 'balie',
    as: bea,
    path: '/balie',
    heading: 'Balie',
    prepare: (page) => page.getByText('ontvangen op').first().waitFor(),
  },
  {
    name: 'controle',
    as: bea,
    path: '/balie/req_0000000000000001',
    heading: 'Identiteitscontrole HR-4F7-K29',
    prepare: (page) => page.getByRole('button', { name: 'Toon wie' }).waitFor(),
  },
  {
    name: 'controle-ingevuld',
    as: bea,
    path: '/balie/req_0000000000000001',
    heading: 'Identiteitscontrole HR-4F7-K29',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Toon wie' }).click();
      await page.getByLabel('Ja, ik weet het zeker').check();
      await page.getByText('Kan de persoon niet naar de balie komen?').click();
      await page.getByLabel('Terugbellen').check();
    },
  },
  {
    name: 'zoektaken',
    as: bea,
    path: '/zoektaken',
    heading: 'Zoektaken',
    prepare: (page) => page.getByText('Papieren archief').first().waitFor(),
  },
  {
    name: 'zoektaak',
    as: bea,
    path: '/zoektaken/tsk_0000000000000001',
    heading: 'Zoeken in Postvak info@',
    prepare: async (page) => {
      await page.getByLabel('Ik vond iets').check();
      await page.getByRole('button', { name: 'Antwoord versturen' }).click();
      await page.getByText(/Er kloppen/).waitFor();
    },
  },
  {
    name: 'beslissen',
    as: pim,
    path: '/verzoeken/req_0000000000000003/beslissen',
    heading: 'Beslissen HR-7HK-M4W',
  },
  {
    name: 'beslissen-bevestigen',
    as: pim,
    path: '/verzoeken/req_0000000000000003/beslissen',
    heading: 'Beslissen HR-7HK-M4W',
    prepare: async (page) => {
      await page.getByLabel('Geven, met zwart wat over anderen gaat').check();
      await page.getByRole('article').filter({ hasText: 'E-mail over' }).getByLabel('Niet geven').check();
      await page.getByLabel('Waarom niet?').selectOption('not-their-data');
      await page
        .getByLabel('Hoe kwam u tot')
        .fill('Ik heb alles nagelopen; de e-mail gaat over een andere bewoner.');
      await page.getByRole('button', { name: 'Beslissing nemen' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'vastgelopen',
    as: pim,
    path: '/vastgelopen',
    heading: 'Vastgelopen werk',
    prepare: (page) => page.getByText('BSN kan zijn').waitFor(),
  },
  {
    name: 'sneltoetsen',
    as: bea,
    path: '/werklijst',
    heading: 'Werklijst',
    prepare: async (page) => {
      await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'niet-gevonden', as: bea, path: '/bestaat-niet', heading: 'Deze pagina bestaat niet' },
  { name: 'geen-toegang', as: bea, path: '/vastgelopen', heading: 'Dit hoort niet bij uw rol' },
  { name: 'geen-verzoek', as: bea, path: '/verzoeken/req_bestaatniet', heading: 'Deze pagina bestaat niet' },
];

describe('every page, at a desk and on a phone', () => {
  let app: App;
  let browser: TestBrowser;
  let current = '';

  const logIn = async (staff: FakeStaff, path: string) => {
    const to = new URL(path, app.url).href;
    if (current !== staff.user) {
      await browser.context.clearCookies();
      app.issuer.staff = staff;
      current = staff.user;
      await browser.page.goto(`${app.url}/auth/login?to=${encodeURIComponent(path)}`);
    }
    await browser.page.goto(to);
  };

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser([app.url, app.issuer.url]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const look = async ({ name, as, path, heading, prepare }: Look, kind: string) => {
    const { page } = browser;
    await logIn(as, path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.evaluate(() => sessionStorage.clear());
    await prepare?.(page);
    await page.getByText('Bezig met ophalen').waitFor({ state: 'detached' });
    await picture(page, `${name}-${kind}`);
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    expect(await page.title()).toBe(`${heading} – Huisrecht`);
  };

  const at: readonly Width[] = ['desk', 'phone'];
  describe.each(at)('%s', (width) => {
    beforeAll(() => browser.page.setViewportSize(widths[width]));
    it.each(looks)('$name: reads well for everybody', (each) => look(each, width), 30_000);
  });

  describe('in the dark', () => {
    beforeAll(async () => {
      await browser.page.setViewportSize(widths.desk);
      await browser.page.emulateMedia({ colorScheme: 'dark' });
    });
    afterAll(() => browser.page.emulateMedia({ colorScheme: 'light' }));
    const some = ['werklijst', 'nieuw-verzoek-fouten', 'verzoek-houders', 'beslissen', 'vastgelopen'];
    it.each(looks.filter(({ name }) => some.includes(name)))(
      '$name: reads well for everybody',
      (each) => look(each, 'dark'),
      30_000,
    );
  });

  it('axe is awake: it finds what is wrong on a page that is', async () => {
    await browser.page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('button'), document.createElement('img')),
    );
    expect((await violations(browser.page)).map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['button-name', 'image-alt']),
    );
  });

  it('P11: nothing was asked of anybody else, and nothing was stopped or went wrong', () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints.filter((line) => !/status of 404/.test(line))).toEqual([]);
  });
});
