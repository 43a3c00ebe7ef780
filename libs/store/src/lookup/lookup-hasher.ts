import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { BadKeyFile } from '../errors.js';
import { parseKeyLines, readKeyFile, type MasterKeys } from '../keys/master-keys.js';

/** What a hash stands for; each kind has a key of its own, so equal values of two kinds never meet. */
export type LookupKind =
  'relation-code' | 'contract-number' | 'address' | 'phone' | 'email' | 'name-and-birth-date' | (string & {});

/**
 * Keyed hashes (HMAC-SHA-256) to find somebody by an exact value without keeping the value. With the key in our
 * hands they are pseudonymous personal data (recital 26): they go when the data goes that they index.
 */
export class LookupHasher {
  private readonly secret: KeyObject;
  private readonly keys = new Map<string, KeyObject>();

  /** @param secret at least 32 bytes. */
  constructor(secret: Buffer) {
    if (secret.length < 32) throw new TypeError('A lookup secret has at least 32 bytes.');
    this.secret = createSecretKey(secret);
  }

  /** From `HMAC_KEY_FILE`: 32 bytes in base64, on one line. @throws BadKeyFile */
  static fromFile(path: string): LookupHasher {
    const [key, ...more] = parseKeyLines(readKeyFile(path), path).values();
    if (!key || more.length > 0) throw new BadKeyFile(`${path} must hold exactly one key.`);
    return new LookupHasher(key.export());
  }

  /** Derived from the oldest master key. */
  static fromMaster(master: MasterKeys): LookupHasher {
    return new LookupHasher(master.derive('lookup.1'));
  }

  /** The hash of a normalised value, 43 characters of base64url. Parts are kept apart: `a, bc` is not `ab, c`. */
  hash(kind: LookupKind, ...parts: readonly string[]): string {
    return this.digest(kind, parts).toString('base64url');
  }

  /** A stable id from codes: `id('rec', 'record', system, code)` gives `rec_` and 32 hexadecimal digits. */
  id(prefix: string, kind: LookupKind, ...parts: readonly string[]): string {
    return `${prefix}_${this.digest(kind, parts).subarray(0, 16).toString('hex')}`;
  }

  private digest(kind: string, parts: readonly string[]): Buffer {
    return createHmac('sha256', this.keyOf(kind)).update(JSON.stringify(parts)).digest();
  }

  private keyOf(kind: string): KeyObject {
    const known = this.keys.get(kind);
    if (known) return known;
    const key = createSecretKey(
      Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), `huisrecht.lookup.${kind}`, 32)),
    );
    this.keys.set(kind, key);
    return key;
  }
}
