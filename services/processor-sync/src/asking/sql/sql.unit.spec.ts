import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deliveryTo, demoDirectory, demoSeed, subject } from '../../testing/examples.js';
import { HolderSettings } from '../holder-settings.js';
import { failureOf, TooLarge } from './failures.js';
import { checkedMapping, MappingInvalid, type Mapping } from './mapping.js';
import { rowsToItems } from './rows-to-items.js';
import { SqlAdapter } from './sql.adapter.js';
import { maxPeople, peopleStatement, readStatement } from './statements.js';

const directory = await demoDirectory();
const plain = JSON.parse(await readFile(join(demoSeed, 'erp.mapping.json'), 'utf8')) as Mapping;
const mapping = checkedMapping(plain, directory.directory);
const nuisance = mapping.reads.find(({ category }) => category === 'nuisance')!;

describe('A mapping', () => {
  it('of the demo fits the directory', () => {
    expect(mapping.reads.map(({ category }) => category)).toContain('tenancy');
  });

  it('that refers to what does not exist is refused with its place', () => {
    const [first, ...rest] = mapping.reads;
    const wrong = { ...mapping, reads: [{ ...first, category: 'unknown', itemId: 'elsewhere.id' }, ...rest] };
    expect(() => checkedMapping(wrong, directory.directory)).toThrow(MappingInvalid);
    expect(() => checkedMapping(wrong, directory.directory)).toThrow(
      /reads\[0\] category is not in the directory/,
    );
    expect(() => checkedMapping({ ...mapping, schema: 'a"; drop' }, directory.directory)).toThrow(/schema/);
  });
});

describe('Statements', () => {
  it('quote every name and have the codes as their only parameter', () => {
    const { text } = readStatement(mapping, nuisance);
    expect(text).toContain('FROM "wonen"."overlastdossier" AS "overlastdossier"');
    expect(text).toContain('"overlastdossier_relatie"."relatienummer"::text = ANY($1::text[])');
    expect(text).toContain(`LIMIT ${mapping.maxRows + 1}`);
    expect(text.match(/\$\d/g)).toEqual(['$1']);
    expect(peopleStatement(mapping, nuisance)?.text).toContain('= ANY($1::text[])');
    expect(peopleStatement(mapping, nuisance)?.text).toContain(`LIMIT ${maxPeople(mapping) + 1}`);
  });
});

describe('Rows as items', () => {
  const category = directory.category('nuisance')!;
  const row = {
    item: 'D1',
    recorded: '2025-05-01',
    f0: 'D1',
    f1: '2025-05-01',
    f2: 'geluid',
    f3: 'ik was weg',
    f4: null,
  };
  const people = [
    { item: 'D1', code: 'R1001', role: 'BEKLAAGDE' },
    { item: 'D1', code: 'R2002', role: 'MELDER' },
  ];
  const others = (rows: ReturnType<typeof rowsToItems>) =>
    rows[0]?.fields.map(({ field, aboutOther }) => [field, aboutOther]);

  it('P17, LAW 4.5: what the reporter said is held back for who was reported', () => {
    const items = rowsToItems(nuisance, category, [row], people, [subject]);
    expect(others(items)).toEqual([
      ['file-number', false],
      ['opened-on', false],
      ['report', true],
      ['response', false],
    ]);
    expect(items[0]).toMatchObject({
      theirId: 'nuisance:D1',
      aboutOthers: true,
      recordedOn: '2025-05-01',
      people: [
        { role: 'reported-person', isSubject: true },
        { role: 'reporter', isSubject: false },
      ],
    });
    expect(JSON.stringify(items)).not.toContain('R2002');
  });

  it('the reporter gets what the reporter said, and not the response', () => {
    const items = rowsToItems(nuisance, category, [row], people, [{ ...subject, codes: ['R2002'] }]);
    expect(others(items)).toEqual([
      ['file-number', false],
      ['opened-on', false],
      ['report', false],
      ['response', true],
    ]);
  });

  it('P17: a record of which nobody is known to be in it is looked at before it is given', () => {
    expect(rowsToItems(nuisance, category, [row], [], [subject])[0]).toMatchObject({ aboutOthers: true });
  });

  it('a record that joins give twice keeps two ids', () => {
    const items = rowsToItems(nuisance, category, [row, row], people, [subject]);
    expect(items.map(({ theirId }) => theirId)).toEqual(['nuisance:D1', 'nuisance:D1:2']);
  });
});

describe('Without its settings', () => {
  const delivery = deliveryTo(directory.holder('erp')!);
  const never = new AbortController().signal;

  it('that holder fails with a code', async () => {
    const adapter = new SqlAdapter(
      directory,
      new HolderSettings({}),
      new Map([['erp.mapping.json', mapping]]),
    );
    expect(await adapter.ask(delivery, [subject], never)).toEqual({
      kind: 'failed',
      code: 'setting-missing',
    });
    const set = new HolderSettings({ ERP_DATABASE_URL: 'postgres://127.0.0.1:1/erp' });
    expect(await new SqlAdapter(directory, set, new Map()).ask(delivery, [subject], never)).toEqual({
      kind: 'failed',
      code: 'mapping-invalid',
    });
  });

  it('codes stand for what PostgreSQL says, never its words', () => {
    const sqlstate = (code: string) => Object.assign(new Error('secret'), { code });
    expect(
      ['57014', '42P01', '42501', '28P01', '53300', 'ECONNREFUSED', '22P02'].map((code) =>
        failureOf(sqlstate(code)),
      ),
    ).toEqual([
      'deadline-exceeded',
      'mapping-does-not-fit',
      'request-refused',
      'request-refused',
      'holder-busy',
      'holder-unreachable',
      'answer-not-readable',
    ]);
    expect(failureOf(new TooLarge())).toBe('answer-too-large');
  });

  it('a bug of ours is not taken for a holder that is away', () => {
    const coded = (code: string) => Object.assign(new Error('x'), { code });
    for (const code of [
      'ECONNREFUSED',
      'ECONNRESET',
      'ENOTFOUND',
      'EAI_AGAIN',
      'EHOSTUNREACH',
      'EPIPE',
      'ETIMEDOUT',
    ])
      expect([code, failureOf(coded(code))]).toEqual([code, 'holder-unreachable']);
    for (const message of [
      'Connection terminated unexpectedly',
      'timeout expired',
      'Client was closed and is not queryable',
    ])
      expect(failureOf(new Error(message))).toBe('holder-unreachable');
    for (const code of ['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID'])
      expect(failureOf(coded(code))).toBe('certificate-invalid');
    expect(failureOf(coded('ERR_INVALID_URL'))).toBe('setting-wrong');
    expect(failureOf(new TypeError('x is undefined'))).toBeUndefined();
    expect(failureOf(coded('ERR_INVALID_ARG_TYPE'))).toBeUndefined();
    expect(failureOf('stopped')).toBeUndefined();
  });
});
