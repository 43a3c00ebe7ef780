import { BadCursor, defineIndexes, Store, type Page, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { KnownRequest } from '../domain/state.js';

interface Stored {
  readonly _id: string;
  readonly state: KnownRequest;
}

export const printQueueIndexes = defineIndexes('requests', [
  { fields: { 'state.paperSince': 1, _id: 1 }, where: { 'state.paperSince': { $exists: true } } },
  { fields: { 'state.letters.letterId': 1 } },
]);

const cursorTo = ({ _id, state }: Stored): string =>
  Buffer.from(JSON.stringify([state.paperSince, _id])).toString('base64url');

const beyond = (after: string): object => {
  let cursor: unknown;
  try {
    cursor = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
  const [since, id] = Array.isArray(cursor) ? (cursor as unknown[]) : [];
  if (typeof since !== 'string' || typeof id !== 'string') throw new BadCursor();
  return { $or: [{ 'state.paperSince': { $gt: since } }, { 'state.paperSince': since, _id: { $gt: id } }] };
};

/** Requests with a letter that waits for paper, who waits longest first. */
@Injectable()
export class RequestsWithPaper {
  private readonly requests: StoreCollection<Stored>;

  constructor(store: Store) {
    this.requests = store.collection<Stored>('requests');
  }

  /** @throws BadCursor */
  async page(limit: number, after?: string): Promise<Page<KnownRequest>> {
    const all = [{ 'state.paperSince': { $exists: true } }, ...(after === undefined ? [] : [beyond(after)])];
    const found = await this.requests
      .find({ $and: all })
      .project<Stored>({ state: 1 })
      .sort({ 'state.paperSince': 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const items = rows.map(({ state }) => state);
    return found.length > limit && last ? { items, next: cursorTo(last) } : { items };
  }

  /** The id of the request that a letter belongs to. */
  async requestOf(letterId: string): Promise<string | undefined> {
    return (await this.requests.findOne({ 'state.letters.letterId': letterId }, { projection: { _id: 1 } }))
      ?._id;
  }
}
