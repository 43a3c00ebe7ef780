import { randomUUID } from 'node:crypto';
import type { AnyBulkWriteOperation, Db } from 'mongodb';
import { isDuplicate } from '../connection/duplicates.js';
import type { AggregateStore, AggregateWrite, Mark, OutboxEntry, StoredAggregate } from './ports.js';

interface AggregateDocument {
  _id: string;
  version: number;
  /** Names the writer of this version: tells who won. */
  wrote: string;
  state: unknown;
  seq: number;
  outbox: OutboxEntry[];
  marks: Mark[];
}

/** Aggregates as documents of any server that speaks the MongoDB protocol; no transactions, no change streams. */
export class MongoAggregateStore implements AggregateStore {
  constructor(private readonly db: Db) {}

  async load(collection: string, ids: readonly string[]): Promise<StoredAggregate[]> {
    if (ids.length === 0) return [];
    const documents = await this.of(collection)
      .find({ _id: { $in: [...ids] } })
      .toArray();
    return documents.map(({ _id, wrote: _, ...rest }) => ({ id: _id, ...rest }));
  }

  async save(collection: string, writes: readonly AggregateWrite[]): Promise<string[]> {
    if (writes.length === 0) return [];
    const wrote = randomUUID();
    let landed = 0;
    try {
      const result = await this.of(collection).bulkWrite(
        writes.map((write) => operation(write, wrote)),
        // A field of a state that is undefined is absent, not null; the filters here are always defined.
        { ordered: false, ignoreUndefined: true },
      );
      landed = result.insertedCount + result.matchedCount;
    } catch (error) {
      // Only lost races may be read again: a bulk that broke off, or that no majority confirmed, saved nothing for sure.
      if (!isDuplicate(error)) throw error;
    }
    return landed === writes.length ? [] : this.losers(collection, writes, wrote);
  }

  async clear(collection: string, acknowledged: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const operations = [...acknowledged]
      .filter(([, ids]) => ids.length > 0)
      .map(([instance, ids]) => ({
        updateOne: { filter: { _id: instance }, update: { $pull: { outbox: { id: { $in: [...ids] } } } } },
      }));
    if (operations.length > 0) await this.of(collection).bulkWrite(operations, { ordered: false });
  }

  async unpublished(collection: string, limit: number, after?: string): Promise<string[]> {
    const documents = await this.of(collection)
      .find({ 'outbox.0': { $exists: true }, ...(after === undefined ? {} : { _id: { $gt: after } }) })
      .project<{ _id: string }>({ _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return documents.map(({ _id }) => _id);
  }

  async forget(collection: string, since: string, before: Date): Promise<number> {
    const { deletedCount } = await this.of(collection).deleteMany({
      [`state.${since}`]: { $lt: before.toISOString() },
      'outbox.0': { $exists: false },
    });
    return deletedCount;
  }

  /** Bulk results do not name who lost: read again who wrote. */
  private async losers(
    collection: string,
    writes: readonly AggregateWrite[],
    wrote: string,
  ): Promise<string[]> {
    const ids = writes.map(({ id }) => id);
    const mine = await this.of(collection)
      .find({ _id: { $in: ids } })
      .project<{ _id: string; wrote: string }>({ wrote: 1 })
      .toArray();
    const won = new Set(mine.filter((document) => document.wrote === wrote).map(({ _id }) => _id));
    return ids.filter((id) => !won.has(id));
  }

  private of(collection: string) {
    return this.db.collection<AggregateDocument>(collection);
  }
}

const operation = (write: AggregateWrite, wrote: string): AnyBulkWriteOperation<AggregateDocument> => {
  const { id, version, append, state, seq, marks } = write;
  const next = { version: version + 1, wrote, state, seq, marks: [...marks] };
  if (version === 0) return { insertOne: { document: { _id: id, ...next, outbox: [...append] } } };
  return {
    updateOne: {
      filter: { _id: id, version },
      update: { $set: next, ...(append.length > 0 && { $push: { outbox: { $each: [...append] } } }) },
    },
  };
};
