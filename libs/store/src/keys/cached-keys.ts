import { keyIdOf, type KeyRef } from './key-ref.js';
import type { KeySource, Lease, LeaseIntent } from './key-source.js';

const FIVE_MINUTES = 5 * 60 * 1000;

export interface CacheOptions {
  /** How long a key stays in memory, in milliseconds: five minutes, and never more. */
  readonly maxAgeMs?: number;
  /** Keys at once; the oldest leave first. 10,000 unless told. */
  readonly maxKeys?: number;
  /** Keys per call to the source; 500 unless told. */
  readonly batchSize?: number;
  readonly now?: () => number;
}

interface Entry {
  readonly lease: Lease;
  readonly until: number;
}

interface Waiting {
  readonly ref: KeyRef;
  readonly lease: Promise<Lease>;
  readonly resolve: (lease: Lease) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Keys in memory for five minutes at most, and one call for all that is asked in the same turn of the event
 * loop. `forget` is what a service does before it acknowledges that a key was destroyed.
 */
export class CachedKeys implements KeySource {
  private readonly entries = new Map<string, Entry>();
  private readonly waiting: Record<LeaseIntent, Map<string, Waiting>> = { seal: new Map(), open: new Map() };
  private readonly calls = new Set<Set<string>>();
  private readonly maxAgeMs: number;
  private readonly maxKeys: number;
  private readonly batchSize: number;
  private readonly now: () => number;
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: KeySource,
    { maxAgeMs = FIVE_MINUTES, maxKeys = 10_000, batchSize = 500, now = Date.now }: CacheOptions = {},
  ) {
    if (maxAgeMs > FIVE_MINUTES) throw new TypeError('Keys are cached for five minutes at most.');
    this.maxAgeMs = maxAgeMs;
    this.maxKeys = maxKeys;
    this.batchSize = batchSize;
    this.now = now;
  }

  async lease(refs: readonly KeyRef[], intent: LeaseIntent): Promise<ReadonlyMap<string, Lease>> {
    const leases = await Promise.all(
      refs.map(async (ref): Promise<[string, Lease]> => {
        const id = keyIdOf(ref);
        return [id, this.cached(id) ?? (await this.ask(id, ref, intent))];
      }),
    );
    return new Map(leases);
  }

  /** Drops keys from memory, also those that are on their way. */
  forget(refs: readonly KeyRef[]): void {
    for (const id of refs.map(keyIdOf)) {
      this.entries.delete(id);
      for (const forgotten of this.calls) forgotten.add(id);
    }
  }

  /** Drops all of them. */
  clear(): void {
    this.entries.clear();
    clearTimeout(this.sweeper);
    this.sweeper = undefined;
  }

  private cached(id: string): Lease | undefined {
    const entry = this.entries.get(id);
    if (entry && entry.until > this.now()) return entry.lease;
    this.entries.delete(id);
    return undefined;
  }

  private ask(id: string, ref: KeyRef, intent: LeaseIntent): Promise<Lease> {
    const queue = this.waiting[intent];
    const known = queue.get(id);
    if (known) return known.lease;
    if (queue.size === 0) setImmediate(() => this.callForAll(intent));
    const { promise, resolve, reject } = Promise.withResolvers<Lease>();
    queue.set(id, { ref, lease: promise, resolve, reject });
    return promise;
  }

  private callForAll(intent: LeaseIntent): void {
    const all = [...this.waiting[intent]];
    this.waiting[intent].clear();
    for (let from = 0; from < all.length; from += this.batchSize)
      void this.call(new Map(all.slice(from, from + this.batchSize)), intent);
  }

  private async call(batch: ReadonlyMap<string, Waiting>, intent: LeaseIntent): Promise<void> {
    const forgotten = new Set<string>();
    this.calls.add(forgotten);
    const until = this.now() + this.maxAgeMs;
    try {
      const leases = await this.source.lease(
        [...batch.values()].map(({ ref }) => ref),
        intent,
      );
      for (const [id, { ref, resolve, reject }] of batch) {
        if (forgotten.has(id)) {
          this.ask(id, ref, intent).then(resolve, reject);
          continue;
        }
        const lease = leases.get(id) ?? { state: 'unknown' };
        if (lease.state === 'alive' || lease.state === 'destroyed') this.keep(id, { lease, until });
        resolve(lease);
      }
    } catch (error) {
      for (const { reject } of batch.values()) reject(error);
    } finally {
      this.calls.delete(forgotten);
    }
  }

  private keep(id: string, entry: Entry): void {
    this.entries.delete(id);
    this.entries.set(id, entry);
    const oldest = this.entries.keys().next();
    if (this.entries.size > this.maxKeys && !oldest.done) this.entries.delete(oldest.value);
    this.sweeper ??= setTimeout(() => this.sweep(), this.maxAgeMs).unref();
  }

  private sweep(): void {
    this.sweeper = undefined;
    const now = this.now();
    for (const [id, { until }] of this.entries) if (until <= now) this.entries.delete(id);
    const next = this.entries.values().next();
    if (!next.done)
      this.sweeper = setTimeout(() => this.sweep(), Math.max(1, next.value.until - now)).unref();
  }
}
