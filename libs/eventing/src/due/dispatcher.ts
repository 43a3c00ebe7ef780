import { randomUUID } from 'node:crypto';
import { isStoreAway, type DueItem, type DueStore } from '@huisrecht/store';
import { delayFor, pause, type Backoff } from '../backoff.js';
import { Unavailable } from '../errors.js';
import { Circuits } from './circuits.js';

/** The other side asks to wait, or is not ready: try again at `at`, or after the usual backoff. */
export class TryAgain extends Error {
  constructor(
    readonly code: string,
    readonly at?: Date,
  ) {
    super(code);
    this.name = 'TryAgain';
  }
}

/** What does one kind of due work. */
export interface DueHandler {
  readonly kind: string;
  /**
   * Does the work and records its result by a command. It may be called again for the same id: the id is what the
   * other side can recognise.
   * @param signal aborted when the lease is about to end or the service stops
   * @throws TryAgain to be tried later; any other throw is a failure and is tried later too
   */
  handle(work: DueItem, signal: AbortSignal): Promise<void>;
}

export interface DispatcherOptions {
  /** Milliseconds of a lease: longer than the slowest call. */
  readonly leaseMs: number;
  /** Calls under way at once, for each holder. */
  readonly perHolder: number;
  /** Calls under way at once. */
  readonly total: number;
  /** Consecutive failures after which a holder is left alone. */
  readonly openAfter: number;
  /** Milliseconds a holder is left alone. */
  readonly openMs: number;
  readonly backoff: Backoff;
}

export const dispatcherDefaults: DispatcherOptions = {
  leaseMs: 60_000,
  perHolder: 4,
  total: 32,
  openAfter: 5,
  openMs: 30_000,
  backoff: { base: 1_000, max: 3_600_000 },
};

/** Until work is tried again that something of our own kept from being done. */
const AWAY_AGAIN_MS = 3_000;
/** While the store does not take the end of a work. */
const SETTLE_AGAIN_MS = 300;

/** Leases what is due and lets its handler do it, per holder within limits; a dead holder delays nobody else. */
export class Dispatcher {
  private readonly running = new Map<Promise<void>, string>();
  private readonly circuits: Circuits;
  private readonly stopping = new AbortController();
  private closed = false;
  private readonly handlers: ReadonlyMap<string, DueHandler>;

  constructor(
    private readonly store: DueStore,
    handlers: readonly DueHandler[],
    private readonly now: () => Date,
    private readonly random: () => number,
    private readonly onFailure: (work: DueItem, error: unknown) => void,
    /** Called when there is room again after there was none: look now. */
    private readonly onRoom: () => void,
    private readonly options: DispatcherOptions = dispatcherDefaults,
  ) {
    this.circuits = new Circuits(options.openAfter, options.openMs);
    this.handlers = new Map(handlers.map((handler) => [handler.kind, handler]));
  }

  /**
   * Starts what is due and may be done now. Leases no more at once than any holder has room for, so that a long list of
   * one holder is neither leased in vain nor hides the work of the others. @returns how much it started
   */
  async look(): Promise<number> {
    if (this.handlers.size === 0) return 0;
    let started = 0;
    for (;;) {
      const limit = Math.min(this.roomOfBusiest(), this.options.total - this.running.size);
      if (limit <= 0 || this.closed) return started;
      const leased = await this.lease(limit);
      started += leased.started;
      if (leased.found < limit || leased.started === 0) return started;
    }
  }

  private async lease(limit: number): Promise<{ found: number; started: number }> {
    const now = this.now();
    const until = new Date(+now + this.options.leaseMs);
    const lease = randomUUID();
    const kinds = [...this.handlers.keys()];
    const query = { kinds, notHolders: this.closedHolders(now), now, until, limit };
    const leased = await this.store.lease(query, lease);
    let started = 0;
    for (const work of leased) {
      if (this.load(work.holder) >= this.options.perHolder) {
        await this.store.postpone(work.id, lease, work.at, 0);
      } else {
        this.start(work, lease);
        started++;
      }
    }
    return { found: leased.length, started };
  }

  /** Stops taking work and waits for what is under way; after the grace its signal is aborted and it is handed back. */
  async stop(graceMs = 5_000): Promise<void> {
    this.closed = true;
    const timer = setTimeout(() => this.stopping.abort(), graceMs);
    await this.settled();
    clearTimeout(timer);
    this.stopping.abort();
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.running.keys());
  }

  private start(work: DueItem, lease: string): void {
    const task = this.run(work, lease)
      .catch(() => undefined)
      .finally(() => this.ended(task, work.holder));
    this.running.set(task, work.holder);
  }

  /** What had to wait for room need not wait for the next look as well. */
  private ended(task: Promise<void>, holder: string): void {
    const { perHolder, total } = this.options;
    const wasFull = this.load(holder) >= perHolder || this.running.size >= total;
    this.running.delete(task);
    if (wasFull) this.onRoom();
  }

  private async run(work: DueItem, lease: string): Promise<void> {
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(this.options.leaseMs * 0.9)]);
    try {
      // A handler that does not heed its signal keeps neither its place nor the service from stopping.
      await Promise.race([this.handlers.get(work.kind)!.handle(work, signal), aborted(signal)]);
    } catch (error) {
      const { at, counts } = this.judge(work, error);
      this.onFailure(work, error);
      await this.settle(() => this.store.postpone(work.id, lease, at, counts));
      return;
    }
    this.circuits.worked(work.holder);
    await this.settle(() => this.store.done(work.id, lease, this.now()));
  }

  /** When it is tried again, and whether this try counts: not when our own store or a neighbour was away, nor when we stop. */
  private judge({ holder, attempts }: DueItem, error: unknown): { at: Date; counts: 0 | 1 } {
    if (this.stopping.signal.aborted) return { at: this.now(), counts: 0 };
    if (error instanceof Unavailable || isStoreAway(error))
      return { at: new Date(+this.now() + AWAY_AGAIN_MS), counts: 0 };
    const delay = delayFor(attempts + 1, this.options.backoff, this.random);
    const usual = new Date(+this.now() + delay);
    if (error instanceof TryAgain) return { at: error.at ?? usual, counts: 1 };
    this.circuits.failed(holder, this.now());
    return { at: usual, counts: 1 };
  }

  /** Writes how work ended as soon as the store takes it; after the lease it is too late, and the work is done again. */
  private async settle(write: () => Promise<unknown>): Promise<void> {
    const { signal } = this.stopping;
    for (const until = performance.now() + this.options.leaseMs; performance.now() < until;) {
      try {
        await write();
        return;
      } catch {
        if (signal.aborted) return;
        await pause(SETTLE_AGAIN_MS, signal);
      }
    }
  }

  private closedHolders(now: Date): string[] {
    const full = this.busyHolders.filter((holder) => this.load(holder) >= this.options.perHolder);
    return [...this.circuits.open(now), ...full];
  }

  /** What the busiest holder that is asked for can still take: every other takes at least as much. */
  private roomOfBusiest(): number {
    const { perHolder } = this.options;
    const rooms = this.busyHolders.map((holder) => perHolder - this.load(holder));
    return Math.min(perHolder, ...rooms.filter((room) => room > 0));
  }

  private get busyHolders(): string[] {
    return [...new Set(this.running.values())];
  }

  private load(holder: string): number {
    return [...this.running.values()].filter((busy) => busy === holder).length;
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The time for this work is over.')), {
      once: true,
    });
  });
