import { randomBytes } from 'node:crypto';
import { BlobTooLarge, BlobUnknown, KeyDestroyed, SealBroken } from '../errors.js';
import type { KeyRef } from '../keys/key-ref.js';
import { MemoryKeys } from '../keys/memory-keys.js';
import { Sealer } from '../sealing/sealer.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { CHUNK_BYTES } from './chunks.js';
import { blobIndexes, MAX_BLOB_BYTES, SealedBlobs } from './sealed-blobs.js';

const key: KeyRef = { subject: 'sub_1', class: 'package' };

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}

describe('sealed blobs', () => {
  let database: TestStore;
  let keys: MemoryKeys;
  let blobs: SealedBlobs;
  beforeAll(async () => {
    database = await openTestStore('requests', blobIndexes);
  });
  beforeEach(() => {
    keys = new MemoryKeys();
    blobs = new SealedBlobs(database.store.db, new Sealer(keys));
  });
  afterAll(() => database.drop());

  const chunks = () => database.store.collection<{ _id: string; bytes: unknown }>('blobs.chunks');
  const bodies = () => database.store.collection<{ _id: string; body: string }>('blobs');
  const chunksOf = async (id: string): Promise<string[]> => {
    const head = await bodies().findOne({ _id: id });
    const all = await chunks().find({}).project<{ _id: string }>({ _id: 1 }).toArray();
    return all.map(({ _id }) => _id).filter((chunk) => chunk.startsWith(`${head?.body}|`));
  };
  const leftovers = async () =>
    (await database.store.collection('blobs.loose').countDocuments({})) + (await chunks().countDocuments({}));

  it.each([0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    'give back %i bytes as they came',
    async (size) => {
      const content = randomBytes(size);
      const { id, size: told } = await blobs.put({ key, content });
      expect(told).toBe(size);
      expect((await blobs.readAll(id)).equals(content)).toBe(true);
      await blobs.delete(id);
      expect(await leftovers()).toBe(0);
    },
  );

  it('stream 10 MiB in and out, in pieces of any size', async () => {
    const content = randomBytes(MAX_BLOB_BYTES);
    const { id } = await blobs.put({ key, content: inPieces(content, 100_000) });
    expect((await blobs.readAll(id)).equals(content)).toBe(true);
    await blobs.delete(id);
    expect(await leftovers()).toBe(0);
  });

  it('refuse what is larger, and leave nothing behind', async () => {
    const small = new SealedBlobs(database.store.db, new Sealer(keys), { maxBytes: 2 * CHUNK_BYTES });
    const content = inPieces(randomBytes(12 * CHUNK_BYTES), CHUNK_BYTES);
    await expect(small.put({ key, content })).rejects.toThrow(BlobTooLarge);
    expect(await leftovers()).toBe(0);
  });

  it('leave nothing behind when the content breaks off, or the key is destroyed', async () => {
    const broken = (async function* () {
      yield randomBytes(10 * CHUNK_BYTES);
      throw new Error('broke off');
    })();
    await expect(blobs.put({ key, content: broken })).rejects.toThrow('broke off');
    keys.destroy([key]);
    await expect(blobs.put({ key, content: randomBytes(9) })).rejects.toThrow(KeyDestroyed);
    expect(await leftovers()).toBe(0);
  });

  it('keep the first content of an id that is put twice, also at once', async () => {
    const contents = ['one', 'two', 'three'].map((text) => Buffer.from(text));
    await Promise.all(contents.map((content) => blobs.put({ id: 'blb_same', key, content })));
    const kept = await blobs.readAll('blb_same');
    expect(contents.some((content) => content.equals(kept))).toBe(true);
    await blobs.put({ id: 'blb_same', key, content: Buffer.from('later') });
    expect((await blobs.readAll('blb_same')).equals(kept)).toBe(true);
    await blobs.delete('blb_same');
    expect(await leftovers()).toBe(0);
  });

  it('P13: rest as noise', async () => {
    const { id } = await blobs.put({ key, content: Buffer.from('planted Testpersoon '.repeat(500)) });
    const documents = [...(await chunks().find({}).toArray()), ...(await bodies().find({}).toArray())];
    expect(JSON.stringify(documents)).not.toContain(
      Buffer.from('Testpersoon').toString('base64').slice(0, 12),
    );
    expect(JSON.stringify(documents)).not.toContain('Testpersoon');
    await blobs.delete(id);
  });

  it('P20: are gone when their key was destroyed', async () => {
    const { id } = await blobs.put({ key, content: randomBytes(9) });
    keys.destroy([key]);
    await expect(blobs.readAll(id)).rejects.toThrow(KeyDestroyed);
    await blobs.delete(id);
    await expect(blobs.get(id)).rejects.toThrow(BlobUnknown);
    await expect(blobs.info(id)).rejects.toThrow(BlobUnknown);
    await blobs.delete(id);
  });

  it('P13: do not open when chunks are swapped, missing, or of another blob, or the head was moved', async () => {
    const [one, two] = [
      await blobs.put({ key, content: randomBytes(2 * CHUNK_BYTES) }),
      await blobs.put({ key, content: randomBytes(2 * CHUNK_BYTES) }),
    ];
    const [first = '', second = ''] = (await chunksOf(one.id)).sort();
    const [foreign = ''] = (await chunksOf(two.id)).sort();
    const bytesOf = async (id: string) => (await chunks().findOne({ _id: id }))?.bytes;
    const original = await bytesOf(first);
    for (const from of [second, foreign]) {
      await chunks().updateOne({ _id: first }, { $set: { bytes: await bytesOf(from) } });
      await expect(blobs.readAll(one.id)).rejects.toThrow(SealBroken);
    }
    await chunks().updateOne({ _id: first }, { $set: { bytes: original } });
    await blobs.readAll(one.id);
    const { _id, ...head } = (await bodies().findOne({ _id: two.id })) as { _id: string; body: string };
    await bodies().updateOne({ _id: one.id }, { $set: head });
    await expect(blobs.readAll(one.id)).rejects.toThrow(SealBroken);
    await chunks().deleteOne({ _id: foreign });
    await expect(blobs.readAll(two.id)).rejects.toThrow(SealBroken);
    await chunks().deleteMany({});
    await blobs.delete(one.id);
    await blobs.delete(two.id);
  });

  it('are swept of what a crash left, and of nothing else', async () => {
    const now = new Date('2026-03-02T09:30:00Z');
    const timed = new SealedBlobs(database.store.db, new Sealer(keys), { now: () => now });
    const loose = database.store.collection<{ _id: string; blob: string; at: Date }>('blobs.loose');
    const { id } = await timed.put({ key, content: Buffer.from('kept') });
    const body = (await bodies().findOne({ _id: id }))?.body ?? '';
    await loose.insertOne({ _id: body, blob: id, at: now });
    await loose.insertOne({ _id: 'crashed', blob: 'blb_none', at: now });
    await chunks().insertOne({ _id: 'crashed|0', bytes: null });

    expect(await timed.sweep(now)).toBe(0);
    expect(await timed.sweep(new Date(now.getTime() + 1))).toBe(1);
    expect((await timed.readAll(id)).toString()).toBe('kept');
    await timed.delete(id);
    expect(await leftovers()).toBe(0);
  });
});
