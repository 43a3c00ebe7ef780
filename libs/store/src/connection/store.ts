import mongoose from 'mongoose';
import type { Connection, ConnectOptions, mongo } from 'mongoose';
import { StoreUnreachable } from '../errors.js';
import { ensureIndexes, type CollectionIndexes, type IndexReport } from '../indexes/indexes.js';
import { databaseOf, hostsOf } from './uri.js';

export type Db = mongo.Db;
export type Document = mongo.Document;
export type StoreCollection<T extends Document> = mongo.Collection<T>;

export interface StoreOptions {
  /** The service that owns the database. */
  readonly service: string;
  /** `MONGODB_URI`. A database named in it is used as the prefix of the service's own. */
  readonly uri: string;
  /** What `ensureIndexes` makes. */
  readonly indexes?: readonly CollectionIndexes[];
  /** How long an operation waits for a server, in milliseconds; 5,000 unless told. */
  readonly deadlineMs?: number;
  /** Connections at once; 20 unless told. */
  readonly poolSize?: number;
}

/**
 * Durable writes, a strict deadline, and nothing that a server without sessions and transactions lacks:
 * retryable writes need a session, and a conditional write is safe to decide again.
 */
const connectOptions = ({
  uri,
  service,
  deadlineMs = 5_000,
  poolSize = 20,
}: StoreOptions): ConnectOptions => ({
  dbName: databaseOf(uri, service),
  appName: `huisrecht-${service}`,
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  sanitizeFilter: true,
  serverSelectionTimeoutMS: deadlineMs,
  connectTimeoutMS: deadlineMs,
  socketTimeoutMS: Math.max(60_000, deadlineMs),
  waitQueueTimeoutMS: deadlineMs,
  maxPoolSize: poolSize,
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'local' },
  retryWrites: false,
  retryReads: true,
});

/** A service's own database. Code in `*.store.ts` works with the driver's collections; nobody else does. */
export class Store {
  private constructor(
    /** For schemas and lists. */
    readonly connection: Connection,
    /** The driver's database. */
    readonly db: Db,
    readonly indexes: readonly CollectionIndexes[],
  ) {}

  /**
   * Connects and asks the server for a sign of life.
   * @throws StoreUnreachable naming the hosts, never the credentials.
   */
  static async connect(options: StoreOptions): Promise<Store> {
    const connection = mongoose.createConnection();
    try {
      await connection.openUri(options.uri, connectOptions(options));
      if (!connection.db) throw new Error('no database');
      await connection.db.command({ ping: 1 });
      return new Store(connection, connection.db, options.indexes ?? []);
    } catch (cause) {
      await connection.close(true).catch(() => undefined);
      throw new StoreUnreachable(
        `The store at ${hostsOf(options.uri)} does not answer: start it, or set MONGODB_URI to one that runs.`,
        { cause },
      );
    }
  }

  /** The driver's collection of this name. */
  collection<T extends Document>(name: string): StoreCollection<T> {
    return this.db.collection<T>(name);
  }

  /** Makes the indexes that were declared; a step of its own at deploy or start, never by a model. */
  async ensureIndexes(): Promise<IndexReport[]> {
    return ensureIndexes(this.db, this.indexes);
  }

  /** Resolves when the server answers. For readiness. */
  async ping(): Promise<void> {
    await this.db.command({ ping: 1 });
  }

  /** Closes every connection. */
  async close(): Promise<void> {
    await this.connection.close();
  }
}
