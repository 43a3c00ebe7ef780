import { defineIndexes, Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { RecordHeld } from './record.js';
import { Records } from './records.js';

interface RecordDocument {
  readonly _id: string;
  readonly state: RecordHeld;
}

export const recordIndexes = defineIndexes('records', [{ fields: { 'state.people.subjectId': 1 } }]);

/** Look-ups in the documents of the aggregate. */
@Injectable()
export class StoredRecords extends Records {
  private readonly records: StoreCollection<RecordDocument>;

  constructor(store: Store) {
    super();
    this.records = store.collection<RecordDocument>('records');
  }

  async of(subjectIds: readonly string[], limit: number): Promise<readonly RecordHeld[]> {
    const found = await this.records
      .find({ 'state.people.subjectId': { $in: [...subjectIds] } }, { projection: { state: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ state }) => state);
  }
}
