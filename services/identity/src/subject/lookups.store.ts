import { Injectable } from '@nestjs/common';
import { isDuplicate, Store, type StoreCollection } from '@huisrecht/store';
import { Lookups, MAX_SUBJECTS_PER_VALUE, type Found } from './lookups.js';

interface LookupDocument {
  /** Keyed hash of kind and normalised value. */
  readonly _id: string;
  readonly subjects: string[];
  readonly full?: boolean;
}

const LAST = `subjects.${MAX_SUBJECTS_PER_VALUE - 1}`;

/** Look-up documents in the store of `identity`. */
@Injectable()
export class StoredLookups extends Lookups {
  private readonly documents: StoreCollection<LookupDocument>;

  constructor(store: Store) {
    super();
    this.documents = store.collection<LookupDocument>('lookups');
  }

  async add(
    entries: readonly { readonly subjectId: string; readonly hashes: readonly string[] }[],
  ): Promise<void> {
    const pairs = entries.flatMap(({ subjectId, hashes }) => hashes.map((hash) => ({ subjectId, hash })));
    if (pairs.length === 0) return;
    // A second try tells a race between two first inserts from a document that is full.
    if ((await this.push(pairs)) || (await this.push(pairs))) return;
    const wanted = new Map(pairs.map(({ hash }) => [hash, true]));
    await this.documents.updateMany(
      { _id: { $in: [...wanted.keys()] }, [LAST]: { $exists: true } },
      { $set: { full: true } },
    );
  }

  async drop(subjectId: string, hashes: readonly string[]): Promise<void> {
    if (hashes.length === 0) return;
    const ids = [...hashes];
    await this.documents.updateMany({ _id: { $in: ids } }, { $pull: { subjects: subjectId } });
    await this.documents.deleteMany({ _id: { $in: ids }, subjects: { $size: 0 } });
  }

  async find(hash: string): Promise<Found> {
    const document = await this.documents.findOne({ _id: hash });
    return { subjectIds: document?.subjects ?? [], full: document?.full ?? false };
  }

  /** @returns false when some could not be added: another was first, or the document is full */
  private async push(
    pairs: readonly { readonly subjectId: string; readonly hash: string }[],
  ): Promise<boolean> {
    try {
      await this.documents.bulkWrite(
        pairs.map(({ subjectId, hash }) => ({
          updateOne: {
            filter: { _id: hash, [LAST]: { $exists: false } },
            update: { $addToSet: { subjects: subjectId } },
            upsert: true,
          },
        })),
        { ordered: false },
      );
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }
}
