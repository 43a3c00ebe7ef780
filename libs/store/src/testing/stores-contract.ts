import { randomUUID } from 'node:crypto';
import type {
  AggregateStore,
  AggregateWrite,
  DueStore,
  HintStore,
  Lane,
  LaneStore,
} from '../aggregates/ports.js';

/** What the contract suite is run on: the models that the explorer uses, and the real thing. */
export interface StoresUnderTest {
  readonly aggregates: AggregateStore;
  readonly hints: HintStore;
  readonly lanes: LaneStore;
  readonly due: DueStore;
}

const entry = (id: string) => ({
  id,
  kind: 'event' as const,
  at: '2026-01-01T00:00:00.000Z',
  body: { value: id },
});
const write = (id: string, version: number, rest: Partial<AggregateWrite> = {}): AggregateWrite => ({
  id,
  version,
  state: { at: version + 1 },
  seq: version + 1,
  marks: [],
  append: [],
  ...rest,
});
const lane = (id: string, rest: Partial<Lane> = {}): Omit<Lane, 'joins'> => ({
  id,
  group: 'g',
  topic: 't',
  partition: 0,
  state: 'parked',
  reason: 'poison',
  since: new Date('2026-01-01T00:00:00Z'),
  attempts: 1,
  ...rest,
});
const message = (laneId: string, offset: string) => ({
  lane: laneId,
  offset,
  sealed: Buffer.from(`sealed ${offset}`),
  type: 'x',
  reason: 'poison',
  parkedAt: new Date('2026-01-01T00:00:00Z'),
});
const work = (id: string, at: string, holder = 'a') => ({
  id,
  kind: 'ring',
  holder,
  at: new Date(at),
  data: { id },
  attempts: 0,
});
const query = {
  kinds: ['ring'],
  notHolders: [] as string[],
  now: new Date('2026-01-02'),
  until: new Date('2026-01-03'),
  limit: 10,
};

