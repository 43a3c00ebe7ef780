import { isDuplicate } from '../connection/duplicates.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { defineIndexes, ensureIndexes, indexesOf } from './indexes.js';

interface Thing {
  _id: string;
  code?: string;
  open?: boolean;
}

const things = defineIndexes('index-things', [
  { fields: { code: 1 }, unique: true, where: { open: true } },
  { fields: { open: 1, code: -1 } },
]);

describe('declared indexes', () => {
  let database: TestStore;
  beforeAll(async () => {
    database = await openTestStore();
  });
  afterAll(() => database.drop());
  const collection = () => database.store.collection<Thing>('index-things');

  it('are made in a step of their own, by several at once, and again', async () => {
    const making = () => ensureIndexes(database.store.db, [things]);
    await Promise.all([making(), making(), making()]);
    expect(await making()).toEqual([
      { collection: 'index-things', ensured: ['code_1', 'open_1_code_-1'], undeclared: [] },
    ]);
    expect(indexesOf('index-things')).toHaveLength(2);
  });

  it('keep what must be unique unique, where they say so', async () => {
    await collection().insertMany([
      { _id: 'a', code: 'x', open: true },
      { _id: 'b', code: 'x', open: false },
    ]);
    const again = collection().insertOne({ _id: 'c', code: 'x', open: true });
    expect(isDuplicate(await again.catch((error: unknown) => error))).toBe(true);
  });

  it('are compared with what is there', async () => {
    await collection().createIndex({ extra: 1 }, { unique: true, sparse: true });
    const [report] = await ensureIndexes(database.store.db, [things]);
    expect(report?.undeclared).toEqual(['extra_1']);
  });

  it('tell a duplicate from another error, also in bulk', async () => {
    const insert = (documents: Thing[]) =>
      collection()
        .insertMany(documents, { ordered: false })
        .catch((error: unknown) => error);
    expect(isDuplicate(await insert([{ _id: 'd' }, { _id: 'd' }, { _id: 'e' }]))).toBe(true);
    expect(await collection().countDocuments({ _id: { $in: ['d', 'e'] } })).toBe(2);
    expect(isDuplicate(new Error('other'))).toBe(false);
  });
});
