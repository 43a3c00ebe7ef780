import mongoose from 'mongoose';

const DUPLICATE_KEY = 11000;

/** True when a write failed only because what it would insert is there already. */
export const isDuplicate = (error: unknown): boolean => {
  if (!(error instanceof mongoose.mongo.MongoServerError)) return false;
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return error.code === DUPLICATE_KEY;
  const errors = [error.writeErrors].flat();
  const onlyThat = errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY);
  return onlyThat && !error.result.getWriteConcernError();
};
