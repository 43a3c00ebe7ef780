import { Injectable } from '@nestjs/common';
import { isDuplicate, Store, type Sealed, type StoreCollection } from '@huisrecht/store';
import { ClearedNumbers } from './cleared-numbers.js';

interface ClearedDocument {
  readonly _id: string;
  readonly by: string;
  readonly reason: Sealed;
  readonly at: Date;
}

/** Cleared events in the store of `identity`; the first word stands. */
@Injectable()
export class StoredClearedNumbers extends ClearedNumbers {
  private readonly documents: StoreCollection<ClearedDocument>;

  constructor(store: Store) {
    super();
    this.documents = store.collection<ClearedDocument>('cleared_numbers');
  }

  async among(eventKeys: readonly string[]): Promise<ReadonlySet<string>> {
    if (eventKeys.length === 0) return new Set();
    const found = await this.documents.find({ _id: { $in: [...eventKeys] } }).toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  async clear(eventKey: string, by: string, reason: Sealed): Promise<void> {
    try {
      await this.documents.insertOne({ _id: eventKey, by, reason, at: new Date() });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
