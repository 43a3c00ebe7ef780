import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { isDuplicate } from '../connection/duplicates.js';
import type { Db, StoreCollection } from '../connection/store.js';
import { BlobTooLarge, BlobUnknown, SealBroken } from '../errors.js';
import { defineIndexes } from '../indexes/indexes.js';
import type { KeyRef } from '../keys/key-ref.js';
import type { Sealed } from '../sealing/sealed.js';
import type { Sealer } from '../sealing/sealer.js';
import { CHUNK_BYTES, inChunks, openChunk, sealChunk, type Bytes } from './chunks.js';

/** The largest blob unless told: 10 MiB. */
export const MAX_BLOB_BYTES = 10 * 1024 * 1024;
const CHUNKS_AT_ONCE = 8;

/** A blob as it is known without opening it. */
export interface BlobInfo {
  readonly id: string;
  /** Bytes of the content. */
  readonly size: number;
}

/** The head: its insert is the moment the blob exists. */
interface Head {
  readonly _id: string;
  /** Under which id the chunks are. */
  readonly body: string;
  readonly size: number;
  readonly at: Date;
  /** The blob's own key with the true size and number of chunks, sealed. */
  readonly key: Sealed;
}

interface Chunk {
  /** `<body>|<index>`. */
  readonly _id: string;
  readonly bytes: mongoose.mongo.Binary;
}

/** Chunks that may have no head: written before the first chunk, and before a head goes. */
interface Loose {
  readonly _id: string;
  readonly blob: string;
  readonly at: Date;
}

interface BlobKey {
  readonly key: string;
  readonly size: number;
  readonly chunks: number;
}

/** Only found by `_id`; the sweep reads the few loose bodies. */
export const blobIndexes = [
  defineIndexes('blobs', []),
  defineIndexes('blobs.loose', [{ fields: { at: 1 } }]),
];

/**
 * Files at rest: sealed chunk by chunk as they stream in, each blob with a key of its own, which is sealed under
 * the key of a subject and class or of a record. Name and media type are the caller's to keep, sealed.
 */
export class SealedBlobs {
  private readonly heads: StoreCollection<Head>;
  private readonly chunks: StoreCollection<Chunk>;
  private readonly loose: StoreCollection<Loose>;
  private readonly maxBytes: number;
  private readonly now: () => Date;

  constructor(
    db: Db,
    private readonly sealer: Sealer,
    { maxBytes = MAX_BLOB_BYTES, now = () => new Date() }: { maxBytes?: number; now?: () => Date } = {},
  ) {
    this.heads = db.collection<Head>('blobs');
    this.chunks = db.collection<Chunk>('blobs.chunks');
    this.loose = db.collection<Loose>('blobs.loose');
    this.maxBytes = maxBytes;
    this.now = now;
  }

  /**
   * Stores content; with an `id` of the caller's that is there already, the first content stays and is answered.
   * @throws BlobTooLarge before the rest is read, KeyDestroyed; then nothing is left behind.
   */
  async put(blob: {
    readonly key: KeyRef;
    readonly content: Bytes;
    readonly id?: string;
  }): Promise<BlobInfo> {
    const id = blob.id ?? `blb_${randomUUID()}`;
    const body = randomUUID();
    await this.loose.insertOne({ _id: body, blob: id, at: this.now() });
    try {
      const secret = randomBytes(32);
      const { size, chunks } = await this.write(body, secret, blob.content);
      const value: BlobKey = { key: secret.toString('base64'), size, chunks };
      const key = await this.sealer.seal(blob.key, contextOf(id), value);
      await this.heads.insertOne({ _id: id, body, size, at: this.now(), key });
    } catch (error) {
      await this.dropBody(body);
      if (isDuplicate(error)) return this.info(id);
      throw error;
    }
    await this.loose.deleteOne({ _id: body });
    return this.info(id);
  }

  /** @throws BlobUnknown */
  async info(id: string): Promise<BlobInfo> {
    const { size } = await this.head(id);
    return { id, size };
  }

