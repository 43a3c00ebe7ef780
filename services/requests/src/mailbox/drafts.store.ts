import {
  BadCursor,
  defineIndexes,
  isDuplicate,
  Store,
  type Page,
  type StoreCollection,
} from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { KnownDraft } from './draft.js';

interface Stored {
  readonly _id: string;
  readonly state: KnownDraft;
}

interface Watch {
  readonly _id: 'mailbox';
  readonly until: Date;
}

export const draftIndexes = defineIndexes('drafts', [
  { fields: { 'state.status': 1, 'state.arrivedAt': 1, _id: 1 } },
]);

/** Drafts in a list, and whose turn it is to look into the mailbox. */
@Injectable()
export class DraftList {
  private readonly drafts: StoreCollection<Stored>;
  private readonly watches: StoreCollection<Watch>;

  constructor(store: Store) {
    this.drafts = store.collection<Stored>('drafts');
    this.watches = store.collection<Watch>('watches');
  }

  /** Drafts of one status, the oldest arrival first. @throws BadCursor */
  async page(status: KnownDraft['status'], limit: number, after?: string): Promise<Page<KnownDraft>> {
    const from = after === undefined ? {} : beyond(after);
    const found = await this.drafts
      .find({ $and: [{ 'state.status': status }, from] })
      .project<Stored>({ state: 1 })
      .sort({ 'state.arrivedAt': 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last ? { next: cursorTo(last) } : {};
    return { items: items.map(({ state }) => state), ...next };
  }

  /** Gives the turn back: the next look is due then. */
  async endTurn(until: Date): Promise<void> {
    await this.watches.updateOne({ _id: 'mailbox' }, { $set: { until } });
  }

  /** Takes the turn to look until then; false when another instance has it. */
  async takeTurn(now: Date, until: Date): Promise<boolean> {
    try {
      const { matchedCount, upsertedCount } = await this.watches.updateOne(
        { _id: 'mailbox', until: { $lte: now } },
        { $set: { until } },
        { upsert: true },
      );
      return matchedCount + upsertedCount > 0;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

const cursorTo = ({ _id, state }: Stored): string =>
  Buffer.from(JSON.stringify([state.arrivedAt, _id])).toString('base64url');

const beyond = (after: string): object => {
  let cursor: unknown;
  try {
    cursor = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    throw new BadCursor();
  }
  const [at, id] = Array.isArray(cursor) ? (cursor as unknown[]) : [];
  if (typeof at !== 'string' || typeof id !== 'string') throw new BadCursor();
  return { $or: [{ 'state.arrivedAt': { $gt: at } }, { 'state.arrivedAt': at, _id: { $gt: id } }] };
};
