import { event } from '@huisrecht/contracts';
import { ignore } from '../decision.js';
import { book, countRecord, withBooks, type Book } from '../testing/book.js';
import { batchOf } from '../testing/kernel-under-test.js';
import { EchoedV1 } from '../testing/toy.js';
import { Commands, TooManyConflicts } from './commands.js';
import type { Kernel } from './ports.js';
import { decideAndSave } from './steps/decide-and-save.js';
import { read } from './steps/read.js';

const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];
const Book = book();
const hear =
  (n: number, id = a) =>
  () => [event(EchoedV1, { toyId: id, n })];
const next = ({ heard }: Book) => hear(heard.length + 1)();
const setUp = () => {
  const made = withBooks(Book);
  return { ...made, commands: new Commands(made.kernel) };
};
/** Somebody else writes first, this many times. */
const racing = ({ store }: Kernel, races: number) => {
  const save = store.save.bind(store);
  let left = races;
  store.save = async (collection, writes) => {
    if (left-- > 0) {
      const [stored] = await store.load(collection, [a]);
      const { version = 0, seq = 0, state = { heard: [] } } = stored ?? {};
      const heard = [...(state as Book).heard, 100];
      await save(collection, [{ id: a, version, state: { heard }, seq, marks: [], append: [] }]);
    }
    return save(collection, writes);
  };
};
/** Saved by a process that died before it could publish. */
const leftBehind = async (kernel: Kernel, ...ids: string[]) => {
  const batch = batchOf(ids.map((id) => countRecord(id, 1)));
  await read(batch, kernel);
  await decideAndSave(batch, kernel);
};

describe('a command', () => {
  it('answers with the state that it led to, and publishes it right after', async () => {
    const { commands, kernel, stored } = setUp();
    expect(await commands.execute(Book, a, hear(1))).toEqual({ id: a, version: 1, state: { heard: [1] } });
    await kernel.drain();
    expect(await commands.execute(Book, a, next)).toEqual({ id: a, version: 2, state: { heard: [1, 2] } });
    await kernel.drain();
    expect(kernel.log.told).toEqual(['echoed#1', 'echoed#2']);
    expect(stored(a)!.outbox).toEqual([]);
    expect(await kernel.hints.depth()).toBe(0);
  });

  it('decides on the newest state, knowing its version and the moment', async () => {
    const { commands, kernel } = setUp();
    await commands.execute(Book, a, hear(1));
    const seen: unknown[] = [];
    await commands.execute(Book, a, (state, context) => (seen.push(state, context), []));
    expect(seen).toEqual([{ heard: [1] }, { now: kernel.now(), version: 1 }]);
  });

  it.each([
    ['nothing to do', [], {}],
    ['a verdict', ignore('already'), { verdict: ignore('already') }],
  ])('may find %s: nothing is written, also no hint', async (_, decision, extra) => {
    const { commands, kernel } = setUp();
    expect(await commands.execute(Book, a, () => decision)).toEqual({
      id: a,
      version: 0,
      state: { heard: [] },
      ...extra,
    });
    expect([kernel.store.collections.get('book')?.size ?? 0, await kernel.hints.depth()]).toEqual([0, 0]);
  });

  it('throws what the decision throws, and has written nothing', async () => {
    const { commands, kernel } = setUp();
    const refuse = () => {
      throw new RangeError('not allowed');
    };
    await expect(commands.execute(Book, a, refuse)).rejects.toThrow(RangeError);
    expect(await kernel.hints.depth()).toBe(0);
  });

  it('leaves its hint before it saves, so that a process that dies in between is looked after', async () => {
    const { commands, kernel } = setUp();
    let hints = 0;
    const save = kernel.store.save.bind(kernel.store);
    kernel.store.save = async (...parameters) => ((hints = await kernel.hints.depth()), save(...parameters));
    await commands.execute(Book, a, hear(1));
    expect(hints).toBe(1);
  });

  it('keeps its hint when nobody knows whether it was saved', async () => {
    const { commands, kernel } = setUp();
    kernel.store.save = async () => Promise.reject(new Error('answer lost'));
    await expect(commands.execute(Book, a, hear(1))).rejects.toThrow('answer lost');
    expect(await kernel.hints.depth()).toBe(1);
  });

  it('is answered although publishing fails, and keeps its hint', async () => {
    const { commands, kernel, stored } = setUp();
    kernel.log.failure = new Error('broker away');
    expect(await commands.execute(Book, a, hear(1))).toMatchObject({ version: 1 });
    await kernel.drain();
    expect(stored(a)!.outbox).toHaveLength(1);
    expect(await kernel.hints.depth()).toBe(1);
  });
});

