import { channels, rights, type Channel, type Right } from '@huisrecht/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { refusal, Refused } from '../domain/refusal.js';

/** The columns of the file. */
export const columns = ['received_on', 'channel', 'rights', 'person', 'note'] as const;
export type Column = (typeof columns)[number];
const needed: readonly string[] = columns.filter((column) => column !== 'note');

/** What is wrong with a row: where, and what by a stable code; never the value. */
export interface RowProblem {
  readonly column?: Column;
  readonly code: string;
}

/** One row as it was read. The number is the one that a spreadsheet shows: the header is 1. */
export interface Row {
  readonly row: number;
  readonly receivedOn: string;
  readonly channel: Channel;
  /** None is a request that named no right: access. */
  readonly rights: readonly Right[];
  readonly person: string;
  readonly note?: string;
}

/** A row that can be read, or what is wrong with it. */
export type ReadRow = Row | { readonly row: number; readonly problems: readonly RowProblem[] };

export const isRead = (row: ReadRow): row is Row => !('problems' in row);

const MOST_ROWS = 2_000;
const MOST_RIGHTS = 10;
const MOST_NOTE = 2_000;

/** Words of an office for what we have a code for. */
const channelWords: Readonly<Record<string, Channel>> = {
  ...{ brief: 'letter', 'e-mail': 'email', mail: 'email', balie: 'counter', telefoon: 'phone' },
  ...{ formulier: 'form', verwerker: 'processor' },
};
const rightWords: Readonly<Record<string, Right>> = {
  ...{ inzage: 'access', verbetering: 'rectification', rectificatie: 'rectification' },
  ...{ verwijdering: 'erasure', verwijderen: 'erasure', beperking: 'restriction' },
  ...{ overdracht: 'portability', overdraagbaarheid: 'portability', bezwaar: 'objection' },
  'toestemming intrekken': 'withdrawal-of-consent',
};

const known = <T extends string>(
  typed: string,
  codes: readonly T[],
  words: Readonly<Record<string, T>>,
): T | undefined => {
  const plain = typed.trim().toLowerCase();
  return codes.find((code) => code === plain) ?? (Object.hasOwn(words, plain) ? words[plain] : undefined);
};

/** `2026-03-02`, or `2-3-2026` as spreadsheets here write it. */
const dayOfCell = (typed: string): string | undefined => {
  const [, d, m, y] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed.trim()) ?? [];
  const day = y === undefined ? typed.trim() : `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const moment = new Date(`${day}T00:00:00Z`);
  // 31 February is no day, whatever a machine makes of it.
  return !Number.isNaN(+moment) && moment.toISOString().startsWith(day) ? day : undefined;
};

const rightsOf = (typed: string): Right[] | undefined => {
  const parts = typed.split('+').filter((part) => part.trim() !== '');
  const found = parts.map((part) => known(part, rights, rightWords));
  return found.some((right) => right === undefined) ? undefined : ([...new Set(found)] as Right[]);
};

const readRow = (row: number, cells: Readonly<Record<Column, string>>): ReadRow => {
  const problems: RowProblem[] = [];
  const wrong = (column: Column, typed: string): void => {
    problems.push({ column, code: typed.trim() === '' ? 'missing' : 'not-readable' });
  };
  const receivedOn = dayOfCell(cells.received_on);
  const channel = known(cells.channel, channels, channelWords);
  const named = rightsOf(cells.rights);
  const person = cells.person.trim();
  const note = cells.note.trim();
  if (receivedOn === undefined) wrong('received_on', cells.received_on);
  if (channel === undefined) wrong('channel', cells.channel);
  if (named === undefined) wrong('rights', cells.rights);
  if (named && named.length > MOST_RIGHTS) problems.push({ column: 'rights', code: 'too-many' });
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ./:_-]{0,63}$/u.test(person)) wrong('person', person);
  if (note.length > MOST_NOTE) problems.push({ column: 'note', code: 'too-long' });
  if (problems.length > 0 || receivedOn === undefined || channel === undefined || named === undefined)
    return { row, problems };
  return { row, receivedOn, channel, rights: named, person, ...(note !== '' && { note }) };
};

const records = (csv: string): string[][] => {
  const [header = ''] = csv.split(/\r?\n/, 1);
  const delimiter = header.includes(';') ? ';' : ',';
  try {
    return parse(csv, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused(refusal('import.not-csv'));
  }
};

/**
 * Reads a file of requests: commas or semicolons, with or without the mark of UTF-8. An empty line is no row.
 * @throws Refused `import.not-csv`, `import.columns`, `import.too-many-rows`
 */
export const readRows = (csv: string): ReadRow[] => {
  const [head = [], ...rest] = records(csv.replace(/^\uFEFF/, ''));
  const names = head.map((name) => name.trim().toLowerCase());
  const fits =
    needed.every((name) => names.includes(name)) &&
    names.every((name) => columns.some((column) => column === name)) &&
    new Set(names).size === names.length;
  if (!fits) throw new Refused(refusal('import.columns'));
  const filled = rest.flatMap((cells, i) =>
    cells.every((cell) => cell.trim() === '') ? [] : [{ row: i + 2, cells }],
  );
  if (filled.length > MOST_ROWS) throw new Refused(refusal('import.too-many-rows'));
  return filled.map(({ row, cells }) => {
    if (cells.length > names.length) return { row, problems: [{ code: 'too-many-cells' }] };
    const at = (column: Column): string => cells[names.indexOf(column)] ?? '';
    return readRow(row, {
      ...{ received_on: at('received_on'), channel: at('channel'), rights: at('rights') },
      ...{ person: at('person'), note: at('note') },
    });
  });
};
