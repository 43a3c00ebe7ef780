import { defineIndexes, Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { reaches, type Restriction } from './restriction.js';
import { Restrictions } from './restrictions.js';

interface RestrictionDocument {
  readonly _id: string;
  readonly state: Restriction;
}

export const restrictionIndexes = defineIndexes('restrictions', [{ fields: { 'state.subjectIds': 1 } }]);

/** Look-ups in the documents of the aggregate. */
@Injectable()
export class StoredRestrictions extends Restrictions {
  private readonly restrictions: StoreCollection<RestrictionDocument>;

  constructor(store: Store) {
    super();
    this.restrictions = store.collection<RestrictionDocument>('restrictions');
  }

  async isRestricted(subjectId: string, category: string, purpose: string): Promise<boolean> {
    const filter = { 'state.subjectIds': subjectId, 'state.inForce': true };
    const found = await this.restrictions.find(filter, { projection: { 'state.scope': 1 } }).toArray();
    return found.some(({ state: { scope } }) => scope !== undefined && reaches(scope, category, purpose));
  }
}
