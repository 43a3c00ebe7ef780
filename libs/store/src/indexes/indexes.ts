import type { mongo } from 'mongoose';

/** An index of a collection: fields in order, 1 up and -1 down. */
export interface Index {
  readonly fields: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  /** Only documents that match are in it. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** Documents go by themselves so many seconds after the moment in the (single) field. */
  readonly expireAfterSeconds?: number;
}

/** The indexes of one collection, as its store file declares them. */
export interface CollectionIndexes {
  readonly collection: string;
  readonly indexes: readonly Index[];
}

/** What `ensureIndexes` found and did in one collection. */
export interface IndexReport {
  readonly collection: string;
  readonly ensured: readonly string[];
  /** In the store but not declared: left alone, to be dropped by hand. */
  readonly undeclared: readonly string[];
}

const declared = new Map<string, CollectionIndexes[]>();

/** Declares the indexes of a collection; `page` checks its order against them. */
export const defineIndexes = (collection: string, indexes: readonly Index[]): CollectionIndexes => {
  const declaration = { collection, indexes };
  declared.set(collection, [...(declared.get(collection) ?? []), declaration]);
  return declaration;
};

/** Every index declared in this process for a collection of this name. */
export const indexesOf = (collection: string): Index[] =>
  (declared.get(collection) ?? []).flatMap(({ indexes }) => indexes);

/** The name the server gives an index: `status_1_receivedAt_-1`. */
export const indexName = (index: Index): string =>
  Object.entries(index.fields)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_');

const description = (index: Index): mongo.IndexDescription => ({
  key: { ...index.fields },
  name: indexName(index),
  ...(index.unique ? { unique: true } : {}),
  ...(index.where ? { partialFilterExpression: { ...index.where } } : {}),
  ...(index.expireAfterSeconds === undefined ? {} : { expireAfterSeconds: index.expireAfterSeconds }),
});

/**
 * Makes what is declared and not there yet. Safe to run from several instances at once, and again.
 * @throws the server's error when an index of the same name has other options: drop that one first.
 */
export const ensureIndexes = async (
  db: mongo.Db,
  declarations: readonly CollectionIndexes[],
): Promise<IndexReport[]> => {
  const reports: IndexReport[] = [];
  for (const { collection, indexes } of declarations) {
    if (indexes.length > 0) await db.collection(collection).createIndexes(indexes.map(description));
    const names = new Set(['_id_', ...indexes.map(indexName)]);
    const present = indexes.length > 0 ? await db.collection(collection).indexes() : [];
    reports.push({
      collection,
      ensured: indexes.map(indexName),
      undeclared: present.map(({ name }) => name ?? '').filter((name) => !names.has(name)),
    });
  }
  return reports;
};
