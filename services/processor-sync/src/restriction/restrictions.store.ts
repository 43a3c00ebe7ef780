import { defineIndexes, Store, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { setOf, type Person } from '../person/person.js';
import { reaches, type Restriction } from './restriction.js';
import { Restrictions } from './restrictions.js';

interface RestrictionDocument {
  readonly _id: string;
  readonly state: Restriction;
}

interface PersonDocument {
  readonly _id: string;
  readonly state: Person;
}

export const personIndexes = defineIndexes('persons', [
  { fields: { 'state.subjectIds': 1 } },
  { fields: { 'state.leaving': 1 } },
]);
export const restrictionIndexes = defineIndexes('restrictions', [{ fields: { 'state.subjectIds': 1 } }]);

/** Look-ups in the documents of the aggregate. */
@Injectable()
export class StoredRestrictions extends Restrictions {
  private readonly restrictions: StoreCollection<RestrictionDocument>;
  private readonly persons: StoreCollection<PersonDocument>;

  constructor(store: Store) {
    super();
    this.restrictions = store.collection<RestrictionDocument>('restrictions');
    this.persons = store.collection<PersonDocument>('persons');
  }

  async isRestricted(subjectId: string, category: string, purpose: string): Promise<boolean> {
    // What was said of one pseudonym is said of the person: what was restricted for one of the set is for all.
    const named = { $or: [{ 'state.subjectIds': subjectId }, { 'state.leaving': subjectId }] };
    const words = await this.persons.find(named).toArray();
    const set = setOf(
      subjectId,
      words.map(({ state }) => state),
    );
    const filter = { 'state.subjectIds': { $in: [...set] }, 'state.inForce': true };
    const found = await this.restrictions.find(filter, { projection: { 'state.scope': 1 } }).toArray();
    return found.some(({ state: { scope } }) => scope !== undefined && reaches(scope, category, purpose));
  }
}
