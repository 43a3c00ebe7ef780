import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import kafkajs from 'kafkajs';
import { compressFrame, decompressFrame } from 'lz4-napi';
import { compress as snappyCompress, uncompress as snappyUncompress } from 'snappy';

interface Encoder {
  readonly buffer: Buffer;
}

/** The Java client's framing of snappy blocks: a header, then blocks with their length. */
const XERIAL = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER = 16;

const unsnap = async (data: Buffer): Promise<Buffer> => {
  if (!data.subarray(0, XERIAL.length).equals(XERIAL)) return Buffer.from(await snappyUncompress(data));
  const blocks: Buffer[] = [];
  for (let at = XERIAL_HEADER; at < data.length;) {
    const size = data.readUInt32BE(at);
    blocks.push(Buffer.from(await snappyUncompress(data.subarray(at + 4, at + 4 + size))));
    at += 4 + size;
  }
  return Buffer.concat(blocks);
};

const codec =
  (compress: (data: Buffer) => Promise<Uint8Array>, decompress: (data: Buffer) => Promise<Uint8Array>) =>
  () => ({
    compress: async ({ buffer }: Encoder) => Buffer.from(await compress(buffer)),
    decompress: async (buffer: Buffer) => Buffer.from(await decompress(buffer)),
  });

/** Foreign producers compress as they like: kafkajs reads gzip by itself, and crashes on the others without these. */
export const registerCodecs = (): void => {
  const { CompressionCodecs, CompressionTypes } = kafkajs;
  CompressionCodecs[CompressionTypes.Snappy] = codec(snappyCompress, unsnap);
  CompressionCodecs[CompressionTypes.LZ4] = codec(compressFrame, decompressFrame);
  CompressionCodecs[CompressionTypes.ZSTD] = codec(promisify(zstdCompress), promisify(zstdDecompress));
};
