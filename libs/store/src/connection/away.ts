import mongoose from 'mongoose';
import { StoreUnreachable } from '../errors.js';

const { MongoAPIError, MongoBulkWriteError, MongoError, MongoInvalidArgumentError, MongoServerError } =
  mongoose.mongo;

/** Server codes that say "not now": no primary, shutting down, interrupted, too slow, no majority, no permission, no disk. */
const NOT_NOW = new Set([
  6, 7, 13, 18, 43, 50, 63, 64, 79, 89, 91, 100, 133, 134, 150, 189, 262, 391, 9001, 10058, 10107, 11600,
  11602, 13388, 13435, 13436, 14031,
]);

/**
 * Whether an error says that the store is away or cannot answer now, so that trying again may help; not that it
 * refuses what it was asked: too large, no BSON, an illegal update.
 */
export const isStoreAway = (error: unknown): boolean => {
  if (error instanceof StoreUnreachable) return true;
  if (!(error instanceof MongoError)) return false;
  if (error instanceof MongoInvalidArgumentError) return false;
  if (error instanceof MongoBulkWriteError) return isBulkAway(error);
  if (error instanceof MongoServerError) return saysNotNow(error.code);
  // What remains is of the driver: no server, no connection, a closed or crowded pool; or asked wrongly.
  return !(error instanceof MongoAPIError) || isClosed(error.name);
};

const saysNotNow = (code: unknown): boolean => typeof code === 'number' && NOT_NOW.has(code);

/** A bulk that broke off as a whole hides why: without a code of the server it was the connection. */
const isBulkAway = ({ writeErrors, code }: InstanceType<typeof MongoBulkWriteError>): boolean => {
  const errors = [writeErrors].flat();
  return errors.length > 0
    ? errors.every((one) => saysNotNow(one.code))
    : code === undefined || saysNotNow(code);
};

const isClosed = (name: string): boolean =>
  [
    'MongoNotConnectedError',
    'MongoServerClosedError',
    'MongoTopologyClosedError',
    'MongoClientClosedError',
  ].includes(name);
