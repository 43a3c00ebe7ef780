import type { CollectionIndexes } from '../indexes/indexes.js';

const of = (collection: string, ...fields: Record<string, 1 | -1>[]): CollectionIndexes => ({
  collection,
  indexes: fields.map((one) => ({ fields: one })),
});

/** An aggregate as its indexes need to know it: its collection, and what it is forgotten by. */
export interface IndexedAggregate {
  readonly name: string;
  readonly kept?: { readonly since: string };
}

/**
 * The indexes of the kernel's own collections, and of the outboxes of these aggregates. What is outstanding lives in
 * small collections; everything in the hot path goes by `_id`.
 */
export const kernelIndexes = (aggregates: readonly (IndexedAggregate | string)[]): CollectionIndexes[] => [
  ...aggregates.map((one) => {
    const { name, kept }: IndexedAggregate = typeof one === 'string' ? { name: one } : one;
    return of(name, { 'outbox.0': 1 }, ...(kept ? [{ [`state.${kept.since}`]: 1 as const }] : []));
  }),
  of('hints', { lookAt: 1 }),
  of('lanes', { group: 1, state: 1, dueAt: 1 }),
  of('parked', { lane: 1, _id: 1 }),
  of('due', { kind: 1, at: 1 }),
  of('due_done', { at: 1 }),
];
