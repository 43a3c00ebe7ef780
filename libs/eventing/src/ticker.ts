/** Does something again and again, never twice at once; a failure is told and the next look comes as usual. */
export class Ticker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private busy = false;
  private again = false;
  private stopped = true;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.now(), this.everyMs);
    this.timer.unref();
  }

  /** Does it now, or once more right after what is under way. */
  now(): void {
    if (this.stopped) return;
    this.again = true;
    if (!this.busy) this.running = this.run();
  }

  /** Ends; resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    this.busy = true;
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.work();
      } catch (error) {
        this.onError(error);
      }
    }
    this.busy = false;
  }
}
