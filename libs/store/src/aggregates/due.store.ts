import type { Db } from 'mongodb';
import type { DueItem, DueStore } from './ports.js';

interface DueDocument extends Omit<DueItem, 'id'> {
  _id: string;
  lease: string;
  leasedUntil: Date;
}

const FREE = new Date(0);

/** Due work in a small collection; what is done leaves a line in another, so that it never comes back. */
export class MongoDueStore implements DueStore {
  constructor(private readonly db: Db) {}

  async add(items: readonly DueItem[]): Promise<void> {
    const finished = await this.finished(items.map(({ id }) => id));
    const operations = items
      .filter(({ id }) => !finished.has(id))
      .map(({ id, ...item }) => ({
        updateOne: {
          filter: { _id: id },
          update: { $setOnInsert: { ...item, lease: '', leasedUntil: FREE } },
          upsert: true,
        },
      }));
    if (operations.length > 0) await this.due.bulkWrite(operations, { ordered: false });
  }

  async lease(
    query: { kinds: readonly string[]; notHolders: readonly string[]; now: Date; until: Date; limit: number },
    lease: string,
  ): Promise<DueItem[]> {
    const { kinds, notHolders, now, until, limit } = query;
    const open = await this.due
      .find({
        kind: { $in: [...kinds] },
        at: { $lte: now },
        leasedUntil: { $lte: now },
        ...(notHolders.length > 0 && { holder: { $nin: [...notHolders] } }),
      })
      .sort({ at: 1 })
      .limit(limit)
      .toArray();
    if (open.length === 0) return [];
    await this.due.bulkWrite(
      open.map((item) => ({
        updateOne: {
          filter: { _id: item._id, lease: item.lease },
          update: { $set: { lease, leasedUntil: until } },
        },
      })),
      { ordered: false },
    );
    const ids = open.map(({ _id }) => _id);
    const mine = await this.due.find({ _id: { $in: ids }, lease }).toArray();
    const finished = await this.finished(mine.map(({ _id }) => _id));
    if (finished.size > 0) await this.due.deleteMany({ _id: { $in: [...finished] } });
    return mine
      .filter(({ _id }) => !finished.has(_id))
      .map(({ _id, lease: _lease, leasedUntil: _until, ...item }) => ({ id: _id, ...item }));
  }

  async done(id: string, lease: string, now: Date): Promise<boolean> {
    const held = await this.due.findOne({ _id: id, lease });
    if (!held) return false;
    await this.doneWork.updateOne({ _id: id }, { $setOnInsert: { at: now } }, { upsert: true });
    await this.due.deleteOne({ _id: id });
    return true;
  }

  async postpone(id: string, lease: string, at: Date, attempts: 0 | 1): Promise<boolean> {
    const { matchedCount } = await this.due.updateOne(
      { _id: id, lease },
      { $set: { at, lease: '', leasedUntil: FREE }, $inc: { attempts } },
    );
    return matchedCount === 1;
  }

  async outstanding(now: Date): Promise<{ kind: string; depth: number; oldest?: Date }[]> {
    const rows = await this.due
      .aggregate<{ _id: string; depth: number; oldest: Date }>([
        { $group: { _id: '$kind', depth: { $sum: 1 }, oldest: { $min: '$at' } } },
      ])
      .toArray();
    return rows.map(({ _id, depth, oldest }) => ({ kind: _id, depth, ...(oldest <= now && { oldest }) }));
  }

  async sweep(before: Date): Promise<void> {
    await this.doneWork.deleteMany({ at: { $lt: before } });
  }

  private async finished(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const found = await this.doneWork.find({ _id: { $in: [...ids] } }).toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  private get due() {
    return this.db.collection<DueDocument>('due');
  }

  private get doneWork() {
    return this.db.collection<{ _id: string; at: Date }>('due_done');
  }
}
