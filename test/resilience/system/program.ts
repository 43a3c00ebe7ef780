import { setTimeout as wait } from 'node:timers/promises';
import { Child, type ChildSpec } from '@huisrecht/embedded/launcher/child.ts';
import { messageOf } from '@huisrecht/embedded/launcher/refusal.ts';

/** How long a program may need to be up again: a service that starts while the store is away ends, and is tried again. */
const UP_WITHIN_MS = 90_000;
const AGAIN_MS = 300;

/** One process of the system under test: started, killed as with `kill -9`, and started again on the same data and port. */
export class Program {
  /** What it did by itself, in words: ended, came back. */
  readonly oddities: string[] = [];
  private child: Child | undefined;
  private rising: Promise<void> = Promise.resolve();

  constructor(private readonly spec: ChildSpec) {}

  get name(): string {
    return this.spec.name;
  }

  /** Of its process; undefined while it does not run. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the start that was asked for last is done, or throws its error. */
  get up(): Promise<void> {
    return this.rising;
  }

  /** Starts it and waits until it answers; when it ends before that, it is started again until the deadline. */
  start(): Promise<void> {
    this.rising = this.rise();
    this.rising.catch(() => undefined);
    return this.rising;
  }

  /** Ends it as it is; nothing of it goes on, and nothing starts it again. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    child?.kill('SIGKILL');
    await child?.end();
  }

  /** Lets it stand still, as a machine that is too busy: it does not know that it did. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  /** Lets it go on. */
  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Asks it to stop. @returns whether it did so in time */
  async stop(): Promise<boolean> {
    const { child } = this;
    this.child = undefined;
    return (await child?.end()) ?? true;
  }

  private async rise(): Promise<void> {
    const until = Date.now() + UP_WITHIN_MS;
    for (;;) {
      const child = new Child(this.spec, {
        started: () => undefined,
        crashed: (_, why) => this.oddities.push(why),
        recovered: (name) => this.oddities.push(`${name} came back by itself`),
      });
      this.child = child;
      try {
        return await child.start();
      } catch (error) {
        if (this.child !== child) return;
        if (Date.now() > until) throw error;
        this.oddities.push(`at its start: ${messageOf(error)}`);
        await wait(AGAIN_MS);
      }
    }
  }
}
