import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import kafkajs from 'kafkajs';
import { registerCodecs } from './compression.js';

registerCodecs();
const { CompressionTypes, CompressionCodecs } = kafkajs;
const codecs = { snappy: CompressionTypes.Snappy, lz4: CompressionTypes.LZ4, zstd: CompressionTypes.ZSTD };
interface Codec {
  compress(encoder: { buffer: Buffer }): Promise<Buffer>;
  decompress(buffer: Buffer): Promise<Buffer>;
}
const codecOf = (type: number): Codec =>
  (CompressionCodecs as unknown as Record<number, () => Codec>)[type]!();
const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

describe.each(Object.entries(codecs))('%s', (_, type) => {
  const { compress, decompress } = codecOf(type);

  it('gives back what it was given', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), async (bytes) => {
        const buffer = Buffer.from(bytes);
        expect((await decompress(await compress({ buffer }))).equals(buffer)).toBe(true);
      }),
      { numRuns: 50 },
    ));

  it('gives back a whole batch of the largest size', async () => {
    const buffer = Buffer.concat([randomBytes(500_000), Buffer.alloc(500_000, 'x')]);
    expect((await decompress(await compress({ buffer }))).equals(buffer)).toBe(true);
  });

  it('refuses what it is not', async () => {
    await expect(decompress(Buffer.from('this was never compressed'))).rejects.toThrow();
  });
});

describe('snappy as the Java client frames it', () => {
  const { compress, decompress } = codecOf(codecs.snappy);
  /** Magic, version 1, compatible with 1. */
  const header = hex('82 53 4e 41 50 50 59 00  00 00 00 01  00 00 00 01');
  const block = (bytes: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(bytes.length);
    return Buffer.concat([size, bytes]);
  };

  it('is read: a vector made by hand', async () => {
    // One block of 15 bytes: length 13, a literal of 13 bytes.
    const vector = Buffer.concat([header, hex('00 00 00 0f  0d  30'), Buffer.from('Hallo, wereld')]);
    expect((await decompress(vector)).toString()).toBe('Hallo, wereld');
  });

  it('is read over several blocks, as larger batches are', async () => {
    const parts = [randomBytes(32_768), Buffer.alloc(32_768, 'x'), Buffer.from('rest')];
    const blocks = await Promise.all(parts.map(async (buffer) => block(await compress({ buffer }))));
    expect((await decompress(Buffer.concat([header, ...blocks]))).equals(Buffer.concat(parts))).toBe(true);
  });

  it('is refused when it was cut off', async () => {
    const vector = Buffer.concat([header, hex('00 00 00 0f  0d  30'), Buffer.from('Hallo')]);
    await expect(decompress(vector)).rejects.toThrow();
  });
});

it('gzip is read by the client itself', () => expect(codecOf(CompressionTypes.GZIP)).toBeDefined());