/** Every implementation of the kernel's stores passes this; call it in a describe. */
export const storesContract = (stores: () => StoresUnderTest): void => {
  let collection: string;
  beforeEach(() => (collection = `things_${randomUUID().slice(0, 8)}`));

  it('saves new instances and loads those that exist', async () => {
    const { aggregates } = stores();
    expect(await aggregates.save(collection, [write('a', 0), write('b', 0)])).toEqual([]);
    const loaded = await aggregates.load(collection, ['a', 'b', 'c']);
    expect(loaded.map(({ id, version, state }) => ({ id, version, state }))).toEqual(
      expect.arrayContaining([
        { id: 'a', version: 1, state: { at: 1 } },
        { id: 'b', version: 1, state: { at: 1 } },
      ]),
    );
    expect(loaded).toHaveLength(2);
  });

  it('names who lost, and leaves them as they were', async () => {
    const { aggregates } = stores();
    await aggregates.save(collection, [write('a', 0), write('b', 0)]);
    await aggregates.save(collection, [write('a', 1)]);
    expect(
      await aggregates.save(collection, [write('a', 1, { state: 'late' }), write('b', 1), write('c', 0)]),
    ).toEqual(['a']);
    expect(await aggregates.save(collection, [write('c', 0, { state: 'late' })])).toEqual(['c']);
    const versions = new Map(
      (await aggregates.load(collection, ['a', 'b', 'c'])).map((one) => [one.id, one.version]),
    );
    expect(versions).toEqual(
      new Map([
        ['a', 2],
        ['b', 2],
        ['c', 1],
      ]),
    );
  });

  it('lets exactly one of many writers of a version win', async () => {
    const { aggregates } = stores();
    await aggregates.save(collection, [write('a', 0)]);
    for (let version = 1; version <= 20; version++) {
      const results = await Promise.all(
        Array.from({ length: 8 }, () => aggregates.save(collection, [write('a', version)])),
      );
      expect(results.filter((lost) => lost.length === 0)).toHaveLength(1);
    }
  });

  it('keeps what is appended while clearing takes what was acknowledged', async () => {
    const { aggregates } = stores();
    await aggregates.save(collection, [write('a', 0, { append: [entry('1'), entry('2')] })]);
    await aggregates.save(collection, [write('a', 1, { append: [entry('3')] })]);
    await aggregates.clear(collection, new Map([['a', ['1', '2']]]));
    const [found] = await aggregates.load(collection, ['a']);
    expect(found).toMatchObject({ version: 2, outbox: [entry('3')] });
    expect(await aggregates.unpublished(collection, 10)).toEqual(['a']);
    await aggregates.clear(collection, new Map([['a', ['3']]]));
    expect(await aggregates.unpublished(collection, 10)).toEqual([]);
  });

  it('forgets what is older than a moment and was published, and nothing else', async () => {
    const { aggregates } = stores();
    const at = (year: number) => ({ state: { at: `${year}-06-01T00:00:00.000Z` } });
    await aggregates.save(collection, [
      write('old', 0, at(2024)),
      write('unsaid', 0, { ...at(2024), append: [entry('1')] }),
      write('new', 0, at(2026)),
      write('other', 0, { state: {} }),
    ]);
    const before = new Date('2025-01-01');
    expect(await aggregates.forget(collection, 'at', before)).toBe(1);
    const ids = async () =>
      (await aggregates.load(collection, ['old', 'unsaid', 'new', 'other'])).map(({ id }) => id).sort();
    expect(await ids()).toEqual(['new', 'other', 'unsaid']);
    await aggregates.clear(collection, new Map([['unsaid', ['1']]]));
    expect(await aggregates.forget(collection, 'at', before)).toBe(1);
    expect(await ids()).toEqual(['new', 'other']);
  });

  it('pages through what is unpublished', async () => {
    const { aggregates } = stores();
    await aggregates.save(
      collection,
      ['a', 'b', 'c'].map((id) => write(id, 0, { append: [entry('1')] })),
    );
    expect(await aggregates.unpublished(collection, 2)).toEqual(['a', 'b']);
    expect(await aggregates.unpublished(collection, 2, 'b')).toEqual(['c']);
  });

  it('keeps hints until they are removed, those to look after first', async () => {
    const { hints } = stores();
    const before = await hints.depth();
    const [first, second] = [randomUUID(), randomUUID()];
    const hint = (id: string, day: string) => ({
      id,
      collection,
      instance: id,
      at: new Date(day),
      lookAt: new Date(day),
    });
    await hints.add(hint(second, '2026-01-02'));
    await hints.add(hint(first, '2026-01-01'));
    const due = async (day: string) => (await hints.due(new Date(day), 10)).map(({ id }) => id);
    expect(await due('2026-01-03')).toEqual([first, second]);
    expect(await due('2026-01-01')).toEqual([first]);
    await hints.later([first, 'gone'], new Date('2026-01-04'));
    expect(await due('2026-01-03')).toEqual([second]);
    expect(await due('2026-01-04')).toEqual([second, first]);
    await hints.remove([first, second]);
    expect(await hints.depth()).toBe(before);
  });

  it('blocks a lane until it is released, and not while something joined', async () => {
    const { lanes } = stores();
    const id = `g|t|0|${randomUUID()}`;
    await lanes.park([{ lane: lane(id), message: message(id, '9'), as: 'head' }]);
    await lanes.park([{ lane: lane(id, { reason: 'behind' }), message: message(id, '10'), as: 'behind' }]);
    expect(await lanes.blocked([id, 'other'])).toEqual(new Set([id]));
    expect((await lanes.messages(id, 10)).map(({ offset }) => offset)).toEqual(['9', '10']);
    expect(Buffer.from((await lanes.messages(id, 1))[0]!.sealed).toString()).toBe('sealed 9');
    const found = await lanes.get(id);
    expect(found).toMatchObject({ state: 'parked', reason: 'poison' });
    await lanes.remove(id, '9');
    await lanes.remove(id, '10');
    await lanes.park([{ lane: lane(id), message: message(id, '11'), as: 'behind' }]);
    expect(await lanes.release(found!)).toBe(false);
    await lanes.remove(id, '11');
    expect(await lanes.release((await lanes.get(id))!)).toBe(true);
    expect(await lanes.blocked([id])).toEqual(new Set());
  });

  it('does not release a lane that was made anew and has as many messages', async () => {
    const { lanes } = stores();
    const id = `g|t|0|${randomUUID()}`;
    await lanes.park([{ lane: lane(id), message: message(id, '1'), as: 'head' }]);
    const before = (await lanes.get(id))!;
    await lanes.remove(id, '1');
    expect(await lanes.release(before)).toBe(true);
    const anew = lane(id, { since: new Date('2026-01-02T00:00:00Z') });
    await lanes.park([{ lane: anew, message: message(id, '2'), as: 'head' }]);
    expect(await lanes.release(before)).toBe(false);
    expect(await lanes.blocked([id])).toEqual(new Set([id]));
  });

  it('offers lanes that wait when their time has come, and those that are asked for', async () => {
    const { lanes } = stores();
    const group = randomUUID();
    const [asked, soon, later] = ['1', '2', '3'].map((n) => `${group}|t|0|${n}`) as [string, string, string];
    await lanes.park([{ lane: lane(asked, { group }), message: message(asked, '1'), as: 'head' }]);
    await lanes.park([
      {
        lane: lane(soon, { group, state: 'waiting', dueAt: new Date('2026-01-01') }),
        message: message(soon, '1'),
        as: 'head',
      },
    ]);
    await lanes.park([
      {
        lane: lane(later, { group, state: 'waiting', dueAt: new Date('2027-01-01') }),
        message: message(later, '1'),
        as: 'head',
      },
    ]);
    const ours = [{ topic: 't', partitions: [0, 1] }];
    const ready = async (owned = ours) =>
      (await lanes.ready(group, owned, new Date('2026-06-01'), 10)).map(({ id }) => id).sort();
    expect(await ready()).toEqual([soon]);
    expect(await lanes.requestReplay(asked)).toBe(true);
    expect(await ready()).toEqual([asked, soon]);
    expect(await lanes.requestReplay('none')).toBe(false);
    expect(await ready([{ topic: 't', partitions: [1] }])).toEqual([]);
    expect(await ready([{ topic: 'u', partitions: [0] }])).toEqual([]);
    expect(await ready([])).toEqual([]);
    expect((await lanes.list(group, 2)).map(({ id }) => id)).toEqual([asked, soon]);
    expect((await lanes.list(group, 2, soon)).map(({ id }) => id)).toEqual([later]);
  });

  it('discards one message and lets the rest be replayed', async () => {
    const { lanes } = stores();
    const id = `g|t|0|${randomUUID()}`;
    await lanes.park([{ lane: lane(id), message: message(id, '1'), as: 'head' }]);
    await lanes.park([{ lane: lane(id), message: message(id, '2'), as: 'behind' }]);
    const note = { by: 'otto', reason: 'a test event', at: new Date('2026-01-01') };
    expect(await lanes.discard(id, '1', note)).toBe(true);
    expect(await lanes.discard(id, '1', note)).toBe(false);
    expect(await lanes.count(id)).toBe(1);
    expect((await lanes.get(id))?.state).toBe('replay');
  });

  it('leases work once, gives it back, and never does again what was done', async () => {
    const { due } = stores();
    const [first, second] = [randomUUID(), randomUUID()];
    const kinds = [randomUUID()];
    const items = [work(first, '2026-01-01'), work(second, '2026-01-01T01:00:00Z', 'b')].map((one) => ({
      ...one,
      kind: kinds[0]!,
    }));
    await due.add(items);
    await due.add(items);
    expect((await due.lease({ ...query, kinds, notHolders: ['b'] }, 'me')).map(({ id }) => id)).toEqual([
      first,
    ]);
    expect((await due.lease({ ...query, kinds }, 'you')).map(({ id }) => id)).toEqual([second]);
    expect(await due.done(first, 'you', query.now)).toBe(false);
    expect(await due.postpone(second, 'you', new Date('2026-01-01'), 1)).toBe(true);
    expect(await due.lease({ ...query, kinds }, 'me')).toMatchObject([{ id: second, attempts: 1 }]);
    expect(await due.done(first, 'me', query.now)).toBe(true);
    await due.add(items);
    expect((await due.outstanding(query.now)).find(({ kind }) => kind === kinds[0])).toMatchObject({
      depth: 1,
    });
  });

  it('lets many dispatchers share the work without doing any twice', async () => {
    const { due } = stores();
    const kinds = [randomUUID()];
    await due.add(
      Array.from({ length: 40 }, (_, n) => ({
        ...work(randomUUID(), '2026-01-01'),
        kind: kinds[0]!,
        data: { n },
      })),
    );
    const takers = Array.from({ length: 6 }, (_, n) =>
      due.lease({ ...query, kinds, limit: 20 }, `taker-${n}`),
    );
    const taken = (await Promise.all(takers)).flat().map(({ id }) => id);
    expect(new Set(taken).size).toBe(taken.length);
  });
};

