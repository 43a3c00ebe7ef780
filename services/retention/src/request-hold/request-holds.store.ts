import { defineIndexes, Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { holdsOf } from './holds-of.js';
import type { Hold, RequestHold } from './request-hold.js';
import { RequestHolds } from './request-holds.js';

interface RequestHoldDocument {
  readonly _id: string;
  readonly state: RequestHold;
}

export const requestHoldIndexes = defineIndexes('request-holds', [{ fields: { 'state.subjectIds': 1 } }]);

/** How many people one question to the store names. */
const PORTION = 500;

/** Look-ups in the documents of the aggregate. */
@Injectable()
export class StoredRequestHolds extends RequestHolds {
  private readonly requestHolds: StoreCollection<RequestHoldDocument>;

  constructor(store: Store) {
    super();
    this.requestHolds = store.collection<RequestHoldDocument>('request-holds');
  }

  async on(subjectIds: readonly string[]): Promise<readonly Hold[]> {
    const found = new Map<string, RequestHold>();
    for (let from = 0; from < subjectIds.length; from += PORTION) {
      const some = subjectIds.slice(from, from + PORTION);
      const documents = await this.requestHolds
        .find({ 'state.subjectIds': { $in: some } }, { projection: { state: 1 } })
        .toArray();
      for (const { _id, state } of documents) found.set(_id, state);
    }
    return [...found.values()].flatMap(holdsOf);
  }
}