describe('a command that another writer overtook', () => {
  it('decides again on what they left', async () => {
    const { commands, kernel } = setUp();
    racing(kernel, 3);
    expect(await commands.execute(Book, a, next)).toMatchObject({
      version: 4,
      state: { heard: [100, 100, 100, 4] },
    });
    await kernel.drain();
    expect(kernel.pauses).toHaveLength(3);
    expect(await kernel.hints.depth()).toBe(0);
  });

  it('takes its hint away when there is nothing left to do', async () => {
    const { commands, kernel } = setUp();
    racing(kernel, 1);
    const once = (state: Book) => (state.heard.length > 0 ? [] : next(state));
    expect(await commands.execute(Book, a, once)).toMatchObject({ version: 1, state: { heard: [100] } });
    expect(await kernel.hints.depth()).toBe(0);
  });

  it('gives up when it happens too often, and takes its hint away', async () => {
    const { commands, kernel } = setUp();
    racing(kernel, 1_000);
    await expect(commands.execute(Book, a, next)).rejects.toThrow(TooManyConflicts);
    expect(kernel.pauses).toHaveLength(12);
    expect(await kernel.hints.depth()).toBe(0);
  });
});

describe('the sweep', () => {
  const hint = (kernel: Kernel, instance: string, at: Date, collection = 'book') =>
    kernel.hints.add({
      id: `hint-${collection}-${instance}`,
      collection,
      instance,
      at,
      lookAt: new Date(+at + 10_000),
    });

  it('publishes what a process left that died, once its time has come', async () => {
    const { commands, kernel, stored } = setUp();
    await leftBehind(kernel, a);
    await hint(kernel, a, kernel.now());
    expect(await commands.sweep()).toBe(0);
    kernel.clock.now = new Date(+kernel.now() + 10_000);
    expect(await commands.sweep()).toBe(1);
    expect(kernel.log.told).toEqual(['echoed#1']);
    expect(stored(a)!.outbox).toEqual([]);
  });

  it('keeps a hint whose command may still save, looks again later, and forgets it after an hour', async () => {
    const { commands, kernel } = setUp();
    await hint(kernel, a, kernel.now());
    const after = async (ms: number) => {
      kernel.clock.now = new Date(+kernel.now() + ms);
      return [await commands.sweep(), await kernel.hints.depth()];
    };
    expect(await after(10_000)).toEqual([1, 1]);
    expect(await after(59_000)).toEqual([0, 1]);
    expect(await after(1_000)).toEqual([1, 1]);
    expect(await after(3_600_000)).toEqual([1, 0]);
  });

  it('keeps what it could not publish however old it is, lets others have their turn, and says so', async () => {
    const { kernel } = withBooks(
      Book,
      book(undefined, () => undefined, 'broken'),
    );
    const commands = new Commands(kernel);
    await leftBehind(kernel, a);
    const load = kernel.store.load.bind(kernel.store);
    kernel.store.load = async (collection, ids) =>
      collection === 'broken' ? Promise.reject(new Error('cannot be read')) : load(collection, ids);
    await hint(kernel, a, new Date(0), 'broken');
    await hint(kernel, a, new Date(0));
    await expect(commands.sweep()).rejects.toThrow('cannot be read');
    expect(kernel.log.told).toEqual(['echoed#1']);
    expect([...kernel.hints.hints.keys()]).toEqual([`hint-broken-${a}`]);
    expect(await commands.sweep()).toBe(0);
  });
  it('passes by hints of aggregates that this service no longer has', async () => {
    const { commands, kernel } = setUp();
    await hint(kernel, a, new Date(0), 'gone');
    expect(await commands.sweep()).toBe(1);
    expect(await kernel.hints.depth()).toBe(0);
  });
});

describe('at a start', () => {
  it('every outbox that is not empty is published, page by page, however many there are', async () => {
    const { commands, kernel } = setUp();
    const ids = Array.from({ length: 1_203 }, (_, n) => `toy_${String(n).padStart(8, '0')}`);
    await leftBehind(kernel, ...ids);
    await commands.republishAll();
    expect(kernel.log.sends.map((send) => send.length)).toEqual([500, 500, 203]);
    expect(new Set(kernel.log.events.map(({ key }) => key))).toEqual(new Set(ids));
    expect(kernel.store.isPublished()).toBe(true);
  });

  it('a page that stays unpublished does not keep the next from its turn', async () => {
    const { commands, kernel } = setUp();
    await leftBehind(kernel, a, b);
    kernel.store.clear = async () => undefined;
    await commands.republishAll();
    expect(kernel.log.told).toEqual(['echoed#1', 'echoed#1']);
  });
});
