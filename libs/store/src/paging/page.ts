import mongoose from 'mongoose';
import type { mongo } from 'mongoose';
import type { Document, StoreCollection } from '../connection/store.js';
import { BadCursor } from '../errors.js';
import { indexesOf } from '../indexes/indexes.js';

const { EJSON } = mongoose.mongo.BSON;

/** The most items on a page. */
export const MAX_PAGE = 100;
const DEFAULT_PAGE = 25;

export interface PageOptions {
  /** The cursor that came with the previous page. */
  readonly after?: string | undefined;
  /** 1 to 100; 25 unless told. */
  readonly limit?: number | undefined;
  /**
   * The field to sort by; `_id` unless told, which is also what breaks ties. It must be in every document and
   * never hold personal data: it travels in the cursor.
   */
  readonly by?: string;
  readonly direction?: 'up' | 'down';
}

/** One page of a list. No `next` means that it was the last. */
export interface Page<T> {
  readonly items: T[];
  readonly next?: string;
}

/**
 * One page of what matches, in a stable order: what is inserted meanwhile shifts nothing.
 * @throws BadCursor when `after` is not of this list; TypeError when no declared index serves the order.
 */
export const page = async <T extends Document>(
  collection: StoreCollection<T>,
  filter: mongo.Filter<T>,
  { after, limit = DEFAULT_PAGE, by = '_id', direction = 'up' }: PageOptions = {},
): Promise<Page<mongo.WithId<T>>> => {
  demandIndex(collection.collectionName, Object.keys(filter), by);
  const size = Math.min(Math.max(1, Math.trunc(limit)), MAX_PAGE);
  const turn = direction === 'up' ? 1 : -1;
  const sort: Record<string, 1 | -1> = by === '_id' ? { _id: turn } : { [by]: turn, _id: turn };
  const beyond = after === undefined ? {} : beyondCursor(cursorFrom(after, by), by, turn);
  const found = await collection
    .find({ $and: [filter, beyond] } as mongo.Filter<T>)
    .sort(sort)
    .limit(size + 1)
    .toArray();
  const items = found.slice(0, size);
  const last = items.at(-1);
  return found.length > size && last ? { items, next: cursorTo(last, by) } : { items };
};

const demandIndex = (collection: string, filtered: readonly string[], by: string): void => {
  if (by === '_id') return;
  const served = indexesOf(collection).some((index) => {
    const fields = Object.keys(index.fields);
    const at = fields.indexOf(by);
    return at >= 0 && fields.slice(0, at).every((field) => filtered.includes(field));
  });
  if (!served) throw new TypeError(`No declared index of ${collection} serves a page by ${by}: declare one.`);
};

type Cursor = readonly [by: string, value: unknown, id: unknown];

const cursorTo = (document: mongo.WithId<Document>, by: string): string => {
  const value: unknown = by === '_id' ? null : document[by];
  return Buffer.from(EJSON.stringify([by, value, document._id])).toString('base64url');
};

const cursorFrom = (after: string, by: string): Cursor => {
  let cursor: unknown;
  try {
    cursor = EJSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
  if (!Array.isArray(cursor) || cursor.length !== 3 || cursor[0] !== by) throw new BadCursor();
  if (!isScalar(cursor[1]) || !isScalar(cursor[2]) || cursor[2] === null) throw new BadCursor();
  return cursor as unknown as Cursor;
};

const isScalar = (value: unknown): boolean =>
  value === null ||
  value instanceof Date ||
  value instanceof mongoose.mongo.ObjectId ||
  ['string', 'number', 'boolean'].includes(typeof value);

const beyondCursor = ([, value, id]: Cursor, by: string, turn: 1 | -1): object => {
  const further = turn === 1 ? '$gt' : '$lt';
  if (by === '_id') return { _id: { [further]: id } };
  return { $or: [{ [by]: { [further]: value } }, { [by]: value, _id: { [further]: id } }] };
};
