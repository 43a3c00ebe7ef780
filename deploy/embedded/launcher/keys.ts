import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretClients } from '../issuer/clients.ts';
import { writeSecret } from './files.ts';
import { Refusal } from './refusal.ts';

/** The files with the secrets of the demo; elsewhere an operator makes them. */
export interface KeyFiles {
  /** Wraps the data keys. */
  readonly master: string;
  /** For the keyed hashes that people are found by. */
  readonly hmac: string;
  /** Ed25519: signs manifests. */
  readonly signing: string;
  /** JSON: the secret of each client of the issuer. */
  readonly clients: string;
}

const random = (): string => randomBytes(32).toString('base64');

const makers: Readonly<Record<keyof KeyFiles, () => string>> = {
  master: () => `1 ${random()}\n`,
  hmac: () => `${random()}\n`,
  signing: () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  clients: () => JSON.stringify(Object.fromEntries(secretClients.map((id) => [id, random()]))),
};

/** A folder of an earlier version has no secrets of the clients that came later. */
const addClients = (file: string): void => {
  const known = clientSecrets(file);
  const later = secretClients.filter((id) => !known[id]);
  if (later.length === 0) return;
  writeSecret(file, JSON.stringify({ ...known, ...Object.fromEntries(later.map((id) => [id, random()])) }));
};

/** Makes the key files that are not there yet, for this user only. Returns where they are, and whether any was made. */
export function makeKeys(dataFolder: string): KeyFiles & { readonly made: boolean } {
  const folder = join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files: KeyFiles = {
    master: join(folder, 'master.key'),
    hmac: join(folder, 'hmac.key'),
    signing: join(folder, 'signing.pem'),
    clients: join(folder, 'clients.json'),
  };
  const missing = (Object.keys(files) as (keyof KeyFiles)[]).filter((kind) => !existsSync(files[kind]));
  for (const kind of missing) writeSecret(files[kind], makers[kind]());
  if (!missing.includes('clients')) addClients(files.clients);
  return { ...files, made: missing.length > 0 };
}

/** The secrets of the issuer's clients. @throws Refusal when the file cannot be read */
export function clientSecrets(file: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    throw new Refusal(`The secrets in ${file} cannot be read: remove that file and start again.`, 3);
  }
}
