import { Signer } from '@huisrecht/store';
import { generateKeyPairSync } from 'node:crypto';
import { associationOf } from '../association.js';
import type { ItemDecision } from '../domain/rules/data-about-others-is-withheld-unless-released.js';
import { isIdentified, lastRound, type IdentifiedRequest } from '../domain/state.js';
import { makeManifest, signManifest, verifyManifest } from '../manifest/manifest.js';
import { directory, mixedItem, ownItem } from '../testing/directory.js';
import { aCollectingRequest, decide, holderAnswered } from '../testing/examples.js';
import { HolderAnsweredV1 } from '@huisrecht/contracts';
import { codePage } from './code-page.js';
import { composePackage, hasContent, type PackageFacts } from './compose-package.js';
import { packageHtml } from './package-html.js';
import { packagePdf } from './package-pdf.js';

const now = new Date('2026-03-12T10:00:00Z');

const decided = (): IdentifiedRequest => {
  const play = aCollectingRequest();
  play.hear(HolderAnsweredV1, holderAnswered('erp'));
  play.do(decide(play, { withoutAnswerOf: ['repairs'] }));
  if (!isIdentified(play.state)) throw new Error('not decided');
  return play.state;
};

const give = (itemId: string): ItemDecision => ({ itemId, given: true, masked: false });
const mask = (itemId: string): ItemDecision => ({
  itemId,
  given: true,
  masked: true,
  ground: 'rights-of-others',
});
const withhold = (itemId: string): ItemDecision => ({
  itemId,
  given: false,
  masked: false,
  ground: 'rights-of-others',
});

const facts = (decisions: readonly ItemDecision[]): PackageFacts => {
  const request = decided();
  return {
    request,
    round: lastRound(request)!,
    decisions,
    items: [ownItem, mixedItem],
    headers: [],
    disclosures: [
      {
        ...{
          shareId: 'shr_00000001',
          recipient: 'Gemeente Eikendal',
          categories: ['tenancy'],
          purpose: 'renting',
        },
        sharedAt: '2025-06-30T23:30:00Z',
      },
    ],
    directory,
    documents: new Map([
      ['doc_00000001', { nth: 1, name: 'melding.pdf', mediaType: 'application/pdf', bytes: 4, sha256: 'ab' }],
    ]),
    association: associationOf(directory.association),
    now,
  };
};

describe('P17: a package', () => {
  it('tells per category what, what for, to whom, how long and from whom (Art. 15(1))', () => {
    const { categories, disclosures, rights } = composePackage(
      facts([give(ownItem.itemId), withhold(mixedItem.itemId)]),
    );
    expect(categories).toHaveLength(1);
    expect(categories[0]).toMatchObject({
      label: { nl: 'Uw huur' },
      purposes: [{ label: { nl: 'Verhuren' }, legalBasis: 'contract' }],
      recipients: ['Gemeente Eikendal'],
      periods: [{ nl: 'Tot 2 jaar na het einde van de huur.' }],
      source: { nl: 'uzelf' },
      items: [{ holder: 'De erp', fields: [{ value: '€ 612,40 <b>kaal</b>' }] }],
    });
    expect(disclosures).toMatchObject([{ recipient: 'Gemeente Eikendal', sharedOn: '2025-07-01' }]);
    expect(rights.join(' ')).toMatch(
      /verbeteren.*verwijderen.*bezwaar.*Autoriteit Persoonsgegevens.*computer/,
    );
  });

  it('P17: holds nothing of a withheld item, and says how many and why', () => {
    const content = composePackage(facts([give(ownItem.itemId), withhold(mixedItem.itemId)]));
    expect(JSON.stringify(content)).not.toMatch(/Geheimhout|muziek/);
    expect(content.withheld).toMatchObject([
      { category: { nl: 'Overlast' }, items: 1, masked: 0, ground: 'rights-of-others' },
    ]);
  });

  it('P17: gives a masked item without what is about others', () => {
    const content = composePackage(facts([give(ownItem.itemId), mask(mixedItem.itemId)]));
    expect(JSON.stringify(content)).not.toContain('Geheimhout');
    expect(content.categories[1]?.items[0]?.fields).toMatchObject([
      { value: 'Harde muziek' },
      { value: null },
    ]);
    expect(content.withheld).toMatchObject([{ items: 0, masked: 1 }]);
  });

  it('P17: gives no document of a masked item: the reporter stands in it as well, and nobody blacked it out', async () => {
    const content = composePackage(facts([mask(mixedItem.itemId)]));
    const [item] = content.categories[0]?.items ?? [];
    expect(item).toMatchObject({ documentWithheld: true });
    expect(item).not.toHaveProperty('document');
    const file = { name: 'x', mediaType: 'application/json', content: Buffer.from('{}') };
    const page = packageHtml(
      content,
      new Map(),
      { pdf: file, json: file, manifest: file },
      { fetches: 4, until: '2026-03-26' },
    );
    expect(page).toContain('er staan gegevens van iemand anders in');
    expect(page).not.toContain('melding.pdf');
    const goneThrough = new Set([mixedItem.document!.documentId]);
    const black = composePackage({ ...facts([mask(mixedItem.itemId)]), goneThrough });
    expect(black.categories[0]?.items[0]?.document).toMatchObject({ name: 'melding.pdf' });
    const released = composePackage(facts([give(mixedItem.itemId)]));
    expect(released.categories[0]?.items[0]?.document).toMatchObject({ name: 'melding.pdf' });
  });

  it('P17: names who was silent', () => {
    const { searched } = composePackage(facts([give(ownItem.itemId)]));
    expect(searched).toEqual([
      { holder: 'erp', name: 'De erp', outcome: 'found' },
      { holder: 'repairs', name: 'De repairs' },
    ]);
  });

  it('has nothing to fetch when all of it is withheld', () => {
    const all = [ownItem, mixedItem].map(({ itemId }) => withhold(itemId));
    const content = composePackage(facts(all));
    expect(hasContent({ ...content, outcome: 'refused' })).toBe(false);
    expect(hasContent({ ...content, outcome: 'granted' })).toBe(true);
  });
});

