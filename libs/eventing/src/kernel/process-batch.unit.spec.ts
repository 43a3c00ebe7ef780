import { park } from '../decision.js';
import { book, countRecord, only, withBooks } from '../testing/book.js';
import { batchOf, kernelUnderTest } from '../testing/kernel-under-test.js';
import type { Step } from './process-batch.js';
import { processBatch, steps } from './process-batch.js';

const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];

describe('a batch through the steps', () => {
  it('goes in the order of the protocol', () => {
    expect(steps.map(({ name, lags }) => (lags ? `(${name})` : name))).toEqual([
      'read',
      'hold-back',
      'translate',
      'decide-and-save',
      'publish',
      'park',
      'commit',
      '(clear)',
    ]);
  });

  it('is saved, parked, published and cleared, and its offsets are committed', async () => {
    const { kernel, stored, heard } = withBooks(book(only(3, park('odd'))));
    const batch = batchOf([countRecord(a, 1), countRecord(b, 2), countRecord(a, 3), countRecord(a, 4)]);
    await processBatch(batch, kernel);
    await kernel.drain();
    expect([heard(a), heard(b)]).toEqual([[1], [2]]);
    expect([stored(a)!.outbox, stored(b)!.outbox]).toEqual([[], []]);
    expect(kernel.log.told).toEqual(['echoed#1', 'echoed#1']);
    expect(kernel.lanes.parked.size).toBe(2);
    expect(batch.committed()).toBe(true);
  });

  it.each(['hold-back', 'decide-and-save', 'park', 'publish'])(
    'a throw in %s leaves its offsets',
    async (broken) => {
      const { kernel } = withBooks(book());
      const batch = batchOf([countRecord(a, 1)]);
      const order = steps.map((step) =>
        step.name === broken ? { ...step, run: async () => Promise.reject(new Error('away')) } : step,
      );
      await expect(processBatch(batch, kernel, order)).rejects.toThrow('away');
      expect(batch.committed()).toBe(false);
    },
  );

  it('a batch that was saved and not published is published when it comes again, and handled once', async () => {
    const { kernel, heard } = withBooks(book());
    kernel.log.failure = new Error('broker away');
    await expect(processBatch(batchOf([countRecord(a, 1)]), kernel)).rejects.toThrow('broker away');
    kernel.log.failure = undefined;
    const again = batchOf([countRecord(a, 1)]);
    await processBatch(again, kernel);
    expect(heard(a)).toEqual([1]);
    expect(kernel.log.told).toEqual(['echoed#1']);
    expect(again.committed()).toBe(true);
  });

  it('nobody waits for a step that lags, and its failure harms nothing', async () => {
    const kernel = kernelUnderTest();
    const done: string[] = [];
    let end = (): void => undefined;
    const slow = new Promise<void>((resolve) => (end = resolve));
    const order: Step[] = [
      { name: 'lagging', lags: true, run: async () => slow.then(() => Promise.reject(new Error('late'))) },
      { name: 'next', run: async () => void done.push('next') },
    ];
    await processBatch(batchOf([]), kernel, order);
    expect(done).toEqual(['next']);
    end();
    await expect(kernel.drain()).resolves.toBeUndefined();
  });

  it('tells how long each step took, also one that throws', async () => {
    const kernel = kernelUnderTest();
    await processBatch(batchOf([]), kernel, [
      { name: 'bad', run: async () => Promise.reject(new Error('x')) },
    ]).catch(() => undefined);
    const { values } = await kernel.metrics.stepSeconds.get();
    expect(values.some(({ labels }) => labels.step === 'bad')).toBe(true);
  });
});
