import mongoose from 'mongoose';
import type { Db } from '../connection/store.js';
import { MongoAggregateStore } from './aggregate.store.js';

const { mongo } = mongoose;
const write = (id: string) => ({ id, version: 0, state: {}, seq: 0, marks: [], append: [] });

/** A server that answers a bulk with this error, and had written `a` before. */
const serverThatThrows = (error: Error): Db =>
  ({
    collection: () => ({
      bulkWrite: async () => Promise.reject(error),
      find: () => ({ project: () => ({ toArray: async () => [{ _id: 'a', wrote: 'another' }] }) }),
    }),
  }) as unknown as Db;

const bulk = (error: object, unconfirmed?: object) =>
  new mongo.MongoBulkWriteError(
    error as never,
    { getWriteConcernError: () => unconfirmed } as unknown as mongoose.mongo.BulkWriteResult,
  );
const duplicate = { message: 'E11000', code: 11000, writeErrors: [{ code: 11000 }] };

describe('saving, when the bulk fails', () => {
  it('names the losers when races were lost, and nothing else', async () => {
    const store = new MongoAggregateStore(serverThatThrows(bulk(duplicate)));
    expect(await store.save('x', [write('a')])).toEqual(['a']);
  });

  it.each([
    ['that broke off', bulk(new mongo.MongoNetworkError('broken'))],
    ['that no majority confirmed', bulk({ message: 'timeout', code: 64, writeErrors: [] })],
    ['that lost a race and was not confirmed', bulk(duplicate, { code: 64 })],
    ['that was refused', bulk({ message: 'no', code: 2, writeErrors: [{ code: 2 }] })],
  ])('throws of one %s: decided again at once, it would be read as lost for ever', async (_, error) => {
    const store = new MongoAggregateStore(serverThatThrows(error));
    await expect(store.save('x', [write('a')])).rejects.toBe(error);
  });
});
