import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { Refusal } from './refusal.ts';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../../..');

/** Where each part would like to listen. */
export const usualPorts = {
  kafka: 9092,
  'kafka controller': 9093,
  store: 27017,
  smtp: 3025,
  imap: 3143,
  'mail page': 3080,
  issuer: 4010,
  admin: 4000,
  requests: 4001,
  identity: 4002,
  'processor-sync': 4003,
  retention: 4004,
  erp: 5433,
  vakwerk: 4021,
  'vakwerk control': 4022,
  meningspeil: 4023,
  'meningspeil control': 4024,
} as const;

export type PortName = keyof typeof usualPorts;
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  /** Absolute. */
  readonly dataFolder: string;
  readonly host: string;
  /** Wished for; 0 for any free one. */
  readonly ports: Readonly<Record<PortName, number>>;
  /** Real parts that stand in for the embedded ones. */
  readonly kafkaBrokers: string | undefined;
  readonly mongodbUri: string | undefined;
  readonly oidcIssuer: string | undefined;
  readonly smtpUrl: string | undefined;
  /** What the launcher would make up but the environment says. */
  readonly given: Readonly<Record<string, string>>;
}

/** What may be said in the environment instead of made up by the launcher. */
const mayBeGiven = [
  'ADMIN_PUBLIC_URL',
  'CLIENT_SECRETS_FILE',
  'HMAC_KEY_FILE',
  'MAIL_FROM',
  'MASTER_KEY_FILE',
  'OIDC_AUDIENCE',
  'ORGANISATION_KVK',
  'ORGANISATION_NAME',
  'SIGNING_KEY_FILE',
];

export const portNames = Object.keys(usualPorts) as PortName[];

/** The variable with the port of a part: `processor-sync` has PROCESSOR_SYNC_PORT. */
export const portVariable = (name: string): string => `${name.toUpperCase().replace(/[ -]/g, '_')}_PORT`;

function portFrom(environment: Environment, name: PortName): number {
  const variable = portVariable(name);
  const text = environment[variable];
  if (!text) return usualPorts[name];
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Refusal(`${variable} is not a port: make it a whole number from 0 to 65535.`, 2);
}

/**
 * What the environment asks of the launcher; see .env.example.
 * @param dataFolder wins over HUISRECHT_DATA
 * @throws Refusal for a port that is none
 */
export function settingsFrom(environment: Environment, dataFolder?: string): Settings {
  return {
    dataFolder: resolve(root, dataFolder ?? (environment['HUISRECHT_DATA'] || '.data')),
    host: '127.0.0.1',
    ports: Object.fromEntries(
      portNames.map((name) => [name, portFrom(environment, name)]),
    ) as Settings['ports'],
    kafkaBrokers: environment['KAFKA_BROKERS'] || undefined,
    mongodbUri: environment['MONGODB_URI'] || undefined,
    oidcIssuer: environment['OIDC_ISSUER'] || undefined,
    smtpUrl: environment['SMTP_URL'] || undefined,
    given: Object.fromEntries(
      mayBeGiven.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
    ),
  };
}

/** The same settings on free ports, whichever they are: for tests, beside a system that runs. */
export function onFreePorts(settings: Settings): Settings {
  const ports = Object.fromEntries(portNames.map((name) => [name, 0])) as Settings['ports'];
  return { ...settings, ports };
}

/** Adds what `.env` says to the environment of this process, where that does not say it already. */
export function readEnvFile(): void {
  const file = join(root, '.env');
  if (existsSync(file)) loadEnvFile(file);
}
