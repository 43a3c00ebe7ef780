import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { BadKeyFile, SealBroken } from '../errors.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A wrapped data key as the vault keeps it. */
export interface Wrapped {
  /** The version of the master key that opens it. */
  readonly master: string;
  /** Nonce, ciphertext and tag in base64. */
  readonly wrapped: string;
}

/**
 * The master keys, from a file that never goes near the store: one line per version, oldest first,
 * `<version> <32 bytes in base64>`; the last line wraps, the earlier ones still open. A bare key is version `1`.
 * Rotation: add a line, restart, run the rewrap command, take the old line out.
 */
export class MasterKeys {
  private constructor(
    private readonly keys: ReadonlyMap<string, KeyObject>,
    /** The version that wraps. */
    readonly current: string,
  ) {}

  /**
   * Reads `MASTER_KEY_FILE`.
   * @throws BadKeyFile naming the file and the line.
   */
  static fromFile(path: string): MasterKeys {
    return MasterKeys.parse(readKeyFile(path), path);
  }

  /** The same from a text; `where` is what an error names. */
  static parse(text: string, where = 'the master key file'): MasterKeys {
    const keys = parseKeyLines(text, where);
    const current = [...keys.keys()].at(-1);
    if (current === undefined)
      throw new BadKeyFile(`${where} holds no key: make one with "makeMasterKeyFile".`);
    return new MasterKeys(keys, current);
  }

  /** Wraps a data key; bound to its id, so that it cannot be passed off as another's. */
  wrap(keyId: string, dataKey: KeyObject): Wrapped {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(this.current, keyId), nonce).setAAD(
      bound(keyId, this.current),
    );
    const wrapped = Buffer.concat([
      nonce,
      cipher.update(dataKey.export()),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return { master: this.current, wrapped: wrapped.toString('base64') };
  }

  /**
   * Opens a wrapped data key.
   * @throws SealBroken when it was changed or belongs to another id; BadKeyFile when its version is not in the file.
   */
  unwrap(keyId: string, { master, wrapped }: Wrapped): KeyObject {
    const bytes = Buffer.from(wrapped, 'base64');
    if (bytes.length !== NONCE_BYTES + 32 + TAG_BYTES) throw new SealBroken(`the key ${keyId}`);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.key(master, keyId),
      bytes.subarray(0, NONCE_BYTES),
      {
        authTagLength: TAG_BYTES,
      },
    )
      .setAAD(bound(keyId, master))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return createSecretKey(
        Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]),
      );
    } catch {
      throw new SealBroken(`the key ${keyId}`);
    }
  }

  /**
   * A secret of 32 bytes for another purpose, by HKDF-SHA-256 from the oldest key of the file: stable while
   * that line stays. Where it must survive the end of that line, use a file of its own.
   */
  derive(purpose: string): Buffer {
    const oldest = this.keys.values().next().value as KeyObject;
    return Buffer.from(hkdfSync('sha256', oldest, Buffer.alloc(0), `huisrecht.${purpose}`, 32));
  }

  private key(version: string, keyId: string): KeyObject {
    const key = this.keys.get(version);
    if (!key)
      throw new BadKeyFile(
        `The key ${keyId} is wrapped with master key "${version}", which the file does not hold: put its line back, then rewrap.`,
      );
    return key;
  }
}

const bound = (keyId: string, master: string): Buffer =>
  Buffer.from(JSON.stringify(['huisrecht.key.1', keyId, master]));

/** Reads a file that holds a secret. @throws BadKeyFile */
export const readKeyFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new BadKeyFile(`${path} cannot be read: check that it exists and that this user may read it.`, {
      cause,
    });
  }
};

const LINE = /^(?:([A-Za-z0-9._-]{1,32})\s+)?([A-Za-z0-9+/]{43}=)$/;

/** Lines of `<version> <32 bytes in base64>`; without a version it is `1`; empty lines and `#` are skipped. @throws BadKeyFile */
export const parseKeyLines = (text: string, where: string): Map<string, KeyObject> => {
  const keys = new Map<string, KeyObject>();
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, version = '1', key] = LINE.exec(line) ?? [];
    if (key === undefined || keys.has(version))
      throw new BadKeyFile(
        `Line ${index + 1} of ${where} must be "<version> <32 bytes in base64>", each version once.`,
      );
    keys.set(version, createSecretKey(Buffer.from(key, 'base64')));
  }
  return keys;
};

/** One new line for a key file. */
export const newKeyLine = (version: string): string => `${version} ${randomBytes(32).toString('base64')}\n`;

/** Makes a key file with one key, readable by its owner alone. Never overwrites. @throws when it exists. */
export const makeMasterKeyFile = (path: string, version = '1'): void =>
  writeFileSync(path, newKeyLine(version), { mode: 0o600, flag: 'wx' });
