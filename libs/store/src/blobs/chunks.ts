import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { TAG_BYTES } from '../sealing/sealed.js';

/** Content to store: all of it, or as it comes. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

export const CHUNK_BYTES = 256 * 1024;

/** The content in pieces of `CHUNK_BYTES`, the last one shorter; an empty content has none. */
export async function* inChunks(content: Bytes): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const part of content instanceof Uint8Array ? [content] : content) {
    waiting.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
    size += part.length;
    if (size < CHUNK_BYTES) continue;
    const all = Buffer.concat(waiting);
    const whole = size - (size % CHUNK_BYTES);
    for (let from = 0; from < whole; from += CHUNK_BYTES) yield all.subarray(from, from + CHUNK_BYTES);
    waiting = [all.subarray(whole)];
    size -= whole;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** The key belongs to one body and an index comes once, so a counter is a safe nonce. */
const nonce = (index: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(index, 8);
  return bytes;
};

const bound = (body: string, index: number): Buffer =>
  Buffer.from(JSON.stringify(['huisrecht.blob.1', body, index]));

/** Ciphertext and tag of one chunk; bound to its body and its place. */
export const sealChunk = (key: KeyObject, body: string, index: number, plain: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(index)).setAAD(bound(body, index));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Undefined when the chunk was changed or is in the wrong place. */
export const openChunk = (
  key: KeyObject,
  body: string,
  index: number,
  sealed: Buffer,
): Buffer | undefined => {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(index), { authTagLength: TAG_BYTES })
    .setAAD(bound(body, index))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
};
