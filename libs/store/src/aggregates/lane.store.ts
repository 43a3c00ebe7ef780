import { Binary, type Db } from 'mongodb';
import type { DiscardNote, Lane, LaneStore, OwnedPartitions, ParkedMessage, Parking } from './ports.js';

type LaneDocument = Omit<Lane, 'id'> & { _id: string };
type MessageDocument = Omit<ParkedMessage, 'sealed'> & { _id: string; sealed: Binary };

const OFFSET_DIGITS = 20;
const messageId = (lane: string, offset: string) => `${lane}|${offset.padStart(OFFSET_DIGITS, '0')}`;
const toLane = ({ _id, ...lane }: LaneDocument): Lane => ({ id: _id, ...lane });

const laneWrite = ({ lane, as }: Parking) => {
  const { id, group, topic, partition, since, ...verdict } = lane;
  const born = { group, topic, partition, since };
  const joins = { joins: 1 };
  const update =
    as === 'head'
      ? { $setOnInsert: born, $set: verdict, $inc: joins }
      : { $setOnInsert: { ...born, ...verdict, state: 'replay' as const }, $inc: joins };
  return { updateOne: { filter: { _id: id }, update, upsert: true } };
};

const messageWrite = ({ message: { sealed, ...rest } }: Parking) => ({
  replaceOne: {
    filter: { _id: messageId(rest.lane, rest.offset) },
    replacement: { ...rest, sealed: new Binary(sealed) },
    upsert: true,
  },
});

/** Blocked keys and the messages that wait there, each in a small collection. */
export class MongoLaneStore implements LaneStore {
  constructor(private readonly db: Db) {}

  async blocked(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const found = await this.lanes
      .find({ _id: { $in: [...ids] } })
      .project<{ _id: string }>({ _id: 1 })
      .toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  async park(parkings: readonly Parking[]): Promise<void> {
    await this.lanes.bulkWrite(parkings.map(laneWrite));
    await this.parked.bulkWrite(parkings.map(messageWrite), { ordered: false });
    // A lane that was found empty before its message came is gone by now, or is about to be: then it is there again.
    await this.lanes.bulkWrite(parkings.map((parking) => laneWrite({ ...parking, as: 'behind' })));
  }

  async list(group: string, limit: number, after?: string): Promise<Lane[]> {
    const documents = await this.lanes
      .find({ group, ...(after === undefined ? {} : { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return documents.map(toLane);
  }

  async get(id: string): Promise<Lane | undefined> {
    const document = await this.lanes.findOne({ _id: id });
    return document ? toLane(document) : undefined;
  }

  async ready(
    group: string,
    partitions: readonly OwnedPartitions[],
    now: Date,
    limit: number,
  ): Promise<Lane[]> {
    if (partitions.length === 0) return [];
    const ours = partitions.map((one) => ({ topic: one.topic, partition: { $in: [...one.partitions] } }));
    const open = [{ state: 'replay' as const }, { state: 'waiting' as const, dueAt: { $lte: now } }];
    const documents = await this.lanes
      .find({ group, $and: [{ $or: open }, { $or: ours }] })
      .limit(limit)
      .toArray();
    return documents.map(toLane);
  }

  async requestReplay(id: string): Promise<boolean> {
    const { matchedCount } = await this.lanes.updateOne(
      { _id: id },
      { $set: { state: 'replay', attempts: 0 } },
    );
    return matchedCount === 1;
  }

  async messages(lane: string, limit: number, after?: string): Promise<ParkedMessage[]> {
    const documents = await this.parked
      .find({ lane, ...(after === undefined ? {} : { _id: { $gt: messageId(lane, after) } }) })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return documents.map(({ _id: _, sealed, ...message }) => ({ ...message, sealed: sealed.buffer }));
  }

  count(lane: string): Promise<number> {
    return this.parked.countDocuments({ lane });
  }

  async remove(lane: string, offset: string): Promise<void> {
    await this.parked.deleteOne({ _id: messageId(lane, offset) });
  }

  async discard(lane: string, offset: string, note: DiscardNote): Promise<boolean> {
    const message = await this.parked.findOne({ _id: messageId(lane, offset) });
    if (!message) return false;
    const { _id, sealed: _, ...rest } = message;
    await this.discarded.updateOne({ _id }, { $setOnInsert: { ...rest, discarded: note } }, { upsert: true });
    await this.remove(lane, offset);
    await this.requestReplay(lane);
    return true;
  }

  async release({ id, since, joins }: Pick<Lane, 'id' | 'since' | 'joins'>): Promise<boolean> {
    const { deletedCount } = await this.lanes.deleteOne({ _id: id, since, joins });
    return deletedCount === 1;
  }

  private get lanes() {
    return this.db.collection<LaneDocument>('lanes');
  }

  private get discarded() {
    return this.db.collection<Omit<MessageDocument, 'sealed'> & { discarded: DiscardNote }>('discarded');
  }

  private get parked() {
    return this.db.collection<MessageDocument>('parked');
  }
}
