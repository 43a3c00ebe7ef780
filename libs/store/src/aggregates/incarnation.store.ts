import type { Db } from 'mongodb';

interface TopicDocument {
  _id: string;
  cluster: string;
  incarnation: number;
}

/**
 * Tells apart topics of the same name: when a topic is made anew its offsets start again, and what was heard of the
 * old one must not hide the new. A new cluster raises it by itself; for a topic that was deleted and made again in
 * the same cluster an operator raises `incarnation` in the collection `topics`.
 */
export class MongoIncarnationStore {
  constructor(private readonly db: Db) {}

  /** The incarnation of a topic in this cluster, 1 at first. */
  async of(topic: string, cluster: string): Promise<number> {
    for (;;) {
      const known = await this.topics.findOne({ _id: topic });
      if (known?.cluster === cluster) return known.incarnation;
      if (known) {
        const { incarnation } = known;
        await this.topics.updateOne(
          { _id: topic, incarnation },
          { $set: { cluster, incarnation: incarnation + 1 } },
        );
      } else {
        await this.topics.updateOne(
          { _id: topic },
          { $setOnInsert: { cluster, incarnation: 1 } },
          { upsert: true },
        );
      }
    }
  }

  private get topics() {
    return this.db.collection<TopicDocument>('topics');
  }
}
