import type { AgreedField } from '@huisrecht/contracts';
import type { Subject } from '../../asking/holder-adapter.js';
import type { Disclosure } from '../../disclosure/disclosure.js';
import type { Holding } from '../../holding/holding.js';
import { demoDirectory } from '../../testing/examples.js';
import { entryOf, entryOfHolder } from '../party-entry.js';
import { orderInWords } from '../order-in-words.js';
import { everything, scope, subjectId } from '../testing.js';
import { agreedCorrections, correctionsFor } from './a-party-hears-only-of-what-it-has.js';
import { paperMissed, paperOf } from './an-order-goes-also-without-an-agreement.js';
import { leastThatFinds } from './an-order-goes-with-the-least-that-finds-the-person.js';
import { mayBeCalledOff } from './only-what-was-not-decided-is-called-off.js';
import { whoGetsAnOrder, whoReceived, type KnownOf } from './who-gets-an-order.js';

const directory = await demoDirectory();
const people = [{ subjectId, role: 'tenant' as const }];
const held = (
  system: string,
  category: string,
  purpose: string,
  recordId = `rec_${system}-${category}`,
): Holding => ({
  recordId,
  system,
  category,
  purpose,
  heldSince: '2020-01-01',
  people,
});
const shared = (recipient: string, categories: readonly string[], purpose: string): Disclosure => ({
  shareId: `shr_${recipient}`,
  system: 'erp',
  recipient,
  categories,
  purpose,
  sharedAt: '2026-01-01T09:00:00Z',
  people,
});
const known: KnownOf = {
  holdings: [
    held('erp', 'tenancy', 'renting'),
    held('erp', 'nuisance', 'fraud-and-nuisance'),
    held('vakwerk', 'repairs', 'maintenance'),
    held('meningspeil', 'survey', 'quality-research'),
  ],
  disclosures: [
    shared('Vakwerk Reparaties', ['person', 'contact'], 'maintenance'),
    shared('MeningsPeil', ['person', 'contact'], 'quality-research'),
    shared('Gemeente Eikendal', ['person', 'payments'], 'collecting-rent'),
    shared('Buurtbemiddeling Eikendal', ['nuisance'], 'fraud-and-nuisance'),
    shared('Bureau Dat Niemand Kent', ['contact'], 'communication'),
  ],
};
const standing = ['mailbox-info', 'drive-living', 'paper-archive'];
const partiesOf = (of: Parameters<typeof whoGetsAnOrder>[0]): string[] =>
  whoGetsAnOrder(of, known, directory)
    .map(({ party }) => party)
    .filter((one) => !standing.includes(one));

describe('Who gets an order', () => {
  it('P10, P20: with a scope that names nothing, every holder, every standing place and every recipient', () => {
    const all = whoGetsAnOrder(everything, known, directory);
    expect(all.map(({ party, role }) => `${role} ${party}`).slice(0, -1)).toEqual([
      'holder erp',
      'holder vakwerk',
      'holder meningspeil',
      ...standing.map((place) => `holder ${place}`),
      'recipient municipality',
      'recipient nuisance-network',
    ]);
    expect(all.at(-1)).toMatchObject({ role: 'recipient', name: 'Bureau Dat Niemand Kent' });
    expect(all.at(-1)?.party).toMatch(/^recipient-[0-9a-f]{16}$/);
  });

  it('P20: erasing the nuisance file reaches who holds it and who received it', () => {
    expect(partiesOf(scope({ categories: ['nuisance'] }))).toEqual(['erp', 'nuisance-network']);
    expect(partiesOf(scope({ recordIds: ['rec_erp-nuisance'] }))).toEqual(['erp', 'nuisance-network']);
  });

  it('P18: a new phone number reaches whoever holds a record, for they know who it is about', () => {
    expect(partiesOf(scope({ categories: ['contact'], fields: ['phone'] }))).toEqual([
      'erp',
      'vakwerk',
      'meningspeil',
      expect.stringMatching(/^recipient-/),
    ]);
  });

  it('P22: a stop to surveys reaches the survey bureau, and no repairs contractor', () => {
    expect(partiesOf(scope({ purposes: ['quality-research'] }))).toEqual(['meningspeil', 'erp']);
  });

  it('P21: places that are always searched are told too', () => {
    const told = whoGetsAnOrder(scope({ categories: ['survey'] }), known, directory).map(
      ({ party }) => party,
    );
    expect(told).toEqual(['meningspeil', ...standing]);
  });

  it('P17, P18: the system that knows the person is told of who that is, also without a record', () => {
    const unrecorded = { holdings: [], disclosures: [], registeredAt: ['erp'] };
    const told = (of: ReturnType<typeof scope>) =>
      whoGetsAnOrder(of, unrecorded, directory).filter(({ party }) => !standing.includes(party));
    expect(told(everything)).toMatchObject([
      { party: 'erp', role: 'holder', categories: ['person', 'contact', 'codes'] },
    ]);
    expect(told(scope({ categories: ['contact'] }))).toMatchObject([
      { party: 'erp', categories: ['contact'] },
    ]);
    expect(told(scope({ categories: ['nuisance'] }))).toEqual([]);
    expect(told(scope({ recordIds: ['rec_00000001'] }))).toEqual([]);
  });

  it('P18: a correction without a request goes to who received those data, and no further', () => {
    const told = whoReceived(
      scope({ categories: ['contact'], fields: ['phone'] }),
      known.disclosures,
      directory,
    );
    expect(told.map(({ party, categories }) => [party, categories])).toEqual([
      ['vakwerk', ['contact']],
      ['meningspeil', ['contact']],
      [expect.stringMatching(/^recipient-/), ['contact']],
    ]);
  });

  it('names the records that a holder can recognise, once each party', () => {
    const [erp] = whoGetsAnOrder(everything, known, directory);
    expect(erp?.records).toEqual([
      { category: 'tenancy', purpose: 'renting', heldSince: '2020-01-01' },
      { category: 'nuisance', purpose: 'fraud-and-nuisance', heldSince: '2020-01-01' },
    ]);
  });
});

