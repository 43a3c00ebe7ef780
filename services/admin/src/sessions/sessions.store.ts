import { Injectable } from '@nestjs/common';
import { defineIndexes, Store, type StoreCollection } from '@huisrecht/store';
import { SessionStore, type StoredSession } from './session-store.js';

interface SessionDocument {
  readonly _id: string;
  readonly version: number;
  readonly seenAt: Date;
  readonly endsAt: Date;
  readonly sealed: { readonly buffer: Uint8Array } | Uint8Array;
}

/** The collection of sessions and what is looked for in it: those that ended. */
export const sessionIndexes = defineIndexes('sessions', [
  { fields: { seenAt: 1 } },
  { fields: { endsAt: 1 } },
]);

const bytesOf = (sealed: SessionDocument['sealed']): Uint8Array =>
  sealed instanceof Uint8Array ? sealed : sealed.buffer;

/** Sessions in the gateway's own database, so that every instance knows them and a restart ends none. */
@Injectable()
export class StoredSessions extends SessionStore {
  private readonly sessions: StoreCollection<SessionDocument>;

  constructor(store: Store) {
    super();
    this.sessions = store.collection<SessionDocument>('sessions');
  }

  async find(id: string): Promise<StoredSession | undefined> {
    const found = await this.sessions.findOne({ _id: id });
    if (!found) return undefined;
    const { version, seenAt, endsAt, sealed } = found;
    return { id, version, seenAt, endsAt, sealed: bytesOf(sealed) };
  }

  async add({ id, version, seenAt, endsAt, sealed }: StoredSession): Promise<void> {
    await this.sessions.insertOne({ _id: id, version, seenAt, endsAt, sealed: Buffer.from(sealed) });
  }

  async replace({ id, version, sealed }: StoredSession): Promise<boolean> {
    const { matchedCount } = await this.sessions.updateOne(
      { _id: id, version: version - 1 },
      { $set: { version, sealed: Buffer.from(sealed) } },
    );
    return matchedCount === 1;
  }

  async touch(id: string, seenAt: Date): Promise<void> {
    await this.sessions.updateOne({ _id: id }, { $set: { seenAt } });
  }

  async remove(id: string): Promise<void> {
    await this.sessions.deleteOne({ _id: id });
  }

  async sweep(unusedSince: Date, now: Date): Promise<void> {
    await this.sessions.deleteMany({ seenAt: { $lt: unusedSince } });
    await this.sessions.deleteMany({ endsAt: { $lt: now } });
  }
}
