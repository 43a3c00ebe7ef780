import type { SqlAdapter as Settings } from '@huisrecht/contracts';
import { Socket } from 'node:net';
import pg from 'pg';
import type { DirectoryIndex } from '../../directory/directory.js';
import {
  failed,
  foundAll,
  type Delivery,
  type FoundItem,
  type HolderAdapter,
  type HolderReply,
  type Subject,
} from '../holder-adapter.js';
import type { HolderSettings } from '../holder-settings.js';
import { failureOf, TooLarge } from './failures.js';
import type { MappedRead, Mapping } from './mapping.js';
import { rowsToItems, type PersonRow, type Row } from './rows-to-items.js';
import { maxPeople, peopleStatement, readStatement } from './statements.js';

const BYTEA: number = pg.types.builtins.BYTEA;
const bytes = (value: string): Buffer => Buffer.from(value.slice(2), 'hex');
const text = (value: string): string => value;

/** Values come as text, bytes as bytes: what is shown is what is stored, whatever the type. */
const asStored: pg.CustomTypesConfig = {
  getTypeParser: (oid: number) => (oid === BYTEA ? bytes : text),
};

/**
 * Reads a PostgreSQL database: read-only, by a mapping, with bounds on time, rows and bytes. The relation codes of the
 * person are the only parameter. Nothing is written and nothing is left open.
 */
export class SqlAdapter implements HolderAdapter {
  readonly needsPeople = true;

  constructor(
    private readonly directory: DirectoryIndex,
    private readonly settings: HolderSettings,
    private readonly mappings: ReadonlyMap<string, Mapping>,
  ) {}

  async ask({ holder }: Delivery, subjects: readonly Subject[], signal: AbortSignal): Promise<HolderReply> {
    const { connection, mapping: file } = holder.adapter as Settings;
    const connectionString = this.settings.get(connection);
    const mapping = this.mappings.get(file);
    if (connectionString === undefined) return failed('setting-missing');
    if (!mapping) return failed('mapping-invalid');
    const codes = [...new Set(subjects.flatMap((subject) => subject.codes))];
    if (codes.length === 0) return failed('no-identifier-agreed');
    return this.connected(connectionString, mapping, signal, (client) =>
      this.read(client, mapping, codes, subjects),
    );
  }

  private async read(
    client: pg.Client,
    mapping: Mapping,
    codes: readonly string[],
    subjects: readonly Subject[],
  ): Promise<FoundItem[]> {
    const found: FoundItem[] = [];
    const budget = { bytes: mapping.maxBytes };
    for (const read of mapping.reads)
      found.push(...(await this.readOne(client, mapping, read, codes, subjects, budget)));
    return found;
  }

  private async readOne(
    client: pg.Client,
    mapping: Mapping,
    read: MappedRead,
    codes: readonly string[],
    subjects: readonly Subject[],
    budget: { bytes: number },
  ): Promise<FoundItem[]> {
    const category = this.directory.category(read.category);
    const rows = await rowsOf(client, readStatement(mapping, read).text, codes, mapping.maxRows, budget);
    const statement = peopleStatement(mapping, read);
    const ids = rows.map((row) => String(row['item']));
    const people = statement ? await client.query<PersonRow>({ ...statement, values: [ids] }) : undefined;
    // Whoever is cut off would seem not to be in it, and what is about them would be given away.
    if ((people?.rows.length ?? 0) > maxPeople(mapping)) throw new TooLarge();
    return category ? rowsToItems(read, category, rows, people?.rows ?? [], subjects) : [];
  }

  private async connected(
    connectionString: string,
    { statementTimeoutMs }: Mapping,
    signal: AbortSignal,
    work: (client: pg.Client) => Promise<FoundItem[]>,
  ): Promise<HolderReply> {
    const socket = new Socket();
    const client = new pg.Client({
      connectionString,
      stream: () => socket,
      connectionTimeoutMillis: 5_000,
      statement_timeout: statementTimeoutMs,
      application_name: 'huisrecht',
      types: asStored,
    });
    client.on('error', () => undefined);
    const stop = (): void => void socket.destroy(new Error('stopped'));
    signal.addEventListener('abort', stop, { once: true });
    try {
      signal.throwIfAborted();
      await client.connect();
      await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return foundAll(await work(client));
    } catch (error) {
      const code = signal.aborted ? 'deadline-exceeded' : failureOf(error);
      // A bug of ours is told as one, and not as a holder that is away.
      if (code === undefined) throw error;
      return failed(code);
    } finally {
      signal.removeEventListener('abort', stop);
      if (!socket.destroyed) await client.end().catch(() => undefined);
      socket.destroy();
    }
  }
}

/** Rows in small portions, so that what is too large is seen before it is in memory. */
const rowsOf = async (
  client: pg.Client,
  text: string,
  codes: readonly string[],
  maxRows: number,
  budget: { bytes: number },
): Promise<Row[]> => {
  await client.query({ text: `DECLARE huisrecht NO SCROLL CURSOR FOR ${text}`, values: [codes] });
  const rows: Row[] = [];
  for (;;) {
    const { rows: portion } = await client.query<Row>('FETCH 25 FROM huisrecht');
    rows.push(...portion);
    budget.bytes -= portion.reduce((sum, row) => sum + bytesOf(row), 0);
    if (rows.length > maxRows || budget.bytes < 0) throw new TooLarge();
    if (portion.length < 25) break;
  }
  await client.query('CLOSE huisrecht');
  return rows;
};

const bytesOf = (row: Row): number =>
  Object.values(row).reduce((sum, value) => sum + (value === null ? 0 : Buffer.byteLength(value)), 0);
