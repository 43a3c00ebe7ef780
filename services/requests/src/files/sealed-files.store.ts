import { isDuplicate, Sealer, Store, type Sealed, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { SealingFiles } from './sealed-files.js';

interface FileDocument {
  readonly _id: string;
  readonly sealed: Sealed;
}

/** The small documents of requests in the collection `files`. */
@Injectable()
export class StoredFiles extends SealingFiles {
  private readonly files: StoreCollection<FileDocument>;

  constructor(store: Store, sealer: Sealer) {
    super(sealer);
    this.files = store.collection<FileDocument>('files');
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.files.deleteMany({ _id: { $in: [...ids] } });
  }

  protected async insert(id: string, sealed: Sealed): Promise<void> {
    try {
      await this.files.insertOne({ _id: id, sealed });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  protected async find(id: string): Promise<Sealed | undefined> {
    return (await this.files.findOne({ _id: id }))?.sealed;
  }
}
