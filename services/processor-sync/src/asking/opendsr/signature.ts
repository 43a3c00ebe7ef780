import { verify, X509Certificate } from 'node:crypto';

/** OpenDSR 2.0 and, for who never moved on, the names of version 1 (§10.1). */
const prefixes = ['x-opendsr', 'x-opengdpr'] as const;

/** Who signed something, and the signature. */
export interface Signed {
  readonly domain: string;
  readonly signature: Buffer;
}

/** The domain and signature from the headers of a response or callback; undefined when either is missing. */
export const signedBy = (header: (name: string) => string | null | undefined): Signed | undefined => {
  for (const prefix of prefixes) {
    const domain = header(`${prefix}-processor-domain`)?.trim().toLowerCase();
    const signature = header(`${prefix}-signature`)?.replaceAll(/\s/g, '');
    if (domain && signature && /^[A-Za-z0-9+/]+=*$/.test(signature))
      return { domain, signature: Buffer.from(signature, 'base64') };
  }
  return undefined;
};

/** Whether the signature over the SHA-256 of exactly these bytes is by the key of the certificate (FIPS 186-4). */
export const isSignedBy = (bytes: Buffer, signature: Buffer, certificate: X509Certificate): boolean => {
  try {
    return verify('sha256', bytes, certificate.publicKey, signature);
  } catch {
    return false;
  }
};
