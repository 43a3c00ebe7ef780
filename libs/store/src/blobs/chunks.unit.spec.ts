import { generateKeySync } from 'node:crypto';
import fc from 'fast-check';
import { CHUNK_BYTES, inChunks, openChunk, sealChunk } from './chunks.js';

const key = generateKeySync('aes', { length: 256 });

const collect = async (content: Parameters<typeof inChunks>[0]): Promise<Buffer[]> => {
  const chunks: Buffer[] = [];
  for await (const chunk of inChunks(content)) chunks.push(chunk);
  return chunks;
};

describe('the chunks of a blob', () => {
  it('are full but for the last, whatever pieces the content comes in', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 2 * CHUNK_BYTES }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sizes, async (parts) => {
        const content = parts.map((size, index) => Buffer.alloc(size, index + 1));
        const stream = (async function* () {
          yield* content;
        })();
        const chunks = await collect(stream);
        expect(chunks.slice(0, -1).every(({ length }) => length === CHUNK_BYTES)).toBe(true);
        expect(chunks.every(({ length }) => length > 0 && length <= CHUNK_BYTES)).toBe(true);
        expect(Buffer.concat(chunks).equals(Buffer.concat(content))).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(await collect(new Uint8Array(0))).toEqual([]);
  });

  it('open only unchanged, in their own place and body', () => {
    const plain = Buffer.from('page one');
    const sealed = sealChunk(key, 'body', 0, plain);
    expect(openChunk(key, 'body', 0, sealed)).toEqual(plain);
    expect(openChunk(key, 'body', 1, sealed)).toBeUndefined();
    expect(openChunk(key, 'other', 0, sealed)).toBeUndefined();
    expect(openChunk(generateKeySync('aes', { length: 256 }), 'body', 0, sealed)).toBeUndefined();
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(openChunk(key, 'body', 0, changed)).toBeUndefined();
      expect(openChunk(key, 'body', 0, sealed.subarray(0, at))).toBeUndefined();
    }
  });
});
