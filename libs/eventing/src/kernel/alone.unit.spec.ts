import { Unavailable } from '../errors.js';
import { book, countRecord, withBooks } from '../testing/book.js';
import { batchOf, counted, hashed, heldOf } from '../testing/kernel-under-test.js';
import { CountedV1 } from '../testing/toy.js';
import { translator } from '../translator.js';
import { processAlone } from './alone.js';
import type { Kernel } from './ports.js';
import { processBatch } from './process-batch.js';

const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];
const lane = `toys|toy.counted.v1|0|${hashed(a)}`;
/** What `a` leads to cannot be saved, as a document that is too large. */
const spoilt = () => {
  const made = withBooks(book());
  const save = made.kernel.store.save.bind(made.kernel.store);
  made.kernel.store.save = async (collection, writes) =>
    writes.some(({ id }) => id === a)
      ? Promise.reject(new RangeError('too large'))
      : save(collection, writes);
  return made;
};
const alone = async (kernel: Kernel, n: number, id = a) => {
  let committed = false;
  const commit = async () => void (committed = true);
  const batch = await processAlone(countRecord(id, n), { incarnation: 1, commit }, kernel);
  return { held: heldOf(batch), committed };
};

describe('a message taken by itself', () => {
  it('is handled like in a batch', async () => {
    const { kernel, heard } = withBooks(book());
    expect(await alone(kernel, 1)).toEqual({ held: [], committed: true });
    expect(heard(a)).toEqual([1]);
    expect(kernel.log.told).toEqual(['echoed#1']);
  });

  it('that cannot be saved is parked unhandled after a few tries: it stops its key, not its partition', async () => {
    const { kernel, stored, heard } = spoilt();
    expect(await alone(kernel, 1)).toEqual({ held: ['1:head:parked:cannot-be-saved'], committed: true });
    expect(kernel.pauses).toHaveLength(2);
    expect(stored(a)).toBeUndefined();
    expect(await kernel.lanes.get(lane)).toMatchObject({ state: 'parked', reason: 'cannot-be-saved' });
    expect(kernel.lanes.parked.get(`${lane}|1`)).toMatchObject({ type: CountedV1.type });
    expect(await counted(kernel, 'bugs', { type: CountedV1.type, error: 'RangeError' })).toBe(1);
    await processBatch(batchOf([countRecord(a, 2), countRecord(b, 3)]), kernel);
    expect([heard(b), kernel.lanes.parked.size]).toEqual([[3], 2]);
  });

  it('that waits behind another already stays there', async () => {
    const { kernel } = spoilt();
    await alone(kernel, 1);
    expect((await alone(kernel, 2)).held).toEqual(['2:behind:parked:behind']);
    expect(await kernel.lanes.get(lane)).toMatchObject({ reason: 'cannot-be-saved' });
    expect(await kernel.lanes.count(lane)).toBe(2);
  });

  it('waits as long as something is away, however often', async () => {
    const { kernel } = withBooks(book());
    kernel.store.save = async () => Promise.reject(new Unavailable('store'));
    await expect(alone(kernel, 1)).rejects.toThrow(Unavailable);
    expect(kernel.lanes.lanes.size).toBe(0);
  });

  it('that cannot be parked either is not committed: then the store is to blame', async () => {
    const { kernel } = spoilt();
    let committed = false;
    kernel.lanes.park = async () => Promise.reject(new Error('disk full'));
    const commit = async () => void (committed = true);
    await expect(processAlone(countRecord(a, 1), { incarnation: 1, commit }, kernel)).rejects.toThrow(
      'disk full',
    );
    expect(committed).toBe(false);
  });

  it('is parked whichever step fails, also when nobody can be told that it is refused', async () => {
    const { kernel } = withBooks(book());
    const refusing = {
      ...kernel,
      translators: [translator(CountedV1, async () => [])],
      refusals: { refuse: async () => Promise.reject(new TypeError('a bug')) },
    };
    const unread = { ...countRecord(a, 1), headers: {} };
    const batch = await processAlone(unread, { incarnation: 1, commit: async () => undefined }, refusing);
    expect(heldOf(batch)).toEqual(['1:head:parked:cannot-be-saved']);
  });
});
