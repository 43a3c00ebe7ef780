import { defineIndexes, page, Store, type Page, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { Disclosure } from './disclosure.js';
import { Disclosures } from './disclosures.js';

interface DisclosureDocument {
  readonly _id: string;
  readonly state: Disclosure;
}

export const disclosureIndexes = defineIndexes('disclosures', [{ fields: { 'state.people.subjectId': 1 } }]);

/** Look-ups in the documents of the aggregate. */
@Injectable()
export class StoredDisclosures extends Disclosures {
  private readonly disclosures: StoreCollection<DisclosureDocument>;

  constructor(store: Store) {
    super();
    this.disclosures = store.collection<DisclosureDocument>('disclosures');
  }

  async of(
    subjectIds: readonly string[],
    options: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<Page<Disclosure>> {
    const filter = { 'state.people.subjectId': { $in: [...subjectIds] } };
    const { items, next } = await page(this.disclosures, filter, options);
    return { items: items.map(({ state }) => state), ...(next !== undefined && { next }) };
  }
}
