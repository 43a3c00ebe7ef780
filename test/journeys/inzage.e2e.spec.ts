import type { RequestView, Review } from '@huisrecht/demo/story/answers.ts';
import { daysAgo } from '@huisrecht/demo/story/days.ts';
import { faultsOf } from '@huisrecht/demo/story/manifest.ts';
import { publicKey, type FetchedPackage } from '@huisrecht/demo/story/package-page.ts';
import { logOf } from '@huisrecht/demo/story/processors.ts';
import { randomUUID } from 'node:crypto';
import './support/patience.ts';
import { eventually } from './support/eventually.ts';
import { fetched, Inzage, subjectOf } from './support/inzage.ts';
import { system } from './support/system.ts';
import { files, neighbour, saskia } from './support/town.ts';

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const found = {
  'drive-living': {
    outcome: 'found',
    items: [
      {
        category: 'correspondence',
        title: 'Verslag van een gesprek',
        recordedOn: '2025-11-02',
        file: {
          name: 'verslag.txt',
          mediaType: 'text/plain',
          content: Buffer.from('Afspraak over de verwarming.').toString('base64'),
        },
      },
    ],
  },
};

/** One inzage from letter to closed request; the tests go on where the one before ended. */
describe('an inzage from letter to answer', () => {
  let inzage: Inzage;
  let review: Review;
  let pack: FetchedPackage;
  const receivedAt = daysAgo(3);

  it('P23: a letter without a right or a reason is received, treated as access, and runs from its arrival', async () => {
    const bea = await system.colleague('bea');
    const body = { subjectId: await subjectOf(saskia), channel: 'letter', receivedAt };
    const key = randomUUID();
    const made = await bea.must<RequestView>('requests', '/requests', { body, idempotencyKey: key });
    const again = await bea.must<RequestView>('requests', '/requests', { body, idempotencyKey: key });
    expect([made.status, again.body.id]).toEqual([201, made.body.id]);
    expect(made.body).toMatchObject({
      status: 'awaiting-identity',
      right: 'access',
      lines: [{ right: 'access', given: false }],
      reasonGiven: false,
    });
    expect(made.body.number).toMatch(/^HR-[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    inzage = Inzage.of(made.body);
  });

  it('P24: both clocks are shown with their sums: 28 days as promised, a month by law', async () => {
    const { clocks } = await inzage.now();
    expect(clocks.promise.day).toBe(dayAfter(receivedAt, 28));
    expect(clocks.promise.daysLeft).toBe(25);
    expect(clocks.law.day >= clocks.promise.day).toBe(true);
    expect(clocks.promise.lastPostingDay! < clocks.promise.day).toBe(true);
    for (const { steps } of [clocks.promise, clocks.law]) {
      expect(steps!.length).toBeGreaterThan(1);
      for (const { text } of steps!) expect([text.nl, text.en].every((said) => said.length > 10)).toBe(true);
    }
  });

  it('P25: nothing personal leaves, and nobody is asked, before identity is settled', async () => {
    const { requests: before } = await logOf(system.places.vakwerkControl);
    await inzage.check();
    const early = [
      ['pim', '/review'],
      ['pim', '/manifest'],
      ['bea', '/letter.pdf?letter=answer'],
      ['bea', '/package.pdf'],
    ] as const;
    for (const [user, path] of early) {
      const { status } = await inzage.ask(user, path);
      expect([path, status === 404 || status === 409]).toEqual([path, true]);
    }
    expect(await inzage.ask('pim', '/review')).toMatchObject({ body: { code: 'identity.not-settled' } });
    const { status } = await inzage.ask('bea', '/package-code', { body: { way: 'phone' } });
    expect(status === 404 || status === 409).toBe(true);
    expect(await inzage.collection()).toBe('the collection answers 404');
    expect((await logOf(system.places.vakwerkControl)).requests).toHaveLength(before.length);
    expect((await inzage.now()).holders).toEqual([]);
  });

  it('P25: at the counter: the kind of document, the result and who looked, and no field for anything more', async () => {
    const { etag } = await inzage.person();
    const passed = { result: 'passed', way: 'counter', document: 'id-card' };
    const body = { ...passed, delivery: { channel: 'email', emailIndex: 0 } };
    for (const extra of [{ documentNumber: 'SPECI2014' }, { bsn: '999990019' }, { scan: 'JVBERi0x' }]) {
      const refused = await inzage.atCheck('bea', '/outcome', { body: { ...body, ...extra }, ifMatch: etag });
      expect(refused).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
      expect(JSON.stringify(refused.body)).not.toMatch(/SPECI2014|999990019|JVBERi0x/);
    }
    expect((await inzage.atCheck('bea', '/outcome', { body, ifMatch: '"v999999"' })).status).toBe(412);
    const done = await inzage.atCheck('bea', '/outcome', { body, ifMatch: etag });
    expect(done).toMatchObject({
      status: 200,
      body: { status: 'passed', way: 'counter', document: 'id-card', checkedBy: 'bea' },
    });
    const { timeline } = await inzage.when(({ status }) => status === 'collecting');
    expect(timeline.map(({ what }) => what)).toEqual(expect.arrayContaining(['identity-settled']));
  });

  it('P17: every holder is asked, people who search mailboxes, drives and paper included', async () => {
    await inzage.allAnswered(found);
    const { holders } = await inzage.now();
    expect(holders.map(({ holder }) => holder).sort()).toEqual([
      'drive-living',
      'erp',
      'mailbox-info',
      'meningspeil',
      'paper-archive',
      'vakwerk',
    ]);
    expect(holders.every(({ silent }) => !silent)).toBe(true);
  });

  it('P8: a processor gets only the identifiers that its agreement lists', async () => {
    const { vakwerkControl, meningspeilControl } = system.places;
    const [vakwerk, meningspeil] = await Promise.all([logOf(vakwerkControl), logOf(meningspeilControl)]);
    expect(vakwerk.requests.at(-1)?.identityTypes).toEqual(['controller_customer_id']);
    expect(new Set(meningspeil.requests.at(-1)?.identityTypes)).toEqual(new Set(['email']));
    expect(vakwerk.callbacks.at(-1)?.status).toBe(202);
  });

  it('P17: what came in is seen per category, and what is about the neighbour is marked', async () => {
    review = (await inzage.review()).body;
    const categories = review.categories.map(({ category }) => category);
    expect(categories).toEqual(
      expect.arrayContaining(['person', 'contact', 'tenancy', 'payments', 'repairs', 'nuisance', 'survey']),
    );
    const nuisance = review.categories.find(({ category }) => category === 'nuisance');
    expect(nuisance?.items).toHaveLength(1);
    expect(nuisance?.items[0]).toMatchObject({ aboutOthers: true });
    expect(nuisance?.items[0]?.fields.find(({ field }) => field === 'report')).toMatchObject({
      aboutOther: true,
    });
    expect(JSON.stringify(review)).not.toContain(neighbour.lastName);
  });

  it('P5: a human with the role decides, with a motivation, on what was seen; a clerk or the FG never', async () => {
    expect((await inzage.decide({}, 'bea')).status).toBe(403);
    expect((await inzage.decide({}, 'fatima')).status).toBe(403);
    expect(await inzage.decide({ motivation: 'kort' })).toMatchObject({
      status: 422,
      body: { code: 'decision.needs-a-motivation' },
    });
    expect(await inzage.decide({ outcome: 'granted' })).toMatchObject({
      body: { code: 'decision.outcome-does-not-fit' },
    });
    expect((await inzage.ask('pim', '/decision', { body: {}, ifMatch: '"v1"' })).status).toBe(400);
    const packageId = await inzage.answered();
    expect(await inzage.ask('pim', '/review')).toMatchObject({
      status: 409,
      body: { code: 'review.not-open' },
    });
    pack = await fetched(packageId, await inzage.code());
  });

  it('P10: the package names who received what', () => {
    const { disclosures, categories } = pack.package as unknown as {
      disclosures: { recipient: string; sharedOn: string }[];
      categories: { category: string; recipients: string[]; purposes: object[]; periods: object[] }[];
    };
    expect(new Set(disclosures.map(({ recipient }) => recipient))).toEqual(
      new Set(['Vakwerk Reparaties', 'MeningsPeil']),
    );
    for (const { purposes, periods } of categories)
      expect([purposes.length, periods.length]).not.toContain(0);
  });

  it('P17: the package has her own data and her side of the file, and nothing of the reporter', () => {
    const text = JSON.stringify(pack.package);
    const { report, response } = files.nuisance[0]!;
    for (const hers of [saskia.email!, saskia.lastName, response, 'Verslag van een gesprek'])
      expect(text).toContain(hers);
    for (const theirs of [neighbour.firstName, neighbour.lastName, neighbour.email!, neighbour.phone!])
      expect(text).not.toContain(theirs);
    for (const sentence of report.split('. ')) expect(text).not.toContain(sentence);
  });

  it('P17: a document is given as it is, not described', () => {
    const { documents } = pack as unknown as { documents: { name: string; base64: string }[] };
    const uploaded = documents.find(({ name }) => name === 'verslag.txt');
    expect(Buffer.from(uploaded?.base64 ?? '', 'base64').toString()).toBe('Afspraak over de verwarming.');
    expect(documents.length).toBeGreaterThan(1);
  });

  it('P13: the manifest lists every holder and verifies with the public key; a changed one does not', async () => {
    const key = await publicKey(system.places.admin);
    expect(faultsOf(pack.manifest, key, pack.package)).toEqual([]);
    expect(pack.manifest.manifest.holders).toHaveLength(6);
    const { manifest } = pack.manifest;
    const changed = { ...pack.manifest, manifest: { ...manifest, holders: manifest.holders.slice(1) } };
    expect(faultsOf(changed, key)).toEqual(['the hash differs', 'the signature differs']);
    const other = { ...pack.package, outcome: 'granted' };
    expect(faultsOf(pack.manifest, key, other)).toEqual(['the package differs']);
    const asStaffSeeIt = await inzage.ask<typeof pack.manifest>('fatima', '/manifest');
    expect(asStaffSeeIt.body.sha256).toBe(pack.manifest.sha256);
  });

  it('P6: outside identity there is a pseudonym, never the code or the name', async () => {
    const seen = JSON.stringify([await inzage.now(), await inzage.collection(), pack.manifest]);
    expect(seen).toContain(inzage.subjectId);
    for (const natural of [saskia.code, saskia.lastName, saskia.email!, saskia.phone!])
      expect(seen).not.toContain(natural);
  });

  it('closes when everything is answered, decided and fetched', async () => {
    const closed = await inzage.when(({ status }) => status === 'closed');
    expect(closed.closedAt).toBeDefined();
    expect(closed.nextStep.who).toBe('system');
  });

  it('P20: what was withheld of it is held for the court, and nothing else', async () => {
    const erasure = await Inzage.checked(saskia, { lines: [{ right: 'erasure' }] });
    const rules = await eventually(async () => {
      const { body } = await erasure.ask<{ status: string; items: { category: string; rule: string }[] }>(
        'pim',
        '/lines/1/retention?limit=100',
      );
      if (body.status !== 'given') return `the view is ${body.status}`;
      return Object.fromEntries(body.items.map(({ category, rule }) => [category, rule]));
    });
    expect(rules['survey']).toBe('survey-1y');
    expect((await erasure.ask('bea', '/withdraw', { body: {} })).status).toBe(200);
  });
});
