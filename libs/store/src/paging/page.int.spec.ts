import fc from 'fast-check';
import { BadCursor } from '../errors.js';
import { explainQuery } from '../indexes/explain.js';
import { defineIndexes } from '../indexes/indexes.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { page, type PageOptions } from './page.js';

interface Item {
  _id: string;
  status: string;
  receivedAt: Date;
  note?: string;
}

const items = defineIndexes('page-items', [{ fields: { status: 1, receivedAt: 1, _id: 1 } }]);

describe('a page', () => {
  let database: TestStore;
  beforeAll(async () => {
    database = await openTestStore('test', [items]);
    await collection().insertMany(
      Array.from({ length: 2_000 }, (_, index) => ({
        _id: `req_${String((index * 7919) % 2_000).padStart(4, '0')}`,
        status: index % 20 === 0 ? 'open' : 'closed',
        receivedAt: new Date(1_700_000_000_000 + (index % 17) * 1_000),
      })),
    );
  });
  afterAll(() => database.drop());
  const collection = () => database.store.collection<Item>('page-items');

  const walk = async (filter: Partial<Item>, options: PageOptions): Promise<string[]> => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { items: found, next } = await page(collection(), filter, { ...options, after });
      expect(found.length).toBeLessThanOrEqual(options.limit ?? 25);
      seen.push(...found.map(({ _id }) => _id));
      after = next;
    } while (after !== undefined);
    return seen;
  };

  it('follows another until all were seen once, in order, also with equal values', async () => {
    const open = await collection().find({ status: 'open' }).toArray();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 7, max: 100 }),
        fc.constantFrom('up' as const, 'down' as const),
        async (limit, direction) => {
          const seen = await walk({ status: 'open' }, { limit, direction, by: 'receivedAt' });
          const expected = open
            .toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a._id < b._id ? -1 : 1))
            .map(({ _id }) => _id);
          expect(seen).toEqual(direction === 'up' ? expected : expected.toReversed());
        },
      ),
      { numRuns: 5 },
    );
  });

  it('is by id unless told, of 25, never more than 100, and the last has no next', async () => {
    const first = await page(collection(), {});
    expect(first.items.map(({ _id }) => _id).slice(0, 2)).toEqual(['req_0000', 'req_0001']);
    expect(first.items).toHaveLength(25);
    expect((await page(collection(), {}, { limit: 5_000 })).items).toHaveLength(100);
    expect((await page(collection(), {}, { limit: -1 })).items).toHaveLength(1);
    expect(await page(collection(), { status: 'none' })).toEqual({ items: [] });
    expect(await walk({ status: 'open' }, { limit: 100 })).toHaveLength(100);
  });

  it('is not shifted by what is inserted before it', async () => {
    const options = { limit: 30, by: 'receivedAt' };
    const first = await page(collection(), { status: 'open' }, options);
    await collection().insertOne({ _id: 'req_new', status: 'open', receivedAt: new Date(0) });
    const second = await page(collection(), { status: 'open' }, { ...options, after: first.next });
    await collection().deleteOne({ _id: 'req_new' });
    const both = [...first.items, ...second.items].map(({ _id }) => _id);
    expect(both).toEqual((await walk({ status: 'open' }, options)).slice(0, 60));
  });

  it('refuses a cursor of its reader’s own making, or of another order', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { next } = await page(collection(), {});
    const made = [
      '',
      'x',
      encode({}),
      encode(['_id', null, { $ne: 1 }]),
      encode(['_id', { $gt: '' }, 'a']),
      encode([]),
    ];
    for (const after of made) await expect(page(collection(), {}, { after })).rejects.toThrow(BadCursor);
    const other = { after: next, by: 'receivedAt' };
    await expect(page(collection(), { status: 'open' }, other)).rejects.toThrow(BadCursor);
  });

  it('is only made in an order that a declared index serves', async () => {
    await expect(page(collection(), {}, { by: 'receivedAt' })).rejects.toThrow(TypeError);
    await expect(page(collection(), { status: 'open' }, { by: 'note' })).rejects.toThrow('declare one');
  });

  it('uses its index, where the store can tell', async () => {
    const plan = await explainQuery(collection(), { status: 'open' }, { receivedAt: 1, _id: 1 });
    const byId = await explainQuery(collection(), { _id: { $in: ['req_0001', 'req_0002'] } });
    const scan = await explainQuery(collection(), { note: 'x' });
    if (plan === undefined) return;
    expect(plan).toEqual({ indexes: ['status_1_receivedAt_1__id_1'], scans: false });
    expect(byId).toEqual({ indexes: ['_id_'], scans: false });
    expect(scan).toEqual({ indexes: [], scans: true });
  });
});
