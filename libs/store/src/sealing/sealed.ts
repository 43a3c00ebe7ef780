import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { SealBroken } from '../errors.js';

/** A sealed value: AES-256-GCM, safe in BSON and in JSON. */
export interface Sealed {
  /** Id of the key: `sub_1|identity`, `rec_1`. */
  readonly k: string;
  /** The nonce, 12 bytes in base64. */
  readonly n: string;
  /** The ciphertext and, at its end, the tag of 16 bytes, in base64. */
  readonly c: string;
}

/** Where a sealed value lives. Bound to it: moved to another field or document it does not open. */
export interface SealContext {
  readonly collection: string;
  readonly field: string;
  /** The id of the document, or of whom it is about. */
  readonly owner: string;
}

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

const JSON_VALUE = 0;
const BYTES_VALUE = 1;

/** True for what looks like a sealed value. */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  'k' in value &&
  'n' in value &&
  'c' in value &&
  typeof value.k === 'string' &&
  typeof value.n === 'string' &&
  typeof value.c === 'string';

const bound = (keyId: string, context: SealContext): Buffer =>
  Buffer.from(
    JSON.stringify(['huisrecht.sealed.1', keyId, context.collection, context.field, context.owner]),
  );

const encode = (value: unknown): Buffer => {
  if (value instanceof Uint8Array) return Buffer.concat([Buffer.of(BYTES_VALUE), value]);
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('Only JSON values and bytes can be sealed.');
  return Buffer.concat([Buffer.of(JSON_VALUE), Buffer.from(json)]);
};

const decode = (plain: Buffer): unknown => {
  const content = plain.subarray(1);
  return plain[0] === BYTES_VALUE ? Buffer.from(content) : JSON.parse(content.toString());
};

const fromBase64 = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};

/** Seals a JSON value or bytes under a key. A random nonce: good for 2^32 values a key. */
export const sealWith = (key: KeyObject, keyId: string, context: SealContext, value: unknown): Sealed => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(keyId, context));
  const sealed = Buffer.concat([cipher.update(encode(value)), cipher.final(), cipher.getAuthTag()]);
  return { k: keyId, n: nonce.toString('base64'), c: sealed.toString('base64') };
};

/**
 * Opens what `sealWith` made.
 * @throws SealBroken when it was changed, cut, or belongs elsewhere.
 */
export const openWith = (key: KeyObject, context: SealContext, sealed: Sealed): unknown => {
  const nonce = fromBase64(sealed.n);
  const content = fromBase64(sealed.c);
  const broken = () => new SealBroken(`${context.collection}.${context.field} of ${context.owner}`);
  if (nonce?.length !== NONCE_BYTES || !content || content.length < TAG_BYTES + 1) throw broken();
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(bound(sealed.k, context))
    .setAuthTag(content.subarray(-TAG_BYTES));
  try {
    return decode(Buffer.concat([decipher.update(content.subarray(0, -TAG_BYTES)), decipher.final()]));
  } catch {
    throw broken();
  }
};
