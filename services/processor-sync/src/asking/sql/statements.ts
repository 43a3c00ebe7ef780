import type { MappedRead, Mapping } from './mapping.js';

/** A statement with its one parameter: an array of texts. */
export interface Statement {
  readonly text: string;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const table = (schema: string, name: string): string => `${quote(schema)}.${quote(name)} AS ${quote(name)}`;
const column = (path: string): string => path.split('.').map(quote).join('.');

/** What a row of a read is called in the result. */
export const columnsOf = ({ itemId, relationCode, recordedOn, fields, document }: MappedRead) => ({
  item: itemId,
  ...(relationCode !== undefined && { code: relationCode }),
  ...(recordedOn !== undefined && { recorded: recordedOn }),
  ...Object.fromEntries(fields.map(({ column: path }, index) => [`f${index}`, path])),
  ...(document && { content: document.content, name: document.name, media: document.mediaType }),
});

/**
 * The rows of a read for relation codes: `$1` is the array of codes, the only thing that is not in the mapping. One row
 * more than allowed is asked for, so that too many is seen.
 */
export const readStatement = ({ schema, maxRows }: Mapping, read: MappedRead): Statement => {
  const { people, joins = [] } = read;
  const selected = Object.entries(columnsOf(read)).map(([name, path]) => `${column(path)} AS ${quote(name)}`);
  const from = [
    `FROM ${table(schema, read.table)}`,
    ...joins.map(
      (join) => `JOIN ${table(schema, join.table)} ON ${column(join.column)} = ${column(join.equals)}`,
    ),
  ];
  const ofPerson = `${column(read.relationCode ?? '')}::text = ANY($1::text[])`;
  const ofPeople =
    people &&
    `EXISTS (SELECT 1 FROM ${table(schema, people.table)} WHERE ${column(people.item)} = ${column(read.itemId)} AND ${column(people.relationCode)}::text = ANY($1::text[]))`;
  return {
    text: [
      `SELECT ${selected.join(', ')}`,
      ...from,
      `WHERE ${ofPeople ?? ofPerson}`,
      `ORDER BY ${column(read.itemId)}`,
      `LIMIT ${maxRows + 1}`,
    ].join('\n'),
  };
};

/** People in the items of a read at most, for each row that it may have. */
const PEOPLE_PER_ROW = 20;

/** How many people the items of a read may have together. */
export const maxPeople = ({ maxRows }: Pick<Mapping, 'maxRows'>): number => maxRows * PEOPLE_PER_ROW;

/** Everyone in the items of a read, one more than allowed: `$1` is the array of item ids. */
export const peopleStatement = (
  { schema, ...bounds }: Mapping,
  { people }: MappedRead,
): Statement | undefined =>
  people && {
    text: [
      `SELECT ${column(people.item)}::text AS "item", ${column(people.relationCode)}::text AS "code", ${column(people.role)}::text AS "role"`,
      `FROM ${table(schema, people.table)}`,
      `WHERE ${column(people.item)}::text = ANY($1::text[])`,
      `ORDER BY 1, 2`,
      `LIMIT ${maxPeople(bounds) + 1}`,
    ].join('\n'),
  };