describe('P17: a package on paper and screen', () => {
  const content = composePackage(facts([give(ownItem.itemId), mask(mixedItem.itemId)]));
  const document = { name: 'melding.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF') };
  const beside = { pdf: document, json: document, manifest: document };

  it('is one page without anything from elsewhere, with values escaped and a title without a name', () => {
    const page = packageHtml(content, new Map([[1, document]]), beside, { fetches: 4, until: '2026-03-26' });
    expect(page).toContain('&lt;b&gt;kaal&lt;/b&gt;');
    expect(page).toContain('zwart gemaakt');
    expect(page).toContain('lang="nl"');
    expect(page).toContain('<title>Uw gegevens</title>');
    expect(page).toContain('download="melding.pdf"');
    expect(page).not.toMatch(/(src|href)="(?!data:)[^"]*\/\//);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('Geheimhout');
  });

  it('is a PDF that can be read aloud, with its documents inside', async () => {
    const two = new Map([1, 2].map((nth) => [nth, { ...document, content: Buffer.from(`%PDF ${nth}`) }]));
    const pdf = (await packagePdf(content, two, now)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const part of ['/StructTreeRoot', '/MarkInfo', '/Lang (nl-NL)', 'pdfuaid:part', '/EmbeddedFiles']) {
      expect([part, pdf.includes(part)]).toEqual([part, true]);
    }
    const [, names = ''] = /\/EmbeddedFiles <<\s*\/Names \[([^]*?)\]/.exec(pdf) ?? [];
    expect(names.match(/\d+ 0 R/g)).toHaveLength(2);
  });

  it('is fetched on a page that is the same for every id', () => {
    const one = codePage('pkg_0001', { name: 'Helpt Elkander' });
    expect(one.replaceAll('pkg_0001', 'pkg_0002')).toBe(codePage('pkg_0002', { name: 'Helpt Elkander' }));
    expect(one).toContain('method="post"');
    expect(codePage('pkg_0001', { name: 'X' }, 'wrong')).toContain('role="alert"');
  });
});

describe('P17: the manifest', () => {
  const signer = new Signer(generateKeyPairSync('ed25519').privateKey);
  const { request, round, ...rest } = facts([give(ownItem.itemId), mask(mixedItem.itemId)]);
  const content = composePackage({ request, round, ...rest });
  const signed = signManifest(makeManifest(request, round, content, now), signer);

  it('lists every holder with its answer, or that it was silent', () => {
    expect(signed.manifest.holders).toMatchObject([
      { holder: 'erp', silent: false, answers: [{ outcome: 'found', items: 1 }] },
      { holder: 'repairs', silent: true, answers: [] },
    ]);
    expect(signed.manifest).toMatchObject({
      given: { items: 2, documents: 0 },
      withheld: { items: 0, masked: 1 },
    });
  });

  it('verifies with the public key, with its own package, and with nothing else', () => {
    const key = signer.publicJwk();
    expect(verifyManifest(signed, key, content)).toEqual({ valid: true, faults: [] });
    const other = new Signer(generateKeyPairSync('ed25519').privateKey).publicJwk();
    expect(verifyManifest(signed, other).faults).toEqual(['signature-differs']);
    const changed = { ...signed, manifest: { ...signed.manifest, holders: [] } };
    expect(verifyManifest(changed, key).faults).toEqual(['hash-differs', 'signature-differs']);
    expect(verifyManifest(signed, key, { ...content, rights: [] }).faults).toEqual(['package-differs']);
    expect(verifyManifest({} as never, key).valid).toBe(false);
  });

  it('survives being written down and read back', () => {
    expect(
      verifyManifest(JSON.parse(JSON.stringify(signed)) as typeof signed, signer.publicJwk()).valid,
    ).toBe(true);
  });
});
