import {
  HolderAnsweredV1,
  portabilitySchema,
  type AnsweredItem,
  type PortabilityFile,
} from '@huisrecht/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { associationOf } from '../../association.js';
import { isIdentified, lastRound, type IdentifiedRequest, type Line } from '../../domain/state.js';
import { directory, mixedItem, ownItem } from '../../testing/directory.js';
import { aCollectingRequest, decide, holderAnswered } from '../../testing/examples.js';
import { composePackage, type PackageFacts } from '../compose-package.js';
import type { PackageContent } from '../content.js';
import { packageHtml } from '../package-html.js';
import { portabilityFiles, SCHEMA_PATH, withSchema } from './portability-files.js';
import { toCsv } from './to-csv.js';
import { toJsonLd } from './to-json-ld.js';

const both = (text: string) => ({ nl: text, en: `${text} (en)` });
const now = new Date('2026-03-12T10:00:00Z');
const BASE = 'https://privacy.helpt-elkander.example';
const portabilityLine: Line = { line: 2, right: 'portability', given: true, outcome: 'granted' };

const decided = (line: Line): IdentifiedRequest => {
  const play = aCollectingRequest();
  play.hear(HolderAnsweredV1, holderAnswered('erp'));
  play.do(decide(play, { withoutAnswerOf: ['repairs'] }));
  if (!isIdentified(play.state)) throw new Error('not decided');
  return { ...play.state, lines: [...play.state.lines, line] };
};

const compose = (
  items: readonly AnsweredItem[] = [ownItem, mixedItem],
  line: Line = portabilityLine,
  over: Partial<PackageFacts> = {},
): PackageContent => {
  const request = decided(line);
  return composePackage({
    ...{ request, round: lastRound(request)!, items, headers: [], disclosures: [], directory, now },
    decisions: items.map(({ itemId }) => ({ itemId, given: true, masked: false })),
    documents: new Map([
      [
        'doc_00000001',
        { nth: 1, name: 'melding.pdf', mediaType: 'application/pdf', bytes: 4, sha256: 'ab'.repeat(32) },
      ],
    ]),
    association: associationOf(directory.association),
    ...over,
  });
};

const file = (): PortabilityFile => compose().portability!;
const ajv = new Ajv2020();
addFormats.default(ajv);
const fits = ajv.compile(portabilitySchema);

describe('P18: what the person takes along (GDPR Art. 20)', () => {
  it('P18: holds what they gave on a contract; the rest is given to read, with the reason', () => {
    const content = compose();
    expect(content.categories.map(({ category }) => category)).toEqual(['tenancy', 'nuisance']);
    expect(content.portability).toMatchObject({
      categories: [
        {
          category: 'tenancy',
          purposes: [{ purpose: 'renting', legalBasis: 'contract' }],
          items: [{ origin: 'provided', recordedOn: '2019-04-01', fields: [{ field: 'rent' }] }],
        },
      ],
      givenAsAccess: [{ category: 'nuisance', because: 'not-from-the-person' }],
    });
  });

  it.each([
    ['nobody asked', { ...portabilityLine, right: 'access' }],
    ['it was refused', { ...portabilityLine, outcome: 'refused' }],
    ['it was withdrawn', { ...portabilityLine, withdrawnAt: '2026-03-01T00:00:00Z' }],
  ] as const)('P18: there is no such file when %s', (_, line) => {
    expect(compose(undefined, line as Line)).not.toHaveProperty('portability');
  });

  it('P18: a line about one kind takes along that kind only', () => {
    const scope = { categories: ['repairs'], fields: [], purposes: [], recordIds: [] };
    expect(compose(undefined, { ...portabilityLine, scope }).portability).toMatchObject({
      categories: [],
      givenAsAccess: [{ because: 'not-asked' }, { because: 'not-asked' }],
    });
  });

  it('P18: nothing about others goes along, also when the person may read it (Art. 20(4))', () => {
    const shared: AnsweredItem = {
      ...mixedItem,
      category: 'tenancy',
      fields: [
        { field: 'rent', label: both('Huur'), value: '612', aboutOther: false },
        { field: 'co-tenant', label: both('Medehuurder'), value: 'Geheimhout', aboutOther: true },
      ],
    };
    const content = compose([shared]);
    expect(JSON.stringify(content.categories)).toContain('Geheimhout');
    expect(JSON.stringify(content.portability)).not.toMatch(/Geheimhout|melding\.pdf/);
    expect(content.portability?.givenAsAccess).toMatchObject([
      { category: 'tenancy', because: 'about-others' },
    ]);
  });

  it('P18: nothing that was withheld or blacked out is in it', () => {
    const decisions = [
      { itemId: ownItem.itemId, given: false, masked: false, ground: 'rights-of-others' as const },
    ];
    expect(compose([ownItem], portabilityLine, { decisions }).portability?.categories).toEqual([]);
  });

  it('P18: the readable package says what can be taken along and what cannot', () => {
    const content = compose();
    const beside = { name: 'x', mediaType: 'application/json', content: Buffer.from('{}') };
    const page = packageHtml(
      content,
      new Map(),
      { pdf: beside, json: beside, manifest: beside, take: portabilityFiles(content.portability!, BASE) },
      { fetches: 4, until: '2026-03-26' },
    );
    expect(page).toContain('Om mee te nemen');
    expect(page).toContain('Overlast: alleen om te lezen.');
    for (const name of ['meenemen.json', 'meenemen.jsonld', 'meenemen-1.csv'])
      expect(page).toContain(`download="${name}"`);
  });
});

