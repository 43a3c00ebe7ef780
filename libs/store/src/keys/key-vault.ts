import { generateKeySync, type KeyObject } from 'node:crypto';
import { isDuplicate } from '../connection/duplicates.js';
import type { Db, StoreCollection } from '../connection/store.js';
import { StoreUnreachable } from '../errors.js';
import { keyIdOf, previousGeneration, type KeyRef } from './key-ref.js';
import type { KeySource, Lease, LeaseIntent } from './key-source.js';
import type { MasterKeys, Wrapped } from './master-keys.js';

/** A key at rest: wrapped, or the tombstone of a destroyed one, which stays for ever. */
interface StoredKey extends Partial<Wrapped> {
  /** `keyIdOf` its ref. */
  readonly _id: string;
  readonly createdAt?: Date;
  readonly destroyedAt?: Date;
}

/** That a key is gone from the store, and since when. */
export interface Destroyed {
  readonly id: string;
  readonly destroyedAt: string;
}

const REWRAP_BATCH = 500;
/** A key that is made between two steps is found by the next attempt; there is no third. */
const ATTEMPTS = 5;

/** The data keys of everyone, wrapped, in the store of `identity` only (collection `keys`). */
export class KeyVault implements KeySource {
  private readonly keys: StoreCollection<StoredKey>;

  constructor(
    db: Db,
    private readonly master: MasterKeys,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.keys = db.collection<StoredKey>('keys');
  }

  /**
   * The keys asked for, in one read when they exist. With `seal` what never existed is made, by insert: of two
   * at once one wins and both get that one. A destroyed key is answered as destroyed, always.
   */
  async lease(refs: readonly KeyRef[], intent: LeaseIntent): Promise<ReadonlyMap<string, Lease>> {
    const wanted = new Map(refs.map((ref) => [keyIdOf(ref), ref]));
    let stored = await this.read([...wanted.keys()]);
    const missing = [...wanted].filter(([id]) => !stored.has(id));
    if (intent === 'seal' && missing.length > 0) {
      await this.make(missing);
      stored = new Map([...stored, ...(await this.read(missing.map(([id]) => id)))]);
    }
    const absent: Lease = { state: intent === 'seal' ? 'too-early' : 'unknown' };
    return new Map([...wanted.keys()].map((id) => [id, this.leaseOf(id, stored.get(id), absent)]));
  }

  /**
   * Destroys keys: what they sealed is noise from now on, wherever it rests. Exactly the generations named: an
   * erasure takes `currentGeneration`, applying an old one again takes the old one. Keys that were never made are
   * marked too, so that late data finds a destroyed key. Done again, it answers the first time of destruction.
   * @throws StoreUnreachable when the store does not confirm: nothing may be called destroyed then.
   */
  async destroy(refs: readonly KeyRef[]): Promise<Destroyed[]> {
    const ids = [...new Set(refs.map(keyIdOf))];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const destroyedAt = this.now();
      await this.keys.updateMany(
        { _id: { $in: ids }, destroyedAt: { $exists: false } },
        { $set: { destroyedAt }, $unset: { wrapped: '', master: '' } },
      );
      const stored = await this.read(ids);
      const done = ids.flatMap((id) => stored.get(id)?.destroyedAt ?? []);
      if (done.length === ids.length)
        return ids.map((id, index) => ({ id, destroyedAt: (done[index] as Date).toISOString() }));
      await this.insert(ids.filter((id) => !stored.has(id)).map((id) => ({ _id: id, destroyedAt })));
    }
    throw new StoreUnreachable('The store did not confirm that keys were destroyed: ask again.');
  }

  /** The generation that is in use, or would be made next: 1, or one more than the last destroyed. */
  async currentGeneration(ref: KeyRef): Promise<KeyRef> {
    let current: KeyRef = { ...ref, generation: 1 };
    for (;;) {
      const stored = await this.read([keyIdOf(current)]);
      if (!stored.get(keyIdOf(current))?.destroyedAt) return current;
      current = { ...current, generation: (current.generation ?? 1) + 1 };
    }
  }

  /**
   * Wraps every key with the newest master key; safe beside a running service, and to run again.
   * @returns how many were wrapped anew. After 0, older lines may leave the master key file.
   */
  async rewrap(): Promise<number> {
    let rewrapped = 0;
    let after = '';
    for (;;) {
      const batch = await this.keys
        .find({ _id: { $gt: after }, master: { $exists: true, $ne: this.master.current } })
        .sort({ _id: 1 })
        .limit(REWRAP_BATCH)
        .toArray();
      const last = batch.at(-1);
      if (!last) return rewrapped;
      after = last._id;
      const result = await this.keys.bulkWrite(
        batch.map(({ _id, wrapped = '', master = '' }) => ({
          updateOne: {
            filter: { _id, wrapped },
            update: { $set: { ...this.master.wrap(_id, this.master.unwrap(_id, { wrapped, master })) } },
          },
        })),
        { ordered: false },
      );
      rewrapped += result.modifiedCount;
    }
  }

  private async read(ids: readonly string[]): Promise<Map<string, StoredKey>> {
    const found = await this.keys.find({ _id: { $in: [...ids] } }).toArray();
    return new Map(found.map((key) => [key._id, key]));
  }

  private async make(missing: readonly (readonly [string, KeyRef])[]): Promise<void> {
    const before = new Map(
      missing.flatMap(([id, ref]) => {
        const previous = previousGeneration(ref);
        return previous ? [[id, keyIdOf(previous)]] : [];
      }),
    );
    const previous = before.size > 0 ? await this.read([...before.values()]) : new Map<string, StoredKey>();
    const lawful = missing.filter(([id]) => {
      const earlier = before.get(id);
      return earlier === undefined || previous.get(earlier)?.destroyedAt !== undefined;
    });
    const createdAt = this.now();
    await this.insert(lawful.map(([id]) => ({ _id: id, ...this.master.wrap(id, newDataKey()), createdAt })));
  }

  private async insert(keys: StoredKey[]): Promise<void> {
    if (keys.length === 0) return;
    try {
      await this.keys.insertMany(keys, { ordered: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  private leaseOf(id: string, key: StoredKey | undefined, absent: Lease): Lease {
    if (!key) return absent;
    if (key.destroyedAt) return { state: 'destroyed', destroyedAt: key.destroyedAt.toISOString() };
    const { master = '', wrapped = '' } = key;
    return { state: 'alive', key: this.master.unwrap(id, { master, wrapped }) };
  }
}

const newDataKey = (): KeyObject => generateKeySync('aes', { length: 256 });
