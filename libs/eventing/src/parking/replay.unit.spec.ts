import { park, retryLater, type Decision } from '../decision.js';
import { Unavailable } from '../errors.js';
import { processBatch } from '../kernel/process-batch.js';
import { book, countRecord, hear, withBooks } from '../testing/book.js';
import { batchOf, hashed } from '../testing/kernel-under-test.js';
import { replayLane } from './replay.js';

const a = 'toy_aaaaaaaa';
const id = `toys|toy.counted.v1|0|${hashed(a)}`;

/** A lane of counts that were held because of the first; `decide` may change its mind. */
const blocked = async (...counts: number[]) => {
  const said: { of: (n: number) => Decision<never> | undefined } = { of: () => park('odd') };
  const made = withBooks(book((one): Decision<never> => said.of(one.data.n) ?? (hear(one) as never)));
  const { kernel } = made;
  await processBatch(batchOf(counts.map((n) => countRecord(a, n))), kernel);
  said.of = () => undefined;
  const lane = async () => (await kernel.lanes.get(id))!;
  const left = async () => (await kernel.lanes.messages(id, 100)).map(({ offset }) => Number(offset));
  const replay = async (mayGoOn?: () => boolean) => replayLane(await lane(), 1, kernel, mayGoOn);
  return { ...made, said, lane, left, replay };
};

describe('replaying a lane', () => {
  it('handles what waited in order, and takes the lane away', async () => {
    const { heard, replay, kernel, left } = await blocked(1, 2, 3);
    expect(heard(a)).toBeUndefined();
    expect(await replay()).toBe(true);
    expect(heard(a)).toEqual([1, 2, 3]);
    expect(await left()).toEqual([]);
    expect(await kernel.lanes.blocked([id])).toEqual(new Set());
  });

  it('goes by the number of the offset, page after page', async () => {
    const counts = Array.from({ length: 120 }, (_, n) => n + 5);
    const { heard, replay } = await blocked(...counts);
    expect(await replay()).toBe(true);
    expect(heard(a)).toEqual(counts);
  });

  it('that is held again keeps that message and the rest, with its new reason', async () => {
    const { heard, said, replay, lane, left } = await blocked(1, 2, 3);
    said.of = (n) => (n === 2 ? park('odd-too') : undefined);
    expect(await replay()).toBe(false);
    expect(heard(a)).toEqual([1]);
    expect(await left()).toEqual([2, 3]);
    expect(await lane()).toMatchObject({ state: 'parked', reason: 'odd-too', attempts: 1 });
  });

  it('counts the tries of the message that asks to wait, and starts anew with the next', async () => {
    const { said, replay, lane } = await blocked(1, 2);
    said.of = () => retryLater('early');
    await replay();
    expect(await lane()).toMatchObject({ state: 'waiting', attempts: 2 });
    said.of = (n) => (n === 2 ? retryLater('early') : undefined);
    await replay();
    expect(await lane()).toMatchObject({ state: 'waiting', attempts: 1 });
    await replay();
    await replay();
    expect(await lane()).toMatchObject({ state: 'parked', reason: 'early', attempts: 3 });
  });

  it('does not take the lane away from a message that joined meanwhile, but handles it', async () => {
    const { kernel, heard, replay } = await blocked(1);
    const messages = kernel.lanes.messages.bind(kernel.lanes);
    let joined = false;
    kernel.lanes.messages = async (...parameters) => {
      const found = await messages(...parameters);
      if (found.length === 0 && !joined) {
        joined = true;
        await processBatch(batchOf([countRecord(a, 2)]), kernel);
      }
      return found;
    };
    expect(await replay()).toBe(true);
    expect([joined, heard(a)]).toEqual([true, [1, 2]]);
  });

  it('ends when the partition is no longer ours, or is wanted for a batch; the rest stays', async () => {
    const { heard, replay, left, kernel } = await blocked(1, 2, 3);
    let asked = 0;
    expect(await replay(() => ++asked <= 2)).toBe(false);
    expect([heard(a), await left()]).toEqual([[1, 2], [3]]);
    expect(await kernel.lanes.blocked([id])).toEqual(new Set([id]));
  });

  it('beside a new owner who has gone further changes nothing', async () => {
    const { heard, replay, left } = await blocked(1, 2, 3);
    let owner: Promise<boolean> | undefined;
    const zombie = replay(() => {
      owner ??= replay();
      return true;
    });
    await Promise.all([zombie, owner]);
    expect(heard(a)).toEqual([1, 2, 3]);
    expect(await left()).toEqual([]);
  });

  it('of a lane that is gone is done', async () => {
    const { kernel, lane, replay } = await blocked(1);
    const gone = await lane();
    await replay();
    expect(await replayLane(gone, 1, kernel)).toBe(true);
  });
});

describe('a replay that fails', () => {
  it('leaves everything when something is away', async () => {
    const { kernel, left, replay, lane } = await blocked(1, 2);
    kernel.log.failure = new Unavailable('broker');
    await expect(replay()).rejects.toThrow(Unavailable);
    expect(await left()).toEqual([1, 2]);
    kernel.log.failure = undefined;
    expect(await lane()).toMatchObject({ state: 'parked', reason: 'odd' });
    expect(await replay()).toBe(true);
  });

  it('parks what cannot be saved instead of trying for ever', async () => {
    const { kernel, left, replay, lane } = await blocked(1, 2);
    await kernel.lanes.requestReplay(id);
    kernel.store.save = async () => Promise.reject(new RangeError('too large'));
    expect(await replay()).toBe(false);
    expect(await left()).toEqual([1, 2]);
    expect(await lane()).toMatchObject({ state: 'parked', reason: 'cannot-be-saved' });
  });

  it('parks what no longer opens', async () => {
    const { kernel, left, replay, lane } = await blocked(1, 2);
    await kernel.lanes.requestReplay(id);
    kernel.seal.open = async () => Promise.reject(new Error('the seal is broken'));
    expect(await replay()).toBe(false);
    expect(await left()).toEqual([1, 2]);
    expect(await lane()).toMatchObject({ state: 'parked', reason: 'cannot-be-opened' });
    expect(
      await kernel.lanes.ready('toys', [{ topic: 'toy.counted.v1', partitions: [0] }], kernel.now(), 10),
    ).toEqual([]);
  });
});
