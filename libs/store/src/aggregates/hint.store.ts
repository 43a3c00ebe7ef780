import type { Db } from 'mongodb';
import type { Hint, HintStore } from './ports.js';

interface HintDocument {
  _id: string;
  collection: string;
  instance: string;
  at: Date;
}

/** Relay hints in a small collection of their own. */
export class MongoHintStore implements HintStore {
  constructor(private readonly db: Db) {}

  async add({ id, ...hint }: Hint): Promise<void> {
    await this.hints.insertOne({ _id: id, ...hint });
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.hints.deleteMany({ _id: { $in: [...ids] } });
  }

  async olderThan(moment: Date, limit: number): Promise<Hint[]> {
    const documents = await this.hints
      .find({ at: { $lte: moment } })
      .sort({ at: 1 })
      .limit(limit)
      .toArray();
    return documents.map(({ _id, ...hint }) => ({ id: _id, ...hint }));
  }

  depth(): Promise<number> {
    return this.hints.countDocuments();
  }

  private get hints() {
    return this.db.collection<HintDocument>('hints');
  }
}
