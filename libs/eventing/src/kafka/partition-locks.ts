/** One thing at a time per partition: a batch, or a replay of one of its lanes. */
export class PartitionLocks {
  private readonly tails = new Map<string, Promise<unknown>>();

  async run<T>(topic: string, partition: number, work: () => Promise<T>): Promise<T> {
    const key = `${topic}/${partition}`;
    const before = this.tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.tails.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.tails.get(key) === settled) this.tails.delete(key);
    }
  }
}
