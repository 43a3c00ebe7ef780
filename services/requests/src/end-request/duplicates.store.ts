import { Store, type Page, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { liveLines, personIdsOf, subjectIdsOf, type KnownRequest, type Status } from '../domain/state.js';

interface Stored {
  readonly _id: string;
  readonly state: KnownRequest;
}

const open: readonly Status[] = ['awaiting-identity', 'could-not-identify', 'collecting', 'in-review'];

/** Requests that may be the same: of one person, for one right, both open. */
@Injectable()
export class Duplicates {
  private readonly requests: StoreCollection<Stored>;

  constructor(store: Store) {
    this.requests = store.collection<Stored>('requests');
  }

  /** A page of them, by id. @param after the id that the page before ended with */
  async of(request: KnownRequest, limit: number, after?: string): Promise<Page<KnownRequest>> {
    const rights = [...new Set(liveLines(request).map(({ right }) => right))];
    const found = await this.requests
      .find({
        $and: [
          { 'state.subjectId': { $in: [...new Set([...subjectIdsOf(request), ...personIdsOf(request)])] } },
          { 'state.status': { $in: [...open] } },
          { 'state.lines.right': { $in: rights } },
          { _id: { $ne: request.id } },
          ...(after === undefined ? [] : [{ _id: { $gt: after } }]),
        ],
      })
      .project<Stored>({ state: 1 })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .toArray();
    const items = found.slice(0, limit).map(({ state }) => state);
    const last = items.at(-1);
    return { items, ...(found.length > limit && last && { next: last.id }) };
  }
}
