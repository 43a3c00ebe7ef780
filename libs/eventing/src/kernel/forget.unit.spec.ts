import { MemoryAggregateStore } from '@huisrecht/store';
import { defineAggregate } from '../aggregate.js';
import { forgetWhatWasSaid } from './forget.js';

const DAY = 86_400_000;
const initial = () => ({});
const plain = { initial, evolve: (state: object) => state, subscriptions: [] };
const looks = defineAggregate({
  ...plain,
  name: 'looks',
  kept: { since: 'at', ms: 90 * DAY, source: 'a test' },
});
const files = defineAggregate({ ...plain, name: 'files' });

describe('what is kept for a while', () => {
  it('is forgotten when its time is over and it was published; other aggregates are left alone', async () => {
    const store = new MemoryAggregateStore();
    const now = new Date('2026-06-01T00:00:00Z');
    const at = (days: number) => ({ at: new Date(+now - days * DAY).toISOString() });
    const write = (id: string, days: number, unsaid = false) => ({
      ...{ id, version: 0, state: at(days), seq: 1, marks: [] },
      append: unsaid ? [{ id: 'e', kind: 'event' as const, at: at(days).at, body: {} }] : [],
    });
    await store.save('looks', [write('old', 91), write('new', 89), write('unsaid', 400, true)]);
    await store.save('files', [write('old', 400)]);
    await forgetWhatWasSaid({ aggregates: [looks, files], store, now: () => now });
    const left = (name: string) => [...(store.collections.get(name)?.keys() ?? [])];
    expect([left('looks'), left('files')]).toEqual([['new', 'unsaid'], ['old']]);
  });
});
