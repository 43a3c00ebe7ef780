import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { SAYABLE } from '../domain/number.js';

const LENGTH = 8;
const HALF = LENGTH / 2;
const KEY_BYTES = 32;
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/** A code at rest. */
export interface CodeHash {
  readonly salt: string;
  readonly hash: string;
}

/** A new code that people can say on the phone: `K7M4-P9TX`, 36 bits, no characters that are mistaken for others. */
export const makeCode = (random: (bytes: number) => Buffer = randomBytes): string => {
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of random(16)) {
      // Bytes above the last whole multiple would make some characters likelier than others.
      if (byte < 253 && code.length < LENGTH) code += SAYABLE[byte % SAYABLE.length];
    }
  }
  return `${code.slice(0, HALF)}-${code.slice(HALF)}`;
};

const plain = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

const derive = (code: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(plain(code).slice(0, 64), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** The scrypt hash of a code. */
export const hashCode = async (code: string): Promise<CodeHash> => {
  const salt = randomBytes(16);
  return { salt: salt.toString('base64'), hash: (await derive(code, salt)).toString('base64') };
};

const NOBODY: CodeHash = {
  salt: Buffer.alloc(16).toString('base64'),
  hash: Buffer.alloc(KEY_BYTES).toString('base64'),
};

/** Whether a code, however typed, is the one that was hashed. Without a hash it takes as long, and is not. */
export const isCode = async (typed: string, expected: CodeHash | undefined): Promise<boolean> => {
  const { salt, hash } = expected ?? NOBODY;
  const given = await derive(typed, Buffer.from(salt, 'base64'));
  return timingSafeEqual(given, Buffer.from(hash, 'base64')) && expected !== undefined;
};
