import { setTimeout as wait } from 'node:timers/promises';
import { MemoryDueStore, type DueItem } from '@huisrecht/store';
import { Dispatcher, dispatcherDefaults, TryAgain, type DispatcherOptions } from './dispatcher.js';

const at = new Date('2026-03-02T09:00:00Z');
const item = (id: string, holder = 'a', kind = 'ask'): DueItem => ({
  id,
  kind,
  holder,
  at,
  data: {},
  attempts: 0,
});
type Handle = (work: DueItem, signal: AbortSignal) => Promise<void>;

const setUp = (handlers: Record<string, Handle>, options: Partial<DispatcherOptions> = {}) => {
  const store = new MemoryDueStore();
  const clock = { now: at };
  const failures: [string, unknown][] = [];
  const make = () =>
    new Dispatcher(
      store,
      Object.entries(handlers).map(([kind, handle]) => ({ kind, handle })),
      () => clock.now,
      () => 0.5,
      ({ id }, error) => failures.push([id, error]),
      () => undefined,
      { ...dispatcherDefaults, ...options },
    );
  const later = (ms: number) => (clock.now = new Date(+clock.now + ms));
  return { store, later, failures, make, dispatcher: make() };
};
/** Ends when it is told to; does not heed its signal. */
const deaf = () => {
  const ends: (() => void)[] = [];
  return { handle: () => new Promise<void>((resolve) => ends.push(resolve)), ends };
};
/** Ends when its signal says so. */
const heedful: Handle = (_, signal) =>
  new Promise((__, reject) =>
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true }),
  );

describe('a lease', () => {
  it('keeps others from the work until it ends; then it is theirs, and the first may not say that it is done', async () => {
    const [slow, quick] = [deaf(), deaf()];
    const first = setUp({ ask: slow.handle });
    await first.store.add([item('1')]);
    await first.dispatcher.look();
    const second = setUp({ ask: quick.handle });
    const other = new Dispatcher(
      first.store,
      [{ kind: 'ask', handle: quick.handle }],
      () => second.later(0),
      () => 0.5,
      () => undefined,
      () => undefined,
    );
    expect(await other.look()).toBe(0);
    second.later(dispatcherDefaults.leaseMs);
    expect(await other.look()).toBe(1);
    slow.ends[0]!();
    await first.dispatcher.settled();
    expect([first.store.items.size, first.store.finished.size]).toEqual([1, 0]);
    quick.ends[0]!();
    await other.settled();
    expect([first.store.items.size, first.store.finished.size]).toEqual([0, 1]);
  });

  it('ends for a handler that does not heed it: its place is free, and the work is tried again', async () => {
    const { handle } = deaf();
    const { store, dispatcher, failures } = setUp({ ask: handle }, { leaseMs: 20, perHolder: 1 });
    await store.add([item('1')]);
    await dispatcher.look();
    await dispatcher.settled();
    expect(failures).toHaveLength(1);
    expect(store.items.get('1')).toMatchObject({ attempts: 1, lease: '' });
  });
});

describe('whom work is for', () => {
  it('kinds that nobody here does stay for who does them', async () => {
    const { store, dispatcher } = setUp({ ask: async () => undefined });
    await store.add([item('1', 'a', 'ring')]);
    expect(await dispatcher.look()).toBe(0);
    expect(store.items.get('1')!.lease).toBe('');
  });

  it('nobody is asked when nobody does anything', async () => {
    const { store, dispatcher } = setUp({});
    store.lease = async () => Promise.reject(new Error('asked'));
    expect(await dispatcher.look()).toBe(0);
  });

  it('what is due later waits', async () => {
    const { store, dispatcher, later } = setUp({ ask: async () => undefined });
    await store.add([{ ...item('1'), at: new Date(+at + 1_000) }]);
    expect(await dispatcher.look()).toBe(0);
    later(1_000);
    expect(await dispatcher.look()).toBe(1);
  });

  it('there are no more calls at once than the total, whoever they are for', async () => {
    const { handle, ends } = deaf();
    const { store, dispatcher } = setUp({ ask: handle }, { total: 5, perHolder: 2 });
    await store.add(Array.from({ length: 9 }, (_, n) => item(`${n}`, `holder-${n}`)));
    expect(await dispatcher.look()).toBe(5);
    expect(await dispatcher.look()).toBe(0);
    ends.forEach((end) => end());
    await dispatcher.settled();
    expect(await dispatcher.look()).toBe(4);
  });

  it('one kind with a long list does not hide another’s work', async () => {
    const { handle } = deaf();
    const rung: string[] = [];
    const { store, dispatcher } = setUp({ ask: handle, ring: async ({ id }) => void rung.push(id) });
    const list = Array.from({ length: 40 }, (_, n) => ({ ...item(`a-${n}`), at: new Date(0) }));
    await store.add([...list, item('r', 'bell', 'ring')]);
    await dispatcher.look();
    expect(rung).toEqual(['r']);
  });
});

describe('work that fails', () => {
  it('is tried later each time, and its tries are counted', async () => {
    const { store, dispatcher, later } = setUp(
      { ask: async () => Promise.reject(new Error('no')) },
      { openAfter: 99 },
    );
    await store.add([item('1')]);
    const delays: number[] = [];
    for (let n = 0; n < 4; n++) {
      await dispatcher.look();
      await dispatcher.settled();
      delays.push(+store.items.get('1')!.at - +later(0));
      later(delays.at(-1)!);
    }
    expect(delays).toEqual([750, 1_500, 3_000, 6_000]);
    expect(store.items.get('1')!.attempts).toBe(4);
  });

  it('that only asks to wait does not open the circuit of its holder', async () => {
    const asks = async () => Promise.reject(new TryAgain('busy', at));
    const { store, dispatcher } = setUp({ ask: asks }, { openAfter: 2 });
    await store.add([item('1'), item('2'), item('3')]);
    for (let n = 0; n < 3; n++) {
      expect(await dispatcher.look()).toBe(3);
      await dispatcher.settled();
    }
  });
});

describe('stopping', () => {
  it('waits for what is under way and takes nothing new', async () => {
    const { handle, ends } = deaf();
    const { store, dispatcher } = setUp({ ask: handle });
    await store.add([item('1')]);
    await dispatcher.look();
    await store.add([item('2', 'b')]);
    const stopping = dispatcher.stop(60_000);
    expect(await dispatcher.look()).toBe(0);
    ends[0]!();
    await stopping;
    expect([...store.finished.keys()]).toEqual(['1']);
    expect(store.items.get('2')!.lease).toBe('');
  });

  it.each([
    ['heeds its signal', heedful],
    ['does not', deaf().handle],
  ])(
    'hands back, after the grace, the work of a handler that %s: due at once, without blame',
    async (_, handle) => {
      const { store, dispatcher } = setUp({ ask: handle }, { openAfter: 1 });
      await store.add([item('1')]);
      await dispatcher.look();
      await Promise.race([
        dispatcher.stop(10),
        wait(5_000, undefined, { ref: false }).then(() => Promise.reject(new Error('it never stopped'))),
      ]);
      expect(store.items.get('1')).toMatchObject({ at, attempts: 0, lease: '' });
    },
  );
});
