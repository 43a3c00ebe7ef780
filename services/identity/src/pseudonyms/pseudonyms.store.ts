import { Injectable } from '@nestjs/common';
import { newId } from '@huisrecht/eventing';
import {
  defineIndexes,
  isDuplicate,
  LookupHasher,
  Sealer,
  Store,
  type SealContext,
  type Sealed,
  type StoreCollection,
} from '@huisrecht/store';
import { BoundedCache } from '../bounded-cache.js';
import { sealEach } from '../keys/seal-each.js';
import { Pseudonyms, type Code } from './pseudonyms.js';

interface PseudonymDocument {
  /** Keyed hash of issuer and code. */
  readonly _id: string;
  readonly subjectId: string;
  /** The code itself, sealed: a holder is asked by the code it gave. */
  readonly code?: Sealed;
  readonly createdAt: Date;
}

export const pseudonymIndexes = defineIndexes('pseudonyms', [{ fields: { subjectId: 1 }, unique: true }]);

/** Codes in memory: hash and pseudonym, no code. About 20 MB when full. */
const CACHED = 100_000;

const contextOf = (subjectId: string): SealContext => ({
  collection: 'pseudonyms',
  field: 'code',
  owner: subjectId,
});

/** Pseudonyms in the store of `identity`. */
@Injectable()
export class StoredPseudonyms extends Pseudonyms {
  private readonly cache = new BoundedCache<string>(CACHED);
  private readonly documents: StoreCollection<PseudonymDocument>;

  constructor(
    store: Store,
    private readonly hasher: LookupHasher,
    private readonly sealer: Sealer,
  ) {
    super();
    this.documents = store.collection<PseudonymDocument>('pseudonyms');
  }

  async of(codes: readonly Code[]): Promise<string[]> {
    const hashes = codes.map(({ issuer, code }) => this.hasher.hash('pseudonym', issuer, code));
    const resolved = new Map<string, string>();
    const asked = new Map<string, Code>();
    hashes.forEach((hash, index) => {
      const cached = this.cache.get(hash);
      if (cached) resolved.set(hash, cached);
      else asked.set(hash, codes[index] as Code);
    });
    for (const [hash, subjectId] of await this.resolve(asked)) resolved.set(hash, subjectId);
    return hashes.map((hash) => resolved.get(hash) as string);
  }

  async known(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Code | undefined>> {
    const found = await this.documents.find({ subjectId: { $in: [...subjectIds] } }).toArray();
    const codes = new Map<string, Code | undefined>(found.map(({ subjectId }) => [subjectId, undefined]));
    const sealed = found.flatMap(({ subjectId, code }) => (code ? [{ subjectId, code }] : []));
    const opened = await this.sealer.openMany<Code>(
      sealed.map(({ subjectId, code }) => ({ context: contextOf(subjectId), sealed: code })),
    );
    opened.forEach((one, index) => {
      const subjectId = sealed[index]?.subjectId;
      if (subjectId && one.state === 'open') codes.set(subjectId, one.value);
    });
    return codes;
  }

  private async resolve(asked: ReadonlyMap<string, Code>): Promise<Map<string, string>> {
    if (asked.size === 0) return new Map();
    let found = await this.read([...asked.keys()]);
    const unknown = [...asked.keys()].filter((hash) => !found.has(hash));
    if (unknown.length > 0) {
      await this.insert(unknown);
      found = new Map([...found, ...(await this.read(unknown))]);
    }
    await this.sealCodes([...found.values()], asked);
    for (const [hash, { subjectId }] of found) this.cache.set(hash, subjectId);
    return new Map([...found].map(([hash, { subjectId }]) => [hash, subjectId]));
  }

  private async insert(hashes: readonly string[]): Promise<void> {
    const createdAt = new Date();
    try {
      await this.documents.insertMany(
        hashes.map((_id) => ({ _id, subjectId: newId('sub'), createdAt })),
        { ordered: false },
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** After the insert, so that only the winner's pseudonym gets a key; what a crash left open is sealed at the next look. */
  private async sealCodes(
    documents: readonly PseudonymDocument[],
    codes: ReadonlyMap<string, Code>,
  ): Promise<void> {
    const open = documents.filter(({ code }) => code === undefined);
    const sealed = await sealEach(
      this.sealer,
      open.map(({ _id, subjectId }) => ({
        key: { subject: subjectId, class: 'identity' as const },
        context: contextOf(subjectId),
        value: codes.get(_id),
      })),
    );
    const writes = open.flatMap(({ _id }, index) => {
      const code = sealed[index];
      return code
        ? [{ updateOne: { filter: { _id, code: { $exists: false } }, update: { $set: { code } } } }]
        : [];
    });
    if (writes.length > 0) await this.documents.bulkWrite(writes, { ordered: false });
  }

  private async read(hashes: readonly string[]): Promise<Map<string, PseudonymDocument>> {
    const found = await this.documents.find({ _id: { $in: [...hashes] } }).toArray();
    return new Map(found.map((document) => [document._id, document]));
  }
}
