import { kernelUnderTest } from '../testing/kernel-under-test.js';
import { ParkedWork } from './parked-work.js';

const since = new Date('2026-03-02T09:00:00Z');
const note = { by: 'user_1', reason: 'sent twice', at: since };
const laneOf = (key: string, group = 'toys') => ({
  id: `${group}|toy.counted.v1|0|${key}`,
  group,
  topic: 'toy.counted.v1',
  partition: 0,
  state: 'parked' as const,
  reason: 'odd',
  since,
  attempts: 2,
});

const setUp = async (...lanes: [key: string, offsets: string[], group?: string][]) => {
  const kernel = kernelUnderTest();
  for (const [key, offsets, group] of lanes) {
    const lane = laneOf(key, group);
    await kernel.lanes.park(
      offsets.map((offset, place) => ({
        as: place === 0 ? ('head' as const) : ('behind' as const),
        lane,
        message: {
          lane: lane.id,
          offset,
          sealed: Buffer.from('secret'),
          type: 'nl.huisrecht.toy.counted.v1',
          reason: 'odd',
          parkedAt: since,
        },
      })),
    );
  }
  const work = new ParkedWork(kernel);
  const idOf = (key: string, group?: string) => Buffer.from(laneOf(key, group).id).toString('base64url');
  return { kernel, work, idOf };
};

describe('parked work as staff see it', () => {
  it('tells why, since when and how many, by an id that is safe in a URL; never the payload', async () => {
    const { work, idOf } = await setUp(['a', ['9', '10', '11']]);
    const { items } = await work.list(10);
    expect(items).toEqual([
      {
        id: idOf('a'),
        topic: 'toy.counted.v1',
        state: 'parked',
        reason: 'odd',
        attempts: 2,
        since: '2026-03-02T09:00:00.000Z',
        waiting: 3,
        head: { offset: '9', type: 'nl.huisrecht.toy.counted.v1', parkedAt: '2026-03-02T09:00:00.000Z' },
      },
    ]);
    expect(items[0]!.id).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('comes in pages, each lane once', async () => {
    const { work, idOf } = await setUp(['a', ['1']], ['b', ['1']], ['c', ['1']], ['d', ['1']], ['e', ['1']]);
    const seen: string[][] = [];
    let after: string | undefined;
    do {
      const page = await work.list(2, after);
      seen.push(page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual([[idOf('a'), idOf('b')], [idOf('c'), idOf('d')], [idOf('e')]]);
  });

  it('has no next page when the last is full', async () => {
    const { work } = await setUp(['a', ['1']], ['b', ['1']]);
    expect(await work.list(2)).not.toHaveProperty('next');
  });

  it('shows a lane whose message another is handling', async () => {
    const { kernel, work } = await setUp(['a', ['1']]);
    await kernel.lanes.remove(laneOf('a').id, '1');
    const { items } = await work.list(10);
    expect(items).toMatchObject([{ waiting: 0 }]);
    expect(items[0]).not.toHaveProperty('head');
  });

  it('is of this service alone: another’s is not shown, replayed or discarded', async () => {
    const { kernel, work, idOf } = await setUp(['a', ['1']], ['a', ['1'], 'others']);
    const theirs = idOf('a', 'others');
    expect((await work.list(10)).items.map(({ id }) => id)).toEqual([idOf('a')]);
    expect(await work.requestReplay(theirs)).toBe(false);
    expect(await work.discard(theirs, '1', note)).toBe(false);
    expect(await kernel.lanes.get(laneOf('a', 'others').id)).toMatchObject({ state: 'parked' });
    expect(kernel.lanes.parked.size).toBe(2);
  });
});

describe('asking for a replay', () => {
  it('makes the lane ready, with all its tries again', async () => {
    const { kernel, work, idOf } = await setUp(['a', ['1']]);
    expect(await work.requestReplay(idOf('a'))).toBe(true);
    expect(
      await kernel.lanes.ready('toys', [{ topic: 'toy.counted.v1', partitions: [0] }], since, 10),
    ).toMatchObject([{ state: 'replay', attempts: 0 }]);
  });

  it.each(['', 'nonsense', '%%%'])('of what is no lane says so: %p', async (id) => {
    const { work } = await setUp(['a', ['1']]);
    expect(await work.requestReplay(id)).toBe(false);
  });
});

describe('discarding', () => {
  it('takes the message that blocks, remembers by whom and why, and lets the rest go on', async () => {
    const { kernel, work, idOf } = await setUp(['a', ['9', '10']]);
    expect(await work.discard(idOf('a'), '9', note)).toBe(true);
    expect((await work.list(10)).items).toMatchObject([
      { state: 'replay', waiting: 1, head: { offset: '10' } },
    ]);
    expect([...kernel.lanes.discarded.values()]).toEqual([note]);
  });

  it.each([
    ['one that only waits behind it', '10'],
    ['one that is done since it was seen', '8'],
  ])('does not take %s', async (_, offset) => {
    const { kernel, work, idOf } = await setUp(['a', ['9', '10']]);
    expect(await work.discard(idOf('a'), offset, note)).toBe(false);
    expect(kernel.lanes.parked.size).toBe(2);
    expect(await kernel.lanes.get(laneOf('a').id)).toMatchObject({ state: 'parked' });
  });
});
