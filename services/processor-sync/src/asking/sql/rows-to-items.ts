import type { CategoryEntry, PersonInAnswer, PersonRole } from '@huisrecht/contracts';
import type { FoundDocument, FoundItem, Subject } from '../holder-adapter.js';
import type { MappedRead } from './mapping.js';

/** A row as the database gave it, every value as text; bytes as bytes. */
export type Row = Readonly<Record<string, string | Buffer | null>>;

/** Somebody in an item, by the code of the system. */
export interface PersonRow {
  readonly item: string;
  readonly code: string;
  readonly role: string;
}

/**
 * Rows as items. A field that the directory says is about one role (the report of a nuisance file is its reporter's) is
 * about somebody else for everyone who is not in that role: held back for review (LAW 1.2, 4.5; GDPR Art. 15(4)).
 */
export const rowsToItems = (
  read: MappedRead,
  category: CategoryEntry,
  rows: readonly Row[],
  people: readonly PersonRow[],
  subjects: readonly Subject[],
): FoundItem[] => {
  const peopleByItem = Map.groupBy(people, ({ item }) => item);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const theirId = text(row['item']);
    const nth = (seen.get(theirId) ?? 0) + 1;
    seen.set(theirId, nth);
    const here = read.people
      ? (peopleByItem.get(theirId) ?? [])
      : [{ item: theirId, code: text(row['code']), role: '' }];
    const own = here.filter(({ code }) => subjects.some(({ codes }) => codes.includes(code)));
    const roleOf = ({ role }: PersonRow): PersonRole => read.role ?? read.people?.roles[role] ?? 'contact';
    const ownRoles = new Set(own.map(roleOf));
    const fields = read.fields.flatMap(({ field }, index) => {
      const value = row[`f${index}`];
      const known = category.fields.find(({ id }) => id === field);
      if (value === null || value === undefined || !known) return [];
      const aboutOther = known.about !== undefined && !ownRoles.has(known.about);
      return [{ field, label: known.label, value: text(value), aboutOther }];
    });
    const document = documentOf(row, theirId);
    return {
      theirId: `${read.category}:${theirId}${nth === 1 ? '' : `:${nth}`}`,
      category: read.category,
      label: read.label,
      fields,
      people: here.map((person): PersonInAnswer => ({
        role: roleOf(person),
        isSubject: own.includes(person),
      })),
      aboutOthers: own.length === 0 || own.length < here.length,
      subjectId: subjects.find(({ codes }) => own.some(({ code }) => codes.includes(code)))?.subjectId ?? '',
      ...(read.source !== undefined && { source: read.source }),
      ...recordedOn(row),
      ...(document && { document }),
    };
  });
};

const text = (value: string | Buffer | null | undefined): string =>
  value === null || value === undefined ? '' : Buffer.isBuffer(value) ? value.toString('utf8') : value;

const recordedOn = (row: Row): { recordedOn?: string } => {
  const day = text(row['recorded']).slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { recordedOn: day } : {};
};

const documentOf = (row: Row, theirId: string): FoundDocument | undefined => {
  const content = row['content'];
  if (!Buffer.isBuffer(content) || content.length === 0) return undefined;
  const mediaType = text(row['media']);
  return {
    content,
    name: text(row['name']) || theirId,
    mediaType: /^[a-z]+\/[a-z0-9.+-]{1,100}$/.test(mediaType) ? mediaType : 'application/octet-stream',
  };
};
