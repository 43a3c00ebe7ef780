import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { canonical } from './canonical.ts';

/** What a person gets to check: a manifest, its hash, and the signature of the association. */
export interface SignedManifest {
  readonly manifest: {
    readonly number: string;
    readonly packageSha256: string;
    readonly holders: readonly {
      readonly holder: string;
      readonly name: string;
      readonly silent: boolean;
      readonly answers: readonly { readonly outcome: string; readonly items: number }[];
    }[];
    readonly given: { readonly items: number; readonly documents: number };
    readonly withheld: { readonly items: number; readonly masked: number };
  };
  readonly sha256: string;
  readonly signature: { readonly algorithm: string; readonly keyId: string; readonly value: string };
}

const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

/**
 * Checks a manifest as anybody could, with nothing of Huisrecht but its public key: Ed25519 over RFC 8785.
 * @returns what is wrong; nothing when it verifies
 */
export const faultsOf = (
  { manifest, sha256, signature }: SignedManifest,
  publicKey: JsonWebKey,
  content?: unknown,
): string[] => {
  const key = createPublicKey({ key: publicKey, format: 'jwk' });
  const bytes = Buffer.from(signature.value, 'base64url');
  return [
    ...(hashOf(manifest) === sha256 ? [] : ['the hash differs']),
    ...(verify(null, Buffer.from(canonical(manifest)), key, bytes) ? [] : ['the signature differs']),
    ...(content === undefined || hashOf(content) === manifest.packageSha256 ? [] : ['the package differs']),
  ];
};
