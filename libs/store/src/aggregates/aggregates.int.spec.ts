import { storesContract } from '../testing/stores-contract.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { MongoAggregateStore } from './aggregate.store.js';
import { MongoDueStore } from './due.store.js';
import { MongoHintStore } from './hint.store.js';
import { MongoIncarnationStore } from './incarnation.store.js';
import { kernelIndexes } from './kernel-indexes.js';
import { MongoLaneStore } from './lane.store.js';

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

  it('raises the incarnation of a topic when the cluster is another', async () => {
    const incarnations = new MongoIncarnationStore(test.store.db);
    expect(await incarnations.of('a', 'one')).toBe(1);
    expect(await incarnations.of('a', 'one')).toBe(1);
    expect(await incarnations.of('a', 'two')).toBe(2);
    expect(await incarnations.of('a', 'two')).toBe(2);
  });
});
