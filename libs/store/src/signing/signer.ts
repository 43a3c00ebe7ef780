import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { BadKeyFile } from '../errors.js';
import { readKeyFile } from '../keys/master-keys.js';
import { canonicalJson } from './canonical.js';

/** A signature over the canonical JSON of a value. */
export interface Signature {
  readonly algorithm: 'Ed25519';
  /** RFC 7638 thumbprint of the public key. */
  readonly keyId: string;
  /** 64 bytes in base64url. */
  readonly value: string;
}

/** Signs with an Ed25519 key from a file (PKCS#8 PEM), for manifests and certificates. */
export class Signer {
  private readonly publicKey: KeyObject;
  readonly keyId: string;

  constructor(private readonly privateKey: KeyObject) {
    if (privateKey.asymmetricKeyType !== 'ed25519')
      throw new BadKeyFile('The signing key must be an Ed25519 key.');
    this.publicKey = createPublicKey(privateKey);
    this.keyId = thumbprint(this.publicKey);
  }

  /** @throws BadKeyFile naming the file. */
  static fromFile(path: string): Signer {
    const pem = readKeyFile(path);
    try {
      return new Signer(createPrivateKey(pem));
    } catch (cause) {
      throw new BadKeyFile(`${path} must hold an Ed25519 private key in PKCS#8 PEM.`, { cause });
    }
  }

  /** Signs the canonical JSON (RFC 8785) of a value. */
  sign(value: unknown): Signature {
    const bytes = sign(null, Buffer.from(canonicalJson(value)), this.privateKey);
    return { algorithm: 'Ed25519', keyId: this.keyId, value: bytes.toString('base64url') };
  }

  /** The public key for anyone who checks, as a JWK with its `kid`. */
  publicJwk(): JsonWebKey {
    return { ...this.publicKey.export({ format: 'jwk' }), kid: this.keyId, use: 'sig', alg: 'EdDSA' };
  }
}

/** True when `signature` is one of this key over this value. Never throws on what others sent. */
export const verifySignature = (value: unknown, signature: Signature, publicKey: JsonWebKey): boolean => {
  try {
    const key = createPublicKey({ key: publicKey, format: 'jwk' });
    return (
      key.asymmetricKeyType === 'ed25519' &&
      signature.keyId === thumbprint(key) &&
      verify(null, Buffer.from(canonicalJson(value)), key, Buffer.from(signature.value, 'base64url'))
    );
  } catch {
    return false;
  }
};

/** Makes a file with a new signing key, readable by its owner alone. Never overwrites. @throws when it exists. */
export const makeSigningKeyFile = (path: string): void => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
};

const thumbprint = (key: KeyObject): string => {
  const { crv, kty, x } = key.export({ format: 'jwk' });
  return createHash('sha256').update(canonicalJson({ crv, kty, x })).digest('base64url');
};
