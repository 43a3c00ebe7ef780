import type { Page } from 'playwright-core';
import { startApp, type App } from './support/app.js';
import { openBrowser, picture, violations, widths, type TestBrowser, type Width } from './support/browser.js';
import type { FakeStaff } from './support/fake-issuer.js';
import { lookAt, type Look } from './support/look-at.js';

const bea: FakeStaff = { user: 'bea', name: 'Bea de Balie', roles: ['employee', 'clerk'] };
const pim: FakeStaff = { user: 'pim', name: 'Pim Privacy', roles: ['employee', 'privacy-officer'] };
const tom: FakeStaff = { user: 'tom', name: 'Tom Teamleider', roles: ['employee', 'team-lead'] };
const fie: FakeStaff = { user: 'fie', name: 'Fie FG', roles: ['employee', 'fg'] };

const many = '/verzoeken/req_0000000000000009';
const heading = 'Verzoek HR-C3E-M7P';
const card = (page: Page, name: string | RegExp) => page.getByRole('article', { name });
const openForm = async (page: Page, name: string | RegExp) => {
  await card(page, name).getByRole('button', { name: 'Beslissen over dit onderdeel' }).click();
  await card(page, name).getByRole('button', { name: 'Beslissing nemen' }).waitFor();
};

interface LookAs extends Look {
  readonly as: FakeStaff;
}

