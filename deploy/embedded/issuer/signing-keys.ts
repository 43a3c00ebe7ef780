import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWKS } from 'oidc-provider';
import { writeSecret } from '../launcher/files.ts';

/** The issuer's signing keys from its data folder, made on the first start, so that tokens outlive a restart. */
export function signingKeys(folder: string): JWKS {
  const file = join(folder, 'jwks.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWKS;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwks: JWKS = {
    keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }],
  };
  mkdirSync(folder, { recursive: true });
  writeSecret(file, JSON.stringify(jwks));
  return jwks;
}