describe('P18: the JSON file', () => {
  it('P18: fits its published schema, and says where that is', () => {
    const made = withSchema(file(), BASE);
    expect([fits(JSON.parse(JSON.stringify(made))), fits.errors]).toEqual([true, null]);
    expect(made.$schema).toBe(`${BASE}${SCHEMA_PATH}`);
    expect(SCHEMA_PATH).toMatch(/\/v1\.json$/);
  });

  it('the schema refuses what is not in it, and a basis that opens no portability', () => {
    const made = JSON.parse(JSON.stringify(file())) as {
      categories: { purposes: { legalBasis: string }[] }[];
    };
    expect(fits({ ...made, bsn: '123456782' })).toBe(false);
    made.categories[0]!.purposes[0]!.legalBasis = 'legitimate-interest';
    expect(fits(made)).toBe(false);
  });

  it('the names of the files tell nothing', () => {
    expect(portabilityFiles(file(), BASE).map(({ name }) => name)).toEqual([
      'meenemen.json',
      'meenemen.jsonld',
      'meenemen-1.csv',
    ]);
  });
});

/** Terms of DPV 2 that are used; each was looked up in its published vocabulary. */
const terms = new Set(
  `Process PersonalData ProvidedPersonalData ObservedPersonalData Purpose Recipient DataSource DataSubject DataController
  RightExerciseRecord RightFulfilmentNotice hasRight hasDataSubject hasDataController hasContact hasAddress hasProcess
  hasPurpose hasLegalBasis hasRecipient hasPersonalData hasDataSource`.split(/\s+/),
);

describe('P18: the JSON-LD file', () => {
  const text = JSON.stringify(toJsonLd(file()));

  it('uses terms of DPV that exist, and no prefix that it does not explain', () => {
    const used = [...text.matchAll(/"dpv:([A-Za-z]+)"/g)].map(([, term]) => term!);
    expect(used.filter((term) => !terms.has(term))).toEqual([]);
    const { '@context': context } = JSON.parse(text) as { '@context': Record<string, string> };
    const prefixes = new Set([...text.matchAll(/"([a-z-]+):[A-Za-z0-9-]+"/g)].map(([, prefix]) => prefix!));
    expect([...prefixes].filter((prefix) => !(prefix in context))).toEqual([]);
  });

  it('tells right, basis, purpose, recipient and value', () => {
    expect(JSON.parse(text)).toMatchObject({
      'dpv:hasRight': { '@id': 'eu-gdpr:A20' },
      'dpv:hasProcess': [
        {
          'dpv:hasLegalBasis': [{ '@id': 'eu-gdpr:A6-1-b' }],
          'dpv:hasPersonalData': [{ '@type': 'dpv:ProvidedPersonalData' }],
        },
      ],
    });
    expect(text).toContain('612,40');
  });
});

const anItem = (values: readonly string[]) => ({
  ...{ itemId: 'itm_00000001', label: both('Iets'), holder: 'De erp', origin: 'provided' as const },
  fields: values.map((value, nth) => ({ field: `f${nth}`, label: both('f'), value })),
});
const aCategory = (rows: readonly (readonly string[])[]) => ({
  ...{ category: 'tenancy', label: both('Huur'), purposes: [], recipients: [] },
  items: rows.map(anItem),
});
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', '=', '+', '-', '@', "'", ' ', 'é', '＝', '＠'),
  }),
);

describe('P18: CSV', () => {
  it('begins with the mark of UTF-8, ends each row in CRLF, and has a row for each thing', () => {
    const csv = toCsv(aCategory([['a,b'], ['zei "ja"']]));
    expect(csv.startsWith('\uFEFFitem,what,where,origin,recorded-on,f0\r\n')).toBe(true);
    expect(csv.endsWith('"zei ""ja"""\r\n')).toBe(true);
  });

  it('numbers a field that a thing has twice', () => {
    const [item] = aCategory([['1', '2']]).items;
    const twice = {
      ...aCategory([]),
      items: [{ ...item!, fields: item!.fields.map((f) => ({ ...f, field: 'phone' })) }],
    };
    expect(toCsv(twice)).toContain(',phone,phone-2\r\n');
  });

  it('whatever the values are: a strict reader gets each back, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const read: string[][] = parse(toCsv(aCategory(rows)), { bom: true, record_delimiter: '\r\n' });
          const values = read.slice(1).map((row) => row.slice(5));
          expect(
            values.map((row) => row.map((value) => value.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))),
          ).toEqual(
            rows.map((row) => row.map((value) => value.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))),
          );
        },
      ),
    );
  });

  it('whatever the values are: no cell begins as a formula', () => {
    fc.assert(
      fc.property(cell, (value) => {
        const read: string[][] = parse(toCsv(aCategory([[value]])), { bom: true, record_delimiter: '\r\n' });
        expect(read[1]?.[5]).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
    );
  });
});
