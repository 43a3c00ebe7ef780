import { event } from '@huisrecht/contracts';
import { due, type Decision } from '../../decision.js';
import { EchoedV1 } from '../../testing/toy.js';
import { book, countRecord, hear, withBooks } from '../../testing/book.js';
import { batchOf } from '../../testing/kernel-under-test.js';
import type { Kernel, RawMessage } from '../ports.js';
import { clear } from './clear.js';
import { decideAndSave } from './decide-and-save.js';
import { publish } from './publish.js';
import { read } from './read.js';

const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];
const decided = async (kernel: Kernel, ...records: RawMessage[]) => {
  const batch = batchOf(records);
  await read(batch, kernel);
  await decideAndSave(batch, kernel);
  return batch;
};
const ringing = book((one): Decision<never> => [
  ...(hear(one) as []),
  due('ring', {
    id: `${one.data.toyId}/${one.data.n}`,
    at: '2026-03-03T00:00:00Z',
    holder: 'bell',
    data: { n: one.data.n },
  }),
]);

describe('publishing', () => {
  it('sends the whole outbox from its head in one send, also what an earlier process left', async () => {
    const { kernel } = withBooks(book());
    await decided(kernel, countRecord(a, 1), countRecord(b, 2));
    await publish(await decided(kernel, countRecord(a, 3)), kernel);
    expect(kernel.log.sends).toHaveLength(1);
    expect(kernel.log.events.map(({ key, envelope: { sequence } }) => [key, sequence])).toEqual([
      [a, 1],
      [a, 2],
    ]);
  });

  it('sends it also when every message was a duplicate', async () => {
    const { kernel } = withBooks(book());
    await decided(kernel, countRecord(a, 1));
    await publish(await decided(kernel, countRecord(a, 1)), kernel);
    expect(kernel.log.told).toEqual(['echoed#1']);
  });

  it('tells who, when and in which order, the same whoever publishes', async () => {
    const { kernel, stored } = withBooks(book());
    const batch = await decided(kernel, countRecord(a, 1));
    await publish(batch, kernel);
    kernel.acknowledged.clear();
    kernel.clock.now = new Date('2026-03-09T00:00:00Z');
    await publish(batch, kernel);
    const [first, again] = kernel.log.events;
    expect(first).toEqual({
      topic: 'toy.echoed.v1',
      key: a,
      envelope: {
        id: stored(a)!.outbox[0]!.id,
        source: kernel.source,
        type: EchoedV1.type,
        time: '2026-03-02T09:00:00.000Z',
        sequence: 1,
        epoch: 0,
      },
      value: JSON.stringify(event(EchoedV1, { toyId: a, n: 1 }).data),
    });
    expect(again).toEqual(first);
  });

  it('sends nothing, and asks nothing, when nothing is left', async () => {
    const { kernel } = withBooks(book());
    const batch = await decided(kernel, countRecord(a, 1));
    await publish(batch, kernel);
    await publish(batch, kernel);
    expect(kernel.log.sends).toHaveLength(1);
  });

  it('sends again what was not acknowledged, and everything with it', async () => {
    const { kernel } = withBooks(book());
    kernel.log.failure = new Error('broker away');
    const batch = await decided(kernel, countRecord(a, 1), countRecord(a, 2));
    await expect(publish(batch, kernel)).rejects.toThrow('broker away');
    expect(kernel.acknowledged.size).toBe(0);
    kernel.log.failure = undefined;
    await publish(batch, kernel);
    expect(kernel.log.told).toEqual(['echoed#1', 'echoed#2']);
  });

  it('adds due work, and wakes who does it only then', async () => {
    let wakes = 0;
    const { kernel } = withBooks(ringing);
    const waking = { ...kernel, wake: () => void wakes++ };
    const batch = await decided(waking, countRecord(a, 1));
    await publish(batch, waking);
    expect([...kernel.due.items.values()]).toMatchObject([
      {
        id: `${a}/1`,
        kind: 'ring',
        holder: 'bell',
        at: new Date('2026-03-03T00:00:00Z'),
        data: { n: 1 },
        attempts: 0,
      },
    ]);
    await publish(batch, waking);
    expect(wakes).toBe(1);
  });
});

describe('clearing', () => {
  it('takes exactly what was published, not what came meanwhile, and forgets that it was acknowledged', async () => {
    const { kernel, stored } = withBooks(ringing);
    const batch = await decided(kernel, countRecord(a, 1));
    await publish(batch, kernel);
    await decided(kernel, countRecord(a, 2));
    expect(kernel.acknowledged.size).toBe(2);
    await clear(batch, kernel);
    expect(stored(a)!.outbox.map(({ kind, body }) => [kind, body['sequence'] ?? body['id']])).toEqual([
      ['event', 2],
      ['due', `${a}/2`],
    ]);
    expect(kernel.acknowledged.size).toBe(0);
  });

  it('that fails forgets too: what is left is published once more, rather than never', async () => {
    const { kernel } = withBooks(book());
    const batch = await decided(kernel, countRecord(a, 1));
    await publish(batch, kernel);
    kernel.store.clear = async () => Promise.reject(new Error('store away'));
    await expect(clear(batch, kernel)).rejects.toThrow('store away');
    expect(kernel.acknowledged.size).toBe(0);
    await publish(await decided(kernel, countRecord(a, 1)), kernel);
    expect(kernel.log.told).toEqual(['echoed#1', 'echoed#1']);
  });
});
