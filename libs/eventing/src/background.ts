/** Work that nobody waits for, but that must end before the store closes. */
export class Background {
  private readonly running = new Set<Promise<void>>();

  readonly take = (work: Promise<void>): void => {
    const tracked = work.catch(() => undefined).finally(() => this.running.delete(tracked));
    this.running.add(tracked);
  };

  /** Resolves when everything that was taken has ended, also what was taken meanwhile. */
  async drain(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }
}
