import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealBroken } from '../errors.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what only this service opens again, such as parked messages: AES-256-GCM under a key of the service's own
 * key file, bound to where it rests.
 */
export class LocalSeal {
  /** @param key 32 bytes, such as `MasterKeys.derive('parking')` of the service's own key file */
  constructor(private readonly key: Buffer) {}

  async seal(plain: Buffer, context: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws SealBroken when it was changed, or rests elsewhere than where it was sealed */
  async open(sealed: Uint8Array, context: string): Promise<Buffer> {
    const bytes = Buffer.from(sealed);
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealBroken('what rests here');
    }
  }
}
