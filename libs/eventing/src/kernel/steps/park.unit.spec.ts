import { park as parks, retryLater } from '../../decision.js';
import { fromBytes } from '../../parking/parked-record.js';
import { book, countRecord, only, withBooks } from '../../testing/book.js';
import { batchOf, counted, hashed } from '../../testing/kernel-under-test.js';
import type { Decision } from '../../decision.js';
import { decideAndSave } from './decide-and-save.js';
import { park } from './park.js';
import { read } from './read.js';

const a = 'toy_aaaaaaaa';
const lane = `toys|toy.counted.v1|0|${hashed(a)}`;
const parked = async (decision: Decision<never>, replay?: { attempts: number }) => {
  const { kernel } = withBooks(book(only(1, decision)));
  const batch = batchOf([countRecord(a, 1), countRecord(a, 2)], replay);
  await read(batch, kernel);
  await decideAndSave(batch, kernel);
  await park(batch, kernel);
  return { kernel, found: await kernel.lanes.get(lane), messages: await kernel.lanes.messages(lane, 10) };
};

describe('parking', () => {
  it('writes the lane with its reason, and every message that waits there', async () => {
    const { kernel, found, messages } = await parked(parks('odd'));
    expect(found).toEqual({
      id: lane,
      group: 'toys',
      topic: 'toy.counted.v1',
      partition: 0,
      state: 'parked',
      reason: 'odd',
      since: kernel.now(),
      attempts: 1,
      joins: found!.joins,
    });
    expect(messages.map(({ offset, reason, type }) => [offset, reason, type])).toEqual([
      ['1', 'odd', 'nl.huisrecht.toy.counted.v1'],
      ['2', 'behind', 'nl.huisrecht.toy.counted.v1'],
    ]);
    expect(await counted(kernel, 'messages', { result: 'parked' })).toBe(2);
  });

  it('seals the whole record, bound to where it rests', async () => {
    const { kernel, messages } = await parked(parks('odd'));
    const [first] = messages;
    expect(Buffer.from(first!.sealed).toString()).toContain(`${lane}|1\n`);
    expect(fromBytes(await kernel.seal.open(first!.sealed, `${lane}|1`))).toEqual(countRecord(a, 1));
  });

  it('a lane that waits is due again after a while, longer each time', async () => {
    const due = async (attempts: number) => {
      const { kernel, found } = await parked(retryLater('early'), { attempts });
      expect(found).toMatchObject({ state: 'waiting', reason: 'early', attempts: attempts + 1 });
      return +found!.dueAt! - +kernel.now();
    };
    const [first, second] = [await due(0), await due(1)];
    expect(first).toBeGreaterThanOrEqual(500);
    expect(second).toBeGreaterThan(first);
  });

  it('parks when its tries are spent', async () => {
    const { found } = await parked(retryLater('early'), { attempts: 2 });
    expect(found).toMatchObject({ state: 'parked', reason: 'early', attempts: 3 });
    expect(found).not.toHaveProperty('dueAt');
  });

  it('asks nothing of the store when nothing is held', async () => {
    const { kernel } = withBooks(book());
    kernel.lanes.park = async () => Promise.reject(new Error('asked'));
    const batch = batchOf([countRecord(a, 1)]);
    await read(batch, kernel);
    await expect(park(batch, kernel)).resolves.toBeUndefined();
  });
});
