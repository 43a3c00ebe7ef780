import { PartitionLocks } from './partition-locks.js';

/** Work that notes when it starts and ends when it is told to. */
const gates = () => {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      started.push(name);
      ends.set(name, () => resolve(name));
    });
  return { started, work, end: (name: string) => ends.get(name)!() };
};
const settle = () => new Promise(setImmediate);

describe('the lock of a partition', () => {
  it('lets one at a time, in the order in which they came', async () => {
    const { started, work, end } = gates();
    const locks = new PartitionLocks();
    const all = ['1', '2', '3'].map((name) => locks.run('t', 0, work(name)));
    await settle();
    expect(started).toEqual(['1']);
    end('1');
    await settle();
    expect(started).toEqual(['1', '2']);
    end('2');
    await settle();
    end('3');
    expect(await Promise.all(all)).toEqual(['1', '2', '3']);
  });

  it('is another for another partition and topic', async () => {
    const { started, work } = gates();
    const locks = new PartitionLocks();
    void locks.run('t', 0, work('1'));
    void locks.run('t', 1, work('2'));
    void locks.run('u', 0, work('3'));
    await settle();
    expect(started).toEqual(['1', '2', '3']);
  });

  it('is given on by one that throws, who hears it', async () => {
    const locks = new PartitionLocks();
    const failing = locks.run('t', 0, () => Promise.reject(new Error('no')));
    const next = locks.run('t', 0, async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('is forgotten when nobody needs it', async () => {
    const locks = new PartitionLocks();
    await Promise.all([1, 2, 3].map(() => locks.run('t', 0, async () => undefined)));
    expect((locks as unknown as { tails: Map<string, unknown> }).tails.size).toBe(0);
  });
});
