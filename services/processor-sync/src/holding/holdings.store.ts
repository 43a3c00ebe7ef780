import { defineIndexes, Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { Holding } from './holding.js';
import { Holdings } from './holdings.js';

interface HoldingDocument {
  readonly _id: string;
  readonly state: Holding;
}

export const holdingIndexes = defineIndexes('holdings', [{ fields: { 'state.people.subjectId': 1 } }]);

/** Look-ups in the documents of the aggregate. */
@Injectable()
export class StoredHoldings extends Holdings {
  private readonly holdings: StoreCollection<HoldingDocument>;

  constructor(store: Store) {
    super();
    this.holdings = store.collection<HoldingDocument>('holdings');
  }

  async systemsOf(subjectIds: readonly string[]): Promise<readonly string[]> {
    const found = await this.holdings
      .find({ 'state.people.subjectId': { $in: [...subjectIds] } }, { projection: { 'state.system': 1 } })
      .toArray();
    return [...new Set(found.flatMap(({ state }) => state.system ?? []))].sort();
  }

  async of(subjectIds: readonly string[]): Promise<readonly Holding[]> {
    const found = await this.holdings.find({ 'state.people.subjectId': { $in: [...subjectIds] } }).toArray();
    return found.map(({ state }) => state);
  }
}
