import type { Db } from 'mongodb';
import type { Hint, HintStore } from './ports.js';

type HintDocument = Omit<Hint, 'id'> & { _id: string };

/** Relay hints in a small collection of their own. */
export class MongoHintStore implements HintStore {
  constructor(private readonly db: Db) {}

  async add({ id, ...hint }: Hint): Promise<void> {
    await this.hints.insertOne({ _id: id, ...hint });
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.hints.deleteMany({ _id: { $in: [...ids] } });
  }

  async due(now: Date, limit: number): Promise<Hint[]> {
    const documents = await this.hints
      .find({ lookAt: { $lte: now } })
      .sort({ lookAt: 1 })
      .limit(limit)
      .toArray();
    return documents.map(({ _id, ...hint }) => ({ id: _id, ...hint }));
  }

  async later(ids: readonly string[], lookAt: Date): Promise<void> {
    if (ids.length > 0) await this.hints.updateMany({ _id: { $in: [...ids] } }, { $set: { lookAt } });
  }

  depth(): Promise<number> {
    return this.hints.countDocuments();
  }

  private get hints() {
    return this.db.collection<HintDocument>('hints');
  }
}
