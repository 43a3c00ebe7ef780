import type { RestrictionCase } from '@huisrecht/contracts';
import { defineIndexes, Store, type Page, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { inForce, type KnownRequest, type Scope } from '../domain/state.js';

/** A restriction in force, as whoever looks at the data must know it. No personal data. */
export interface RestrictionRow {
  readonly requestId: string;
  readonly number: string;
  readonly line: number;
  readonly restrictionId: string;
  readonly case: RestrictionCase;
  readonly subjectIds: readonly string[];
  readonly scope: Scope;
  readonly provisional: boolean;
  readonly placedAt: string;
  /** It was decided to lift it on this day. */
  readonly liftsOn?: string;
}

interface Stored {
  readonly _id: string;
  readonly state: KnownRequest;
}

export const restrictionIndexes = defineIndexes('requests', [
  { fields: { 'state.restrictions.subjectIds': 1, _id: 1 } },
]);

const rowsOf = (state: KnownRequest, subjectId: string | undefined): RestrictionRow[] =>
  inForce(state)
    .filter(({ subjectIds }) => subjectId === undefined || subjectIds.includes(subjectId))
    .map(({ restrictionId, line, case: its, subjectIds, scope, provisional, placedAt, lift }) => ({
      ...{ requestId: state.id, number: state.number, line, restrictionId, case: its },
      ...{ subjectIds, scope, provisional, placedAt },
      ...(lift && { liftsOn: lift.liftsOn }),
    }));

/** Restrictions that are in force, of one person or of all. */
@Injectable()
export class RestrictionList {
  private readonly requests: StoreCollection<Stored>;

  constructor(store: Store) {
    this.requests = store.collection<Stored>('requests');
  }

  /**
   * A page: the restrictions of at most `limit` requests, by id of the request.
   * @param after the request that the page before ended with
   */
  async page(subjectId: string | undefined, limit: number, after?: string): Promise<Page<RestrictionRow>> {
    const found = await this.requests
      .find({
        $and: [
          subjectId === undefined
            ? { 'state.restrictions.0': { $exists: true } }
            : { 'state.restrictions.subjectIds': subjectId },
          ...(after === undefined ? [] : [{ _id: { $gt: after } }]),
        ],
      })
      .project<Stored>({ state: 1 })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .toArray();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const items = page.flatMap(({ state }) => rowsOf(state, subjectId));
    return { items, ...(found.length > limit && last && { next: last._id }) };
  }
}
