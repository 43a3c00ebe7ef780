import type { Document, StoreCollection } from '../connection/store.js';
import type { mongo } from 'mongoose';

/** How a store would run a query. */
export interface QueryPlan {
  /** Names of the indexes that narrow it down. */
  readonly indexes: readonly string[];
  /** True when it reads the whole collection. */
  readonly scans: boolean;
}

const COMMAND_NOT_FOUND = 59;

/**
 * Asks the store how it would run a query: for tests that a list uses its index. Undefined on a store without
 * `explain` (the embedded one). A planner may well scan a small collection: fill it first.
 */
export const explainQuery = async <T extends Document>(
  collection: StoreCollection<T>,
  filter: mongo.Filter<T>,
  sort: Record<string, 1 | -1> = {},
): Promise<QueryPlan | undefined> => {
  try {
    const explained = await collection.find(filter).sort(sort).limit(10).explain('queryPlanner');
    const nodes = objectsIn(explained['queryPlanner']);
    return {
      indexes: [...new Set(nodes.flatMap((node) => indexOf(node) ?? []))],
      scans: nodes.some(isScan),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === COMMAND_NOT_FOUND) return undefined;
    throw error;
  }
};

type Node = Readonly<Record<string, unknown>>;

const objectsIn = (value: unknown): Node[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Node, ...inner];
};

/** DocumentDB walks its primary key for a scan: the condition then names no id. */
const walksPrimaryKey = (node: Node): boolean =>
  node['Index Name'] === '_id_' && !String(node['Index Cond']).includes('object_id');

const indexOf = (node: Node): string | undefined => {
  const stage = node['stage'];
  if (stage === 'IXSCAN') return String(node['indexName']);
  if (stage === 'IDHACK' || stage === 'EXPRESS_IXSCAN' || stage === 'EXPRESS_CLUSTERED_IXSCAN') return '_id_';
  const name = node['Index Name'];
  return typeof name === 'string' && !walksPrimaryKey(node) ? name : undefined;
};

const isScan = (node: Node): boolean =>
  node['stage'] === 'COLLSCAN' || node['Node Type'] === 'Seq Scan' || walksPrimaryKey(node);
