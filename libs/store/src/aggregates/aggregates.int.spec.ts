import { laneRaces, storesContract } from '../testing/stores-contract.js';
import type { Db } from '../connection/store.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { MongoAggregateStore } from './aggregate.store.js';
import { MongoDueStore } from './due.store.js';
import { MongoHintStore } from './hint.store.js';
import { MongoIncarnationStore } from './incarnation.store.js';
import { kernelIndexes } from './kernel-indexes.js';
import { MongoLaneStore } from './lane.store.js';

/** The same database, with somebody else's work done just before and just after parked messages are written. */
const meddledWith = (db: Db, between: () => Promise<void>): Db => {
  const collection = (name: string) => {
    const real = db.collection(name);
    if (name !== 'parked') return real;
    const bulkWrite = async (operations: Parameters<typeof real.bulkWrite>[0]): Promise<void> => {
      await between();
      await real.bulkWrite(operations);
      await between();
    };
    return new Proxy(real, {
      get: (target, property) => {
        if (property === 'bulkWrite') return bulkWrite;
        const value: unknown = Reflect.get(target, property);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };
  return { collection } as unknown as Db;
};

describe('the kernel’s stores on a real server', () => {
  let test: TestStore;
  beforeAll(async () => (test = await openTestStore('kernel', kernelIndexes([]))));
  afterAll(() => test.drop());

  storesContract(() => ({
    aggregates: new MongoAggregateStore(test.store.db),
    hints: new MongoHintStore(test.store.db),
    lanes: new MongoLaneStore(test.store.db),
    due: new MongoDueStore(test.store.db),
  }));

  laneRaces((between) => new MongoLaneStore(meddledWith(test.store.db, between)));

  it('raises the incarnation of a topic when the cluster is another', async () => {
    const incarnations = new MongoIncarnationStore(test.store.db);
    expect(await incarnations.of('a', 'one')).toBe(1);
    expect(await incarnations.of('a', 'one')).toBe(1);
    expect(await incarnations.of('a', 'two')).toBe(2);
    expect(await incarnations.of('a', 'two')).toBe(2);
  });
});
