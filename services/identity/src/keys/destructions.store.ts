import { Injectable } from '@nestjs/common';
import { isDuplicate, Store, type StoreCollection } from '@huisrecht/store';
import { Destructions, type Destruction } from './destructions.js';

interface DestructionDocument extends Omit<Destruction, 'keyId'> {
  readonly _id: string;
  readonly at: Date;
}

/** Tombstones in the store of `identity`; the first one stands, for ever. */
@Injectable()
export class StoredDestructions extends Destructions {
  private readonly documents: StoreCollection<DestructionDocument>;

  constructor(store: Store) {
    super();
    this.documents = store.collection<DestructionDocument>('key_destructions');
  }

  async record(destructions: readonly Destruction[], at: Date): Promise<void> {
    try {
      await this.documents.insertMany(
        destructions.map(({ keyId, by, because }) => ({ _id: keyId, by, because, at })),
        { ordered: false },
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
