import { addDays, dayOf } from '@huisrecht/calendar';
import { BadCursor, explainQuery } from '@huisrecht/store';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { isOwed } from '../domain/clocks.js';
import type { KnownRequest } from '../domain/state.js';
import { manyRequests } from '../testing/many-requests.js';
import { queriesOf, RequestList, requestIndexes, type ListFilter } from './request-list.store.js';

const now = new Date('2026-11-24T10:00:00Z');
const today = dayOf(now);

/** What a filter means, said without a store. */
const matches = (filter: ListFilter, state: KnownRequest): boolean => {
  const { status, overdue, dueWithin, dueBefore, owner, right, number, subjectId } = filter;
  const before = (day: string): boolean => isOwed(state) && state.promisedBy < day;
  return (
    (status === undefined || status.includes(state.status)) &&
    (overdue !== true || before(today)) &&
    (dueWithin === undefined || before(addDays(today, dueWithin + 1))) &&
    (dueBefore === undefined || before(dueBefore)) &&
    (owner === undefined || state.owner === owner) &&
    (right === undefined || state.lines.some((line) => right.includes(line.right))) &&
    (number === undefined || state.number.startsWith(number)) &&
    (subjectId === undefined || state.subjectId === subjectId)
  );
};

const filters: Readonly<Record<string, ListFilter>> = {
  everything: {},
  'open ones': { status: ['awaiting-identity', 'collecting', 'in-review', 'decided'] },
  'what is in review': { status: ['in-review'] },
  'what is closed': { status: ['closed'] },
  'what is overdue': { overdue: true },
  'what is due within a week': { dueWithin: 7 },
  'what is due before a day, of an owner': { dueBefore: addDays(today, 10), owner: 'k.03' },
  'an owner': { owner: 'k.07' },
  'a right': { right: ['erasure'] },
  'two rights of an owner in review': {
    right: ['erasure', 'access'],
    owner: 'k.11',
    status: ['in-review', 'collecting'],
  },
};

describe('the worklist in the store', () => {
  let store: TestStore;
  let list: RequestList;
  const all = [...manyRequests(4_000, now)];

  beforeAll(async () => {
    store = await openTestStore('requests', [requestIndexes]);
    const requests = store.store.collection<{ _id: string; state: KnownRequest }>('requests');
    for (let at = 0; at < all.length; at += 500)
      await requests.insertMany(all.slice(at, at + 500).map((state) => ({ _id: state.id, state })));
    list = new RequestList(store.store);
  }, 120_000);
  afterAll(() => store.drop());

  const expected = (filter: ListFilter): string[] =>
    all
      .filter((state) => matches(filter, state))
      .sort((a, b) => (`${a.promisedBy} ${a.id}` < `${b.promisedBy} ${b.id}` ? -1 : 1))
      .map(({ id }) => id);

  it.each(Object.entries(filters))('pages through %s: each once, in order', async (_, filter) => {
    const wanted = expected(filter);
    expect(wanted.length).toBeGreaterThan(0);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list.page(filter, now, 100, after);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined && seen.length < 700);
    expect(seen).toEqual(wanted.slice(0, seen.length));
    if (after === undefined) expect(seen).toHaveLength(wanted.length);
  });

  it('finds a number whole, by how it begins, and a person', async () => {
    const one = all[1_234]!;
    const ids = async (filter: ListFilter) => (await list.page(filter, now, 25)).items.map(({ id }) => id);
    expect(await ids({ number: one.number })).toEqual([one.id]);
    expect(await ids({ number: one.number.slice(0, 8) })).toEqual(
      expected({ number: one.number.slice(0, 8) }).slice(0, 25),
    );
    expect(await ids({ subjectId: one.subjectId })).toEqual(expected({ subjectId: one.subjectId }));
    expect(await ids({ number: 'HR-XXX-XXX' })).toEqual([]);
  });

  it('gives all for a file, in order', async () => {
    const seen: string[] = [];
    for await (const { id } of list.all({ overdue: true }, now)) seen.push(id);
    expect(seen).toEqual(expected({ overdue: true }));
  });

  it('counts what is not answered', async () => {
    const owed = all.filter(isOwed);
    expect(await list.unanswered(now)).toEqual({
      all: owed.length,
      promise: owed.filter(({ promisedBy }) => promisedBy < today).length,
      law: owed.filter(({ lawfulBy }) => lawfulBy < today).length,
    });
  });

  it('refuses a cursor of its reader’s own making', async () => {
    for (const made of ['', 'x', '["2026-01-01"]', '[{"$gt":""},"a"]', '["soon","a"]'])
      await expect(list.page({}, now, 25, Buffer.from(made).toString('base64url'))).rejects.toThrow(
        BadCursor,
      );
  });

  it('asks only what an index answers, where the store can tell', async () => {
    const requests = store.store.collection<{ _id: string; state: KnownRequest }>('requests');
    const more = { 'a number': { number: 'HR-234-67A' }, 'a person': { subjectId: all[0]!.subjectId } };
    for (const [name, filter] of Object.entries({ ...filters, ...more })) {
      for (const query of queriesOf(filter, now)) {
        const plan = await explainQuery(requests, query);
        if (plan === undefined) return;
        expect([name, plan.scans, plan.indexes.length > 0]).toEqual([name, false, true]);
      }
    }
  });
});
