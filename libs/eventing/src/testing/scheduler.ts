/** A small seeded generator (mulberry32): the same seed, the same run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

interface Waiting {
  readonly process: string;
  readonly proceed: () => void;
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Decides who takes the next step. Every call to a store or a broker waits here before and after its effect, so any
 * interleaving and a death between any two steps can happen, and each can be repeated from its seed.
 */
export class Scheduler {
  private waiting: Waiting[] = [];
  private readonly dead = new Set<string>();

  constructor(readonly random: () => number) {}

  /** Waits for its turn; never comes back when the process has been killed. */
  turn(process: string): Promise<void> {
    return new Promise((resolve) => {
      if (!this.dead.has(process)) this.waiting.push({ process, proceed: resolve });
    });
  }

  /** As kill -9: nothing of it goes on. */
  kill(process: string): void {
    this.dead.add(process);
    this.waiting = this.waiting.filter((one) => one.process !== process);
  }

  isAlive(process: string): boolean {
    return !this.dead.has(process);
  }

  /** Lets one of those that wait go on. @returns false when nobody waits */
  async step(): Promise<boolean> {
    if (this.waiting.length === 0) await settle();
    if (this.waiting.length === 0) return false;
    const [next] = this.waiting.splice(Math.floor(this.random() * this.waiting.length), 1);
    next!.proceed();
    await settle();
    return true;
  }
}
