import { join } from 'node:path';
import { rule, rules } from '../testing/examples.js';
import { checkedRules, readRules, RulesWrong } from './read-rules.js';
import { RulesController } from './rules.controller.js';

const seed = join(import.meta.dirname, '../../../../deploy/demo/seed');

describe('the rules of retention', () => {
  it('P15: those of the demo can be read, and each says how sure it is and where it comes from', async () => {
    const { all } = await readRules(seed);
    expect(all.length).toBeGreaterThan(15);
    for (const { sure, note } of all) expect([Boolean(sure), note.length > 10]).toEqual([true, true]);
  });

  it('P15: the rule of a purpose goes before that of the whole category', () => {
    const ids = (category: string, purpose: string) => rules.of(category, purpose).map((one) => one.rule?.id);
    expect(ids('payments', 'collecting-rent')).toEqual(['payments-arrears', 'payments-7y']);
    expect(ids('tenancy', 'contracts')).toEqual(['tenancy-2y']);
    expect(ids('tenancy', 'never-heard-of')).toEqual(['tenancy-2y']);
    expect(ids('never-heard-of', 'renting')).toEqual([undefined]);
  });

  it.each([
    ['is there twice', [rule({}), rule({})]],
    ['says again what another says', [rule({}), rule({ id: 'tenancy-3y', period: 'P3Y' })]],
    ['is about a category that is not there', [rule({ category: 'other' })]],
    ['is about a purpose that its category does not have', [rule({ purpose: 'marketing' })]],
  ])('a rule that %s is refused by name', (_, wrong) => {
    expect(() => checkedRules(wrong, [{ id: 'tenancy', purposes: ['renting'] }])).toThrow(RulesWrong);
  });

  it('a folder without rules is refused by the name of the file', async () => {
    await expect(readRules(import.meta.dirname)).rejects.toThrow('retention.json cannot be read as a list.');
  });

  it('are shown in pages, each with its source', () => {
    const controller = new RulesController(rules);
    const first = controller.list({ limit: 2 });
    expect(first).toMatchObject({ items: [{ note: 'For the test.' }, {}], next: rules.all[1]?.id });
    const rest = controller.list({ limit: 50, after: rules.all[1]?.id ?? '' });
    expect(rest.items).toHaveLength(3);
    expect(rest).not.toHaveProperty('next');
  });
});
