import type { AggregateStore } from '@huisrecht/store';
import { steps, type Step } from '../kernel/process-batch.js';
import { publishOutboxes } from '../kernel/steps/publish.js';
import type { Batch, Touched } from '../kernel/batch.js';
import { explore } from './explore.js';
import type { Sabotage } from './world.js';

const RUNS = Number(process.env['EXPLORER_RUNS'] ?? 200);
const SEED = Number(process.env['EXPLORER_SEED'] ?? Date.now() % 1_000_000_000);

const firstFailure = async (runs: number, sabotage: Sabotage = {}) => {
  for (let run = 0; run < runs; run++) {
    const findings = await explore(SEED + run, sabotage);
    if (findings.wrong.length > 0) return findings;
  }
  return undefined;
};

const replaced = (name: string, run: Step['run']): Sabotage => ({
  steps: steps.map((step) => (step.name === name ? { name, run } : step)),
});

/** The steps with one taken to just before another. */
const moved = (name: string, before: string): Step[] => {
  const rest = steps.filter((step) => step.name !== name);
  const place = rest.findIndex((step) => step.name === before);
  return rest.toSpliced(
    place,
    0,
    steps.find((step) => step.name === name)!,
  );
};

const withTouched = (batch: Batch, change: (instances: Touched) => Touched): Batch => ({
  ...batch,
  touched: change(batch.touched),
});

const sabotages: Record<string, Sabotage> = {
  'saving without looking at the version': {
    store: (store) =>
      wrapped(store, {
        save: async (collection, writes) => {
          const current = new Map(
            (
              await store.load(
                collection,
                writes.map(({ id }) => id),
              )
            ).map((one) => [one.id, one.version]),
          );
          return store.save(
            collection,
            writes.map((write) => ({ ...write, version: current.get(write.id) ?? 0 })),
          );
        },
      }),
  },
  'not remembering what was heard': {
    store: (store) =>
      wrapped(store, {
        save: (collection, writes) =>
          store.save(
            collection,
            writes.map((write) => ({ ...write, marks: [] })),
          ),
      }),
  },
  'clearing the outbox whatever was acknowledged': {
    store: (store) =>
      wrapped(store, {
        clear: async (collection, acknowledged) => {
          const all = await store.load(collection, [...acknowledged.keys()]);
          return store.clear(
            collection,
            new Map(all.map(({ id, outbox }) => [id, outbox.map((entry) => entry.id)])),
          );
        },
      }),
  },
  'publishing only what is new': replaced('publish', (batch, kernel) =>
    publishOutboxes(
      withTouched(
        batch,
        (touched) =>
          new Map(
            [...touched].map(([name, instances]) => [
              name,
              new Map([...instances].map(([id, one]) => [id, { ...one, outbox: one.appended }])),
            ]),
          ),
      ).touched.values(),
      kernel,
    ),
  ),
  'not flushing on duplicates': replaced('publish', (batch, kernel) =>
    publishOutboxes(
      withTouched(
        batch,
        (touched) =>
          new Map(
            [...touched].map(([name, instances]) => [
              name,
              new Map([...instances].filter(([, { changed }]) => changed)),
            ]),
          ),
      ).touched.values(),
      kernel,
    ),
  ),
  'parking before publishing': { steps: moved('park', 'publish') },
  'not holding back': { steps: steps.filter(({ name }) => name !== 'hold-back') },
  'committing before saving': {
    steps: [
      ...steps.slice(0, 2),
      steps.find(({ name }) => name === 'commit')!,
      ...steps.slice(2).filter(({ name }) => name !== 'commit'),
    ],
  },
};

const wrapped = (store: AggregateStore, changes: Partial<AggregateStore>): AggregateStore => ({
  load: (...args) => store.load(...args),
  save: (...args) => store.save(...args),
  clear: (...args) => store.clear(...args),
  unpublished: (...args) => store.unpublished(...args),
  forget: (...args) => store.forget(...args),
  ...changes,
});

describe('the protocol, explored', () => {
  it(`holds through ${RUNS} runs of kills, zombies, lost answers and rewinds (seed ${SEED})`, async () => {
    expect(await firstFailure(RUNS)).toBeUndefined();
  }, 3_600_000);

  it.each(Object.entries(sabotages))(
    'notices %s',
    async (_, sabotage) => {
      const found = await firstFailure(3_000, sabotage);
      expect(found?.wrong.length).toBeGreaterThan(0);
    },
    600_000,
  );
});
