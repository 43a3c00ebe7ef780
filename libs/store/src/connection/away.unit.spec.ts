import mongoose from 'mongoose';
import { StoreUnreachable } from '../errors.js';
import { isStoreAway } from './away.js';

const { mongo } = mongoose;
const bulk = (error: object) =>
  new mongo.MongoBulkWriteError(error as never, { insertedCount: 0 } as mongoose.mongo.BulkWriteResult);
const answer = (code: number) => new mongo.MongoServerError({ message: 'no', code });

describe('whether the store is away', () => {
  it.each([
    ['no server', new mongo.MongoServerSelectionError('none', {} as never)],
    ['a broken connection', new mongo.MongoNetworkError('broken')],
    ['a closed client', new mongo.MongoNotConnectedError('closed')],
    ['a primary that stepped down', answer(10107)],
    ['a full disk', answer(14031)],
    ['a bulk that broke off', bulk(new mongo.MongoNetworkError('broken'))],
    ['a bulk that no majority confirmed', bulk({ message: 'waiting', code: 64, writeErrors: [] })],
    ['a start without a store', new StoreUnreachable('none')],
  ])('says so of %s', (_, error) => expect(isStoreAway(error)).toBe(true));

  it.each([
    ['a document that is too large', new mongo.MongoInvalidArgumentError('too large')],
    ['what is no BSON', new mongo.BSON.BSONError('circular')],
    ['an illegal update', bulk({ message: 'no', code: 2, writeErrors: [{ code: 2 }] })],
    ['a document that grew too large', bulk({ message: 'no', code: 17419, writeErrors: [{ code: 17419 }] })],
    ['a refused command', answer(9)],
    ['a bug', new TypeError('undefined')],
    ['nothing', undefined],
  ])('does not say so of %s', (_, error) => expect(isStoreAway(error)).toBe(false));
});