const looks: readonly LookAs[] = [
  {
    name: 'intake-rechten',
    as: bea,
    path: '/verzoeken/nieuw',
    heading: 'Nieuw verzoek',
    prepare: async (page) => {
      await page.getByLabel('Waarop zoekt u?').selectOption('relation-code');
      await page.getByLabel('Relatiecode', { exact: true }).fill('R-100');
      await page.getByRole('button', { name: 'Zoek persoon' }).click();
      await page
        .getByRole('button', { name: /Dit is de persoon/ })
        .first()
        .click();
      for (const right of [
        'Inzage',
        'Verbetering',
        'Verwijdering',
        'Beperking',
        'Bezwaar',
        'Overdracht van gegevens',
      ])
        await page.getByRole('checkbox', { name: right, exact: true }).check();
      await page.getByLabel('Aan wie moeten wij').fill('Woonbron');
      await page.getByLabel('Wat moet het worden?').fill('06 87654321');
      await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
      await page.getByText('Kies welk gegeven moet veranderen.').first().waitFor();
      await page.getByText('Er loopt al een verzoek').waitFor();
    },
  },
  {
    name: 'verzoek-veel',
    as: pim,
    path: many,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Notities lezen' }).click();
      await page.getByText('wil liefst een brief').waitFor();
      await page.getByText('Nieuwe notitie').click();
      await page.getByText('Waarom deze datum?').first().click();
    },
  },
  {
    name: 'onderdelen',
    as: pim,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await card(page, /Verbetering/)
        .getByRole('button', { name: 'Tonen wat de persoon' })
        .click();
      await page.getByText('06 87654321').waitFor();
      await page.getByText('Iets anders met dit verzoek doen').click();
    },
  },
  {
    name: 'beslis-verbetering',
    as: pim,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await openForm(page, /Verbetering/);
      const it = card(page, /Verbetering/);
      await it.getByLabel('Wij veranderen een deel').check();
      await it.getByRole('button', { name: 'Tonen wat de persoon vraagt' }).last().click();
      await it.getByLabel('Dit komt er te staan').first().waitFor();
      await it.getByRole('button', { name: 'Beslissing nemen' }).click();
      await it.getByText(/Er kloppen/).waitFor();
    },
  },
  {
    name: 'beslis-verwijdering',
    as: pim,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await openForm(page, /Verwijdering/);
      const it = card(page, /Verwijdering/);
      await it.getByRole('button', { name: 'Toon wat er is' }).click();
      await it.getByText('2 mag weg, 1 moet blijven').waitFor();
      await it.getByLabel('Een deel gaat weg').check();
    },
  },
  {
    name: 'beslis-bezwaar',
    as: pim,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await openForm(page, /Onderdeel 5/);
      const it = card(page, /Onderdeel 5/);
      await it.getByLabel('Ons belang weegt zwaarder').check();
      await it.getByLabel('Dwingende gerechtvaardigde').check();
      await it.getByText('Kan dit recht hier?').click();
      await it.getByText('Waarom volgt u het advies').waitFor();
    },
  },
  {
    name: 'overdracht',
    as: pim,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Beslissen over het sturen' }).click();
      await page.getByLabel('Ja, sturen').check();
      await page.getByRole('dialog').getByRole('button', { name: 'Beslissing nemen' }).click();
      await page.getByText('Kies hoe het is nagevraagd.').waitFor();
    },
  },
  {
    name: 'noodgeval',
    as: bea,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Noodgeval: nu gebruiken' }).click();
      await page.getByRole('button', { name: 'Vastleggen en gebruiken' }).click();
      await page.getByText('Schrijf op waarom').waitFor();
    },
  },
  {
    name: 'opheffen',
    as: pim,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Beperking opheffen' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'onderdeel-erbij',
    as: bea,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'De persoon vraagt nog iets' }).click();
      await page.getByLabel('Welk recht?').selectOption('restriction');
      await page.getByText('Waarom mogen wij het niet gebruiken?').waitFor();
    },
  },
  {
    name: 'advies-fg',
    as: fie,
    path: `${many}/onderdelen`,
    heading,
    prepare: async (page) => {
      await card(page, /Onderdeel 5/)
        .getByRole('button', { name: 'Het advies lezen' })
        .click();
      await page.getByText('kan ook zonder naam').waitFor();
      await card(page, /Verwijdering/)
        .getByRole('button', { name: 'Advies geven' })
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'opdrachten',
    as: tom,
    path: `${many}/houders`,
    heading,
    prepare: async (page) => {
      await page.getByText('1 van 3 zeiden wat zij deden.').waitFor();
      await page.getByRole('button', { name: /Lezen wat zij schreven/ }).click();
      await page.getByText('Uit de nieuwsbrief gehaald.').waitFor();
    },
  },
  {
    name: 'brieven',
    as: pim,
    path: `${many}/brieven`,
    heading,
    prepare: async (page) => {
      await page.getByText('Beperking ingesteld, over onderdeel 4', { exact: true }).waitFor();
      await page.getByText('Een andere brief').click();
      await page.getByLabel('Welke brief?').selectOption({ index: 1 });
    },
  },
  {
    name: 'bijlagen',
    as: bea,
    path: `${many}/stukken`,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Bijlagen tonen' }).click();
      await page.getByText('brief-gescand.pdf opslaan').waitFor();
    },
  },
  {
    name: 'verlengen',
    as: pim,
    path: many,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Verlengen met twee maanden' }).click();
      await page.getByRole('button', { name: 'Ja, verlengen' }).click();
      await page.getByText('Kies waarom.').waitFor();
    },
  },
  {
    name: 'stilzetten',
    as: pim,
    path: many,
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Termijn van de wet stilzetten' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'dubbel',
    as: bea,
    path: '/verzoeken/req_0000000000000001',
    heading: 'Verzoek HR-4F7-K29',
    prepare: async (page) => {
      await page.getByRole('button', { name: /Samenvoegen/ }).click();
      await page.getByLabel(/HR-C3E-M7P/).waitFor();
    },
  },
  {
    name: 'beeindigd',
    as: bea,
    path: '/verzoeken/req_0000000000000010',
    heading: 'Verzoek HR-E6T-N2A',
    prepare: (page) => page.getByText('Naar het andere verzoek').waitFor(),
  },
  {
    name: 'werklijst-kiezen',
    as: bea,
    path: '/werklijst?telaat=ja',
    heading: 'Werklijst',
    prepare: async (page) => {
      await page.getByLabel('Kies HR-4F7-K29').check();
      await page.getByText('1 verzoek gekozen').waitFor();
    },
  },
];