describe('How a party is told', () => {
  it('a database is read and never written: a colleague does it', () => {
    expect(entryOfHolder(directory, 'erp').adapter).toMatchObject({ kind: 'search-task', colleague: 'bea' });
    expect(entryOfHolder(directory, 'vakwerk').adapter.kind).toBe('opendsr');
  });

  it('a recipient that no machine can tell is told by the privacy officer', () => {
    for (const party of ['municipality', 'recipient-0123456789abcdef']) {
      const { adapter, name } = entryOf(directory, { party, name: 'Iemand' });
      expect(adapter).toEqual({ kind: 'search-task', role: 'privacy-officer' });
      expect(name.nl).toBe(party === 'municipality' ? 'Gemeente Eikendal' : 'Iemand');
    }
  });
});

const whole: Subject = {
  subjectId,
  codes: ['R1001'],
  contractNumbers: ['H200'],
  name: 'A. de Vries',
  birthDate: '1980-02-29',
  addresses: ['Lindestraat 1, 5600 AA Eikendal'],
  phones: ['0612345678'],
  emails: ['a@example.org'],
};
const bare = { contractNumbers: [], addresses: [], phones: [], emails: [] };

describe('An order goes with the least that finds the person', () => {
  it('P7: without a valid agreement the code and the name, and nothing else', () => {
    const all: AgreedField[] = ['relation-code', 'name', 'address', 'phone', 'email', 'birth-date'];
    for (const state of ['ended', 'none'] as const)
      expect(leastThatFinds(whole, state, all)).toEqual({
        subjectId,
        codes: ['R1001'],
        name: 'A. de Vries',
        ...bare,
      });
  });

  it('P8: the birth date only when it was agreed', () => {
    expect(leastThatFinds(whole, 'valid', ['name'])).not.toHaveProperty('birthDate');
    expect(leastThatFinds(whole, 'valid', ['birth-date'])).toMatchObject({ birthDate: '1980-02-29' });
  });

  it('our own places are searched with all that we know', () => {
    expect(leastThatFinds(whole, 'not-needed', [])).toEqual(whole);
  });
});

describe('An order goes also without an agreement', () => {
  it('P7: one that ended, or that never was, is alarmed', () => {
    expect(paperMissed('ended', { kind: 'controller' })).toBe('ended');
    expect(paperMissed('none', { kind: 'processor' })).toBe('none');
    expect(paperMissed(paperOf('recipient', undefined, '2026-03-02'), undefined)).toBe('none');
  });

  it('who is a controller of its own needs none, nor does a place of ours', () => {
    expect(paperMissed('none', directory.recipient('bailiff'))).toBeUndefined();
    expect(paperMissed(paperOf('holder', undefined, '2026-03-02'), undefined)).toBeUndefined();
    expect(paperMissed('valid', { kind: 'processor' })).toBeUndefined();
  });
});

describe('A party hears only of what it has', () => {
  const corrections = [
    { category: 'contact', field: 'phone', after: '0687654321' },
    { category: 'payments', field: 'iban', after: 'NL00' },
  ];

  it('P8, P18: a correction goes to who has that kind of data', () => {
    expect(correctionsFor(corrections, ['contact', 'person'])).toEqual([corrections[0]]);
    expect(correctionsFor(corrections, ['nuisance'])).toEqual([]);
    expect(correctionsFor(corrections, [])).toEqual(corrections);
  });

  it('P8: what a housing system changed goes as far as the agreement lets it', () => {
    const email = { category: 'contact', field: 'email', after: 'a@example.org' };
    expect(agreedCorrections([corrections[0]!, email], { fields: ['phone'] })).toEqual([corrections[0]]);
    expect(agreedCorrections([email], undefined)).toEqual([email]);
  });
});

it('P21: only what was not decided is called off, and a lift never', () => {
  expect(mayBeCalledOff('restrict', false)).toBe(true);
  expect(mayBeCalledOff('restrict', true)).toBe(false);
  for (const kind of ['lift-restriction', 'erase', 'rectify', 'object', 'stop-consent'] as const)
    expect(mayBeCalledOff(kind, false)).toBe(false);
});

it('P21: says in words what must be done, without a value', () => {
  const words = orderInWords(
    {
      kind: 'restrict',
      scope: scope({ categories: ['contact'], purposes: ['quality-research'] }),
      provisional: true,
    },
    directory,
  );
  expect(words.nl).toMatch(/^Bewaar, maar gebruik niet: .* \(hiervoor: .*gaslek.*voorlopig/);
  expect(words.en).toMatch(/provisional/);
});