  /**
   * The content, chunk by chunk.
   * @throws BlobUnknown, KeyDestroyed; while reading SealBroken when a chunk is changed, missing or elsewhere's.
   */
  async get(id: string): Promise<BlobInfo & { readonly content: AsyncIterable<Buffer> }> {
    const { body, key } = await this.head(id);
    const blobKey = await this.sealer.open<BlobKey>(contextOf(id), key);
    return { id, size: blobKey.size, content: this.read(id, body, blobKey) };
  }

  /** The whole content. For what fits in memory, as all blobs do. @throws as `get` */
  async readAll(id: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of (await this.get(id)).content) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Takes a blob away, its key first; nothing happens when it is gone already. */
  async delete(id: string): Promise<void> {
    const head = await this.heads.findOne({ _id: id });
    if (!head) return;
    await this.loose.updateOne({ _id: head.body }, { $set: { blob: id, at: this.now() } }, { upsert: true });
    await this.heads.deleteOne({ _id: id });
    await this.dropBody(head.body);
  }

  /**
   * Clears what a crash left: chunks without a head. Those are noise, their key was never stored.
   * @param before only what was begun before this moment: an hour ago, say
   * @returns how many bodies were cleared
   */
  async sweep(before: Date): Promise<number> {
    const loose = await this.loose.find({ at: { $lt: before } }).toArray();
    let cleared = 0;
    for (const { _id: body, blob } of loose) {
      const head = await this.heads.findOne({ _id: blob });
      if (head?.body === body) await this.loose.deleteOne({ _id: body });
      else {
        await this.dropBody(body);
        cleared += 1;
      }
    }
    return cleared;
  }

  private async write(
    body: string,
    secret: Buffer,
    content: Bytes,
  ): Promise<{ size: number; chunks: number }> {
    const key = createSecretKey(secret);
    let size = 0;
    let chunks = 0;
    let waiting: Chunk[] = [];
    const flush = async (): Promise<void> => {
      if (waiting.length > 0) await this.chunks.insertMany(waiting);
      waiting = [];
    };
    for await (const chunk of inChunks(content)) {
      size += chunk.length;
      if (size > this.maxBytes) throw new BlobTooLarge(this.maxBytes);
      const bytes = new mongoose.mongo.Binary(sealChunk(key, body, chunks, chunk));
      waiting.push({ _id: `${body}|${chunks}`, bytes });
      chunks += 1;
      if (waiting.length === CHUNKS_AT_ONCE) await flush();
    }
    await flush();
    return { size, chunks };
  }

  private async *read(id: string, body: string, { key, size, chunks }: BlobKey): AsyncGenerator<Buffer> {
    const secret = createSecretKey(Buffer.from(key, 'base64'));
    let read = 0;
    for (let from = 0; from < chunks; from += CHUNKS_AT_ONCE) {
      const indexes = range(from, Math.min(from + CHUNKS_AT_ONCE, chunks));
      const found = await this.chunks
        .find({ _id: { $in: indexes.map((index) => `${body}|${index}`) } })
        .toArray();
      const byId = new Map(found.map((chunk) => [chunk._id, chunk]));
      for (const index of indexes) {
        const chunk = byId.get(`${body}|${index}`);
        const plain = chunk && openChunk(secret, body, index, Buffer.from(chunk.bytes.value()));
        if (!plain) throw new SealBroken(`chunk ${index} of ${id}`);
        read += plain.length;
        yield plain;
      }
    }
    if (read !== size) throw new SealBroken(id);
  }

  private async head(id: string): Promise<Head> {
    const head = await this.heads.findOne({ _id: id });
    if (!head) throw new BlobUnknown(id);
    return head;
  }

  private async dropBody(body: string): Promise<void> {
    const most = Math.ceil(this.maxBytes / CHUNK_BYTES) + CHUNKS_AT_ONCE;
    await this.chunks.deleteMany({ _id: { $in: range(0, most).map((index) => `${body}|${index}`) } });
    await this.loose.deleteOne({ _id: body });
  }
}

const contextOf = (id: string) => ({ collection: 'blobs', field: 'key', owner: id });

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
