import { join } from 'node:path';
import type { KeyFiles } from './keys.ts';
import { serviceParts, type PartName, type ServicePart } from './parts.ts';
import { portVariable, root, type PortName, type Settings } from './settings.ts';

/** Environment variables of a program. */
export type Variables = Record<string, string>;

const urlVariable: Readonly<Record<ServicePart, string>> = {
  requests: 'REQUESTS_URL',
  identity: 'IDENTITY_URL',
  'processor-sync': 'PROCESSOR_SYNC_URL',
  retention: 'RETENTION_URL',
  admin: 'ADMIN_URL',
};

/** Where the service listens. */
export function serviceUrl(
  name: ServicePart,
  host: string,
  ports: Readonly<Record<PortName, number>>,
): string {
  return `http://${host}:${ports[name]}`;
}

/** Who writes here has a draft waiting for a clerk; in the demo every mailbox's password is its address. */
export const demoMailbox = 'privacy@helpt-elkander.example';

/** Where the demo keeps its data and listens, and what processor-sync must know to ask its systems. */
function demoEnvironment(
  { host, dataFolder }: Settings,
  ports: Readonly<Record<PortName, number>>,
): Variables {
  const folder = join(dataFolder, 'demo');
  const mailbox = encodeURIComponent(demoMailbox);
  return {
    MAILBOX_URL: `imap://${mailbox}:${mailbox}@${host}:${ports.imap}`,
    MAILBOX_SECONDS: '5',
    DEMO_FOLDER: folder,
    LETTERS_FOLDER: join(root, 'deploy/demo/seed/letters'),
    DEMO_CA_FILE: join(folder, 'demo-ca.pem'),
    ERP_PORT: String(ports.erp),
    ERP_DATABASE_URL: `postgres://huisrecht:huisrecht@${host}:${ports.erp}/thuisbasis`,
    VAKWERK_PORT: String(ports.vakwerk),
    VAKWERK_CONTROL_PORT: String(ports['vakwerk control']),
    VAKWERK_URL: `http://${host}:${ports.vakwerk}/v2`,
    MENINGSPEIL_PORT: String(ports.meningspeil),
    MENINGSPEIL_CONTROL_PORT: String(ports['meningspeil control']),
    MENINGSPEIL_URL: `http://${host}:${ports.meningspeil}/v2`,
  };
}

/**
 * What every program of the system gets, and whoever works on it: where things are and which keys to use.
 * @param ports where the parts really listen
 * @param parts those that are started
 */
export function commonEnvironment(
  settings: Settings,
  ports: Readonly<Record<PortName, number>>,
  keys: KeyFiles,
  parts: ReadonlySet<PartName>,
): Variables {
  const { host } = settings;
  return {
    KAFKA_BROKERS: settings.kafkaBrokers ?? `${host}:${ports.kafka}`,
    MONGODB_URI: settings.mongodbUri ?? `mongodb://${host}:${ports.store}`,
    OIDC_ISSUER: settings.oidcIssuer ?? `http://${host}:${ports.issuer}`,
    OIDC_AUDIENCE: 'huisrecht',
    SMTP_URL: settings.smtpUrl ?? `smtp://${host}:${ports.smtp}`,
    IMAP_URL: `imap://${host}:${ports.imap}`,
    MAIL_PAGE_URL: `http://${host}:${ports['mail page']}`,
    MAIL_FROM: 'info@helpt-elkander.example',
    MASTER_KEY_FILE: keys.master,
    HMAC_KEY_FILE: keys.hmac,
    SIGNING_KEY_FILE: keys.signing,
    CLIENT_SECRETS_FILE: keys.clients,
    ORGANISATION_KVK: '12345678',
    ORGANISATION_NAME: 'Helpt Elkander',
    ADMIN_PUBLIC_URL: serviceUrl('admin', host, ports),
    ...Object.fromEntries(serviceParts.map((name) => [urlVariable[name], serviceUrl(name, host, ports)])),
    ...(parts.has('demo') ? demoEnvironment(settings, ports) : {}),
    ...settings.given,
  };
}

/**
 * What one program gets besides.
 * @param client its client id at the issuer
 * @param port where it listens, if it does
 */
export function ownEnvironment(
  client: string,
  secrets: Readonly<Record<string, string>>,
  port?: number,
): Variables {
  return {
    OIDC_CLIENT_ID: client,
    OIDC_CLIENT_SECRET: secrets[client] ?? '',
    ...(port === undefined ? {} : { PORT: String(port), [portVariable(client)]: String(port) }),
  };
}