describe('every right, at a desk and on a phone', () => {
  let app: App;
  let browser: TestBrowser;
  let page: Page;
  let current = '';

  const logIn = async (staff: FakeStaff, path: string) => {
    if (current === staff.user) return;
    current = staff.user;
    await browser.context.clearCookies();
    app.issuer.staff = staff;
    await page.goto(`${app.url}/auth/login?to=${encodeURIComponent(path)}`);
  };
  const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const sent = (ending: string) =>
    app.services.heard.findLast(({ method, path }) => method === 'POST' && path.endsWith(ending));

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser([app.url, app.issuer.url]);
    page = browser.page;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const at: readonly Width[] = ['desk', 'phone'];
  describe.each(at)('%s', (width) => {
    beforeAll(() => page.setViewportSize(widths[width]));
    it.each(looks)(
      '$name: reads well for everybody',
      async (each) => {
        await logIn(each.as, each.path);
        await lookAt(page, app.url, each, width);
      },
      30_000,
    );
  });

  describe('in the dark', () => {
    beforeAll(async () => {
      await page.setViewportSize(widths.desk);
      await page.emulateMedia({ colorScheme: 'dark' });
    });
    afterAll(() => page.emulateMedia({ colorScheme: 'light' }));
    const some = ['onderdelen', 'beslis-bezwaar', 'opdrachten'];
    it.each(looks.filter(({ name }) => some.includes(name)))(
      '$name: reads well for everybody',
      async (each) => {
        await logIn(each.as, each.path);
        await lookAt(page, app.url, each, 'dark');
      },
      30_000,
    );
  });

  it('P18: one letter with four rights is taken in, each with what it needs', async () => {
    await page.setViewportSize(widths.desk);
    await logIn(bea, '/verzoeken/nieuw');
    await page.goto(`${app.url}/verzoeken/nieuw`);
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await page.getByLabel('Waarop zoekt u?').selectOption('relation-code');
    await page.getByLabel('Relatiecode', { exact: true }).fill('R-100');
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /Dit is de persoon/ })
      .first()
      .click();
    for (const right of ['Inzage', 'Verbetering', 'Verwijdering', 'Bezwaar'])
      await page.getByRole('checkbox', { name: right, exact: true }).check();
    await page.getByLabel('Welk gegeven?').selectOption({ label: 'Telefoonnummer' });
    await page.getByLabel('Wat staat er nu?').fill('06 12345678');
    await page.getByLabel('Wat moet het worden?').fill('06 87654321');
    await page.getByLabel('Reclame').check();
    await page.getByLabel('Hoe bereikte het ons?').selectOption('letter');
    await page.getByLabel(/^Vandaag/).check();
    await page.getByRole('button', { name: 'Verzoek vastleggen' }).click();
    await title('Verzoek HR-XYW-A3C');
    expect(sent('/requests')?.body['lines']).toEqual([
      { right: 'access' },
      {
        right: 'rectification',
        change: 'rectify',
        details: {
          corrections: [{ category: 'contact', field: 'phone', before: '06 12345678', after: '06 87654321' }],
        },
      },
      { right: 'erasure' },
      { right: 'objection', objection: 'direct-marketing' },
    ]);
  }, 60_000);

  it('P20: what may go is chosen per record, said before it is done, and decided with what was seen', async () => {
    await logIn(pim, many);
    await page.goto(`${app.url}${many}/onderdelen`);
    await openForm(page, /Verwijdering/);
    const it = card(page, /Verwijdering/);
    await it.getByRole('button', { name: 'Toon wat er is' }).click();
    await it.getByLabel('Een deel gaat weg').check();
    await it.getByLabel(/Overlast.*verwijderen/).uncheck();
    await it.getByLabel('Moet van de wet bewaard blijven').check();
    await it.getByLabel('Waarom is dat hier nodig?').fill('De belastingwet vraagt het voor deze betalingen.');
    await it.getByLabel('Hoe kwam u tot').fill('Alle gegevens zijn nagelopen.');
    await it.getByLabel('Dit gaat niet over mijzelf').check();
    await it.getByRole('button', { name: 'Beslissing nemen' }).click();
    await page.getByText('1 gegevens gaan weg, 2 blijven.').waitFor();
    await picture(page, 'beslis-verwijdering-bevestigen-desk');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, dit is mijn beslissing' }).click();
    await card(page, /Verwijdering/)
      .getByText('Beslist door pim')
      .waitFor();
    const decision = sent('/lines/3/decision');
    expect(decision?.headers['if-match']).toBe('"v3"');
    expect(decision?.body).toMatchObject({
      outcome: 'partly',
      grounds: ['legal-obligation-to-keep'],
      granted: { recordIds: ['rec_0000000000000001'] },
      refused: { recordIds: ['rec_0000000000000002', 'rec_0000000000000003'] },
      noPrivateTies: true,
    });
  }, 60_000);

  it('P19: a new phone number is confirmed through what we knew already', async () => {
    await page.goto(`${app.url}${many}/onderdelen#line-2`);
    const it = card(page, /Verbetering/);
    await it.getByLabel('Wij veranderen wat de persoon vraagt').check();
    await it.getByRole('button', { name: 'Tonen wat de persoon vraagt' }).last().click();
    await it.getByLabel('Nagevraagd aan de balie').check();
    await it.getByLabel('Hoe kwam u tot').fill('Nagevraagd en klopt.');
    await it.getByLabel('Dit gaat niet over mijzelf').check();
    await it.getByRole('button', { name: 'Beslissing nemen' }).click();
    await page.getByRole('button', { name: 'Ja, dit is mijn beslissing' }).click();
    await card(page, /Verbetering/)
      .getByText('Beslist door pim')
      .waitFor();
    expect(sent('/lines/2/decision')?.body).toMatchObject({
      outcome: 'granted',
      confirmedThrough: 'counter',
      corrections: [
        { category: 'contact', field: 'phone', after: '06 87654321' },
        { category: 'person', field: 'name', after: 'J. van Voorbeeld-Bakker' },
      ],
    });
  }, 60_000);

  it('P22: an objection is weighed in writing, and a decision against advice says why', async () => {
    await page.goto(`${app.url}${many}/onderdelen#line-5`);
    const it = card(page, /Onderdeel 5/);
    await it.getByLabel('Ons belang weegt zwaarder').check();
    await it.getByLabel('Dwingende gerechtvaardigde').check();
    await it.getByLabel('Ons belang', { exact: true }).fill('Wij willen weten of het wonen goed is.');
    await it.getByLabel('Het belang van de persoon').fill('De persoon wil met rust gelaten worden.');
    await it.getByLabel('De dwingende redenen').fill('Zonder dit onderzoek missen wij gevaar.');
    await it.getByLabel('De conclusie').fill('Het onderzoek gaat voor, een keer per jaar.');
    await it.getByLabel('Waarom is dat hier nodig?').fill('Er is geen andere manier om dit te weten.');
    await it.getByLabel('Hoe kwam u tot').fill('Gewogen, met de stukken erbij.');
    await it.getByLabel('Dit gaat niet over mijzelf').check();
    await it.getByRole('button', { name: 'Beslissing nemen' }).click();
    await it.getByRole('link', { name: /Schrijf op waarom u het advies/ }).click();
    await page.keyboard.type('Het advies ging over een ander onderzoek.');
    await it.getByRole('button', { name: 'Beslissing nemen' }).click();
    await page.getByRole('button', { name: 'Ja, dit is mijn beslissing' }).click();
    await card(page, /Onderdeel 5/)
      .getByText('Anders dan de FG adviseerde')
      .waitFor();
    expect(sent('/lines/5/decision')?.body).toMatchObject({
      outcome: 'refused',
      weighing: { ourInterest: 'Wij willen weten of het wonen goed is.' },
      againstAdviceBecause: 'Het advies ging over een ander onderzoek.',
    });
  }, 60_000);

  it('P18: a file goes straight to another organisation only by a decision, to an address that was confirmed', async () => {
    await page.goto(`${app.url}${many}/onderdelen`);
    await page.getByRole('button', { name: 'Beslissen over het sturen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ja, sturen').check();
    await dialog.getByLabel('Nagevraagd via een nummer').check();
    await dialog.getByLabel('Dit gaat niet over mijzelf').check();
    await dialog.getByLabel('Hoe kwam u tot').fill('Gebeld op het nummer dat wij kenden.');
    await dialog.getByRole('button', { name: 'Beslissing nemen' }).click();
    await page.getByText('Goedgekeurd door pim').waitFor();
    expect(sent('/lines/8/transfer')?.body).toEqual({
      transfer: 'approved',
      motivation: 'Gebeld op het nummer dat wij kenden.',
      confirmedThrough: 'known-contact',
      noPrivateTies: true,
    });
  }, 30_000);

  it('P21: an emergency asks nothing but why; who used it does not review it', async () => {
    await logIn(bea, many);
    await page.goto(`${app.url}${many}/onderdelen`);
    await page.getByText('U deed dit zelf: een collega kijkt ernaar.').waitFor();
    await page.getByRole('button', { name: 'Noodgeval: nu gebruiken' }).click();
    await page.getByLabel('Wat is er aan de hand?').fill('Gaslek in de woning, monteur nodig.');
    await page.getByRole('button', { name: 'Vastleggen en gebruiken' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(sent('/uses')?.body).toEqual({
      use: 'emergency',
      reason: 'Gaslek in de woning, monteur nodig.',
    });
  }, 30_000);

  it('a letter is read first, sent once, and stands in the list', async () => {
    await logIn(pim, many);
    await page.goto(`${app.url}${many}/brieven`);
    await page.getByRole('button', { name: /Versturen ?: Beslissing over een onderdeel/ }).click();
    expect(
      await page.getByRole('dialog').getByRole('link', { name: 'Eerst lezen (PDF)' }).getAttribute('href'),
    ).toBe('/api/requests/requests/req_0000000000000009/letters/preview.pdf?letter=line-decision&line=6');
    await page.getByRole('button', { name: 'Ja, versturen' }).click();
    await page.getByText('De brief gaat weg.').waitFor();
    await page.getByText('Wacht op de printer').waitFor();
    expect(sent('/letters')?.body).toEqual({ letter: 'line-decision', line: 6 });
  }, 30_000);

  it('a note is kept for colleagues, and the work goes to whoever takes it over', async () => {
    await logIn(bea, many);
    await page.goto(`${app.url}${many}`);
    await page.getByText('Nieuwe notitie').click();
    await page.getByRole('button', { name: 'Notitie bewaren' }).click();
    await page.getByText('Schrijf eerst iets op.').waitFor();
    await page.getByLabel('Wat moet een collega weten?').fill('Belt morgen terug.');
    await page.getByRole('button', { name: 'Notitie bewaren' }).click();
    await page.getByText('De notitie is bewaard.').waitFor();
    expect(sent('/comments')?.body).toEqual({ text: 'Belt morgen terug.' });
    await page.getByRole('button', { name: 'Ik neem het over' }).click();
    await page.getByText('Eigenaar: u').waitFor();
    expect(sent('/owner')?.body).toEqual({ owner: 'me' });
  }, 30_000);

  it('the worklist: filters stand in the address, the space bar chooses, many are given at once, a file is saved', async () => {
    await logIn(bea, '/werklijst');
    await page.goto(`${app.url}/werklijst`);
    await page.getByRole('link', { name: 'HR-C3E-M7P' }).waitFor();
    await page.getByRole('link', { name: 'HR-4F7-K29' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 verzoeken gekozen').waitFor();
    await page.getByLabel('Gebruikersnaam van de collega').fill('pim');
    await page.keyboard.press('Enter');
    await page.getByText('2 verzoeken zijn overgedragen.').waitFor();
    expect(sent('/requests/assign')?.body).toMatchObject({ owner: 'pim' });
    await page.getByText('Meer filters').click();
    await page.getByLabel(/^Eigenaar/).fill('pim');
    await page.getByLabel('Te beantwoorden vóór').fill('2026-12-31');
    await page.getByRole('button', { name: 'Toepassen' }).click();
    await page.waitForURL(/eigenaar=pim&voor=2026-12-31/);
    await page.getByRole('link', { name: 'HR-4F7-K29' }).waitFor();
    const file = page.getByRole('link', { name: /Deze lijst opslaan/ });
    expect(await file.getAttribute('href')).toMatch(/requests\.csv\?.*owner=pim&dueBefore=2026-12-31$/);
  }, 60_000);

  it('P11: nobody else was asked anything, and the policy stopped nothing', () => {
    expect(browser.strangers).toEqual([]);
    expect(
      browser.complaints.filter((line) => /Content Security Policy|Trusted|pageerror/i.test(line)),
    ).toEqual([]);
  });
});