/** What no other may bring about while messages are parked; `between` is done between the writes. */
export const laneRaces = (lanesWith: (between: () => Promise<void>) => LaneStore): void => {
  it.each(['before its message is there', 'after'])(
    'a lane that is taken away %s is there again',
    async (when) => {
      const id = `g|t|0|${randomUUID()}`;
      let [moments, taken] = [0, false];
      const lanes = lanesWith(async () => {
        const now = ++moments === (when === 'after' ? 2 : 1);
        if (!now) return;
        const found = (await lanes.get(id))!;
        taken = await lanes.release(found);
      });
      await lanes.park([{ lane: lane(id), message: message(id, '1'), as: 'behind' }]);
      expect(taken).toBe(true);
      expect(await lanes.blocked([id])).toEqual(new Set([id]));
      expect((await lanes.messages(id, 10)).map(({ offset }) => offset)).toEqual(['1']);
      expect((await lanes.get(id))!.state).toBe('replay');
    },
  );

  it('a lane is not taken away by who saw it empty while a message came', async () => {
    const id = `g|t|0|${randomUUID()}`;
    let [moments, seen]: [number, Lane | undefined] = [0, undefined];
    const lanes = lanesWith(async () => {
      if (++moments === 1) seen = await lanes.get(id);
    });
    await lanes.park([{ lane: lane(id), message: message(id, '1'), as: 'behind' }]);
    expect(await lanes.release(seen!)).toBe(false);
  });
};
