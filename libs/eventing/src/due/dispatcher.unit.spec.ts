import { MemoryDueStore, type DueItem } from '@huisrecht/store';
import { Unavailable } from '../errors.js';
import { Dispatcher, dispatcherDefaults, TryAgain, type DispatcherOptions } from './dispatcher.js';

const at = new Date('2026-03-02T09:00:00Z');
const item = (id: string, holder: string): DueItem => ({
  id,
  kind: 'ask',
  holder,
  at,
  data: {},
  attempts: 0,
});
const many = (holder: string, count: number): DueItem[] =>
  Array.from({ length: count }, (_, n) => item(`${holder}-${n}`, holder));

describe('the dispatcher', () => {
  let store: MemoryDueStore;
  let now: Date;
  let dispatcher: Dispatcher;
  let looks: Promise<unknown> = Promise.resolve();
  const failures: string[] = [];

  const dispatch = (
    handle: (work: DueItem, signal: AbortSignal) => Promise<void>,
    options: Partial<DispatcherOptions> = {},
  ): Dispatcher => {
    const look = (): void => void (looks = looks.then(() => dispatcher.look()));
    dispatcher = new Dispatcher(
      store,
      [{ kind: 'ask', handle }],
      () => now,
      () => 0.5,
      ({ id }) => failures.push(id),
      look,
      { ...dispatcherDefaults, ...options },
    );
    return dispatcher;
  };
  const quiet = async (): Promise<void> => {
    for (let calm = 0; calm < 3; calm++) {
      await looks;
      await dispatcher.settled();
    }
  };

  beforeEach(() => {
    store = new MemoryDueStore();
    now = at;
    failures.length = 0;
  });

  it('leases of a long list no more than the holder has room for: nothing is handed back untouched', async () => {
    await store.add(many('self', 50));
    const handedBack: string[] = [];
    const postpone = store.postpone.bind(store);
    store.postpone = (id, ...rest) => (handedBack.push(id), postpone(id, ...rest));
    const done: string[] = [];
    dispatch(async ({ id }) => {
      // Some take longer than others, so that there is room for one more and not for four.
      for (let turn = 0; turn < Number(id.split('-')[1]) % 4; turn++) await new Promise(setImmediate);
      done.push(id);
    });
    await dispatcher.look();
    for (let round = 0; done.length < 50 && round < 50; round++) await quiet();
    expect(done).toHaveLength(50);
    expect(handedBack).toEqual([]);
  });

  it('does a long list of one holder in one go, a few at a time', async () => {
    await store.add(many('self', 50));
    let [busy, most] = [0, 0];
    dispatch(async () => {
      most = Math.max(most, ++busy);
      await new Promise(setImmediate);
      busy--;
    });
    await dispatcher.look();
    while (store.items.size > 0) await quiet();
    expect(most).toBe(dispatcherDefaults.perHolder);
    expect(store.finished.size).toBe(50);
  });

  it('lets a holder that does not answer, with a long list, delay nobody else', async () => {
    await store.add([...many('silent', 50), ...many('other', 3)]);
    const silent: string[] = [];
    const done: string[] = [];
    dispatch(async ({ id, holder }) => {
      if (holder === 'silent') await new Promise<void>(() => silent.push(id));
      done.push(id);
    });
    await dispatcher.look();
    await new Promise(setImmediate);
    expect(done).toEqual(['other-0', 'other-1', 'other-2']);
    expect(silent).toHaveLength(dispatcherDefaults.perHolder);
    const leased = [...store.items.values()].filter(({ lease }) => lease !== '');
    expect(leased).toHaveLength(dispatcherDefaults.perHolder);
  });

  it('leaves a holder alone that fails again and again, and tries it again later', async () => {
    await store.add(many('broken', 12));
    let calls = 0;
    dispatch(async () => {
      calls++;
      throw new Error('no');
    });
    await dispatcher.look();
    await quiet();
    now = new Date(+now + 5_000);
    await dispatcher.look();
    await quiet();
    expect(calls).toBe(8);
    now = new Date(+now + dispatcherDefaults.openMs);
    await dispatcher.look();
    await quiet();
    expect(calls).toBeGreaterThan(8);
    expect(failures).toHaveLength(calls);
  });

  it('comes back at the moment that the other side asks for, without blame', async () => {
    await store.add([item('one', 'busy')]);
    const later = new Date('2026-03-02T10:00:00Z');
    dispatch(
      async () => {
        throw new TryAgain('busy', later);
      },
      { openAfter: 1 },
    );
    await dispatcher.look();
    await quiet();
    expect(store.items.get('one')).toMatchObject({ at: later, attempts: 1, lease: '' });
  });

  it('writes that work is done as soon as the store is back, and does it once', async () => {
    await store.add([item('one', 'good')]);
    const done = store.done.bind(store);
    let away = 2;
    store.done = async (...parameters) => {
      if (away-- > 0) throw new Unavailable('store');
      return done(...parameters);
    };
    let calls = 0;
    dispatch(async () => {
      calls++;
    });
    await dispatcher.look();
    await quiet();
    expect([calls, failures, store.finished.has('one')]).toEqual([1, [], true]);
  });

  it('does work again when its end could not be written before the lease was over', async () => {
    await store.add([item('one', 'good')]);
    const done = store.done.bind(store);
    let away = true;
    store.done = async (...parameters) => {
      if (away) throw new Unavailable('store');
      return done(...parameters);
    };
    let calls = 0;
    dispatch(
      async () => {
        calls++;
      },
      { leaseMs: 50 },
    );
    await dispatcher.look();
    await quiet();
    away = false;
    now = new Date(+now + 1_000);
    await dispatcher.look();
    await quiet();
    expect([calls, failures, store.finished.has('one')]).toEqual([2, [], true]);
  });

  it('blames no holder, and counts no try, when our own store or a neighbour is away', async () => {
    await store.add(many('good', 4));
    dispatch(
      async () => {
        throw new Unavailable('identity');
      },
      { openAfter: 1 },
    );
    await dispatcher.look();
    await quiet();
    expect(failures).not.toEqual([]);
    expect([...store.items.values()].map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0]);
  });
});
