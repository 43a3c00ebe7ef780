import { randomUUID } from 'node:crypto';
import { Store } from '../connection/store.js';
import type { CollectionIndexes } from '../indexes/indexes.js';

/** A database of its own for one spec file. */
export interface TestStore {
  readonly store: Store;
  /** For what connects by itself: a service under test with the same databases. */
  readonly uri: string;
  /** Drops the database and closes the connection. */
  drop(): Promise<void>;
}

/**
 * Opens an empty database on the server of `MONGODB_URI`, with its indexes made. For `*.int.spec.ts`.
 * @throws Error when MONGODB_URI is not set.
 */
export const openTestStore = async (
  service = 'test',
  indexes: readonly CollectionIndexes[] = [],
): Promise<TestStore> => {
  const server = process.env['MONGODB_URI'];
  if (!server) throw new Error('Set MONGODB_URI to a running store, such as mongodb://127.0.0.1:27017.');
  const uri = withDatabase(server, `t${randomUUID().slice(0, 8)}`);
  const store = await Store.connect({ service, uri, indexes });
  await store.ensureIndexes();
  return {
    store,
    uri,
    drop: async () => {
      await store.db.dropDatabase();
      await store.close();
    },
  };
};

const withDatabase = (uri: string, database: string): string => {
  const [, server = '', options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*(\?.*)?$/.exec(uri) ?? [];
  return `${server}/${database}${options}`;
};
