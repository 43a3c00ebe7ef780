import type {
  AggregateStore,
  AggregateWrite,
  DiscardNote,
  DueItem,
  DueStore,
  Hint,
  HintStore,
  Lane,
  LaneStore,
  OwnedPartitions,
  ParkedMessage,
  Parking,
  StoredAggregate,
} from './ports.js';

const copy = <T>(value: T): T => structuredClone(value);

/** Small models of the stores, for the explorer and for unit tests; the contract suite holds them to the real ones. */
export class MemoryAggregateStore implements AggregateStore {
  readonly collections = new Map<string, Map<string, StoredAggregate>>();

  async load(collection: string, ids: readonly string[]): Promise<StoredAggregate[]> {
    const all = this.of(collection);
    return [...new Set(ids)].flatMap((id) => (all.has(id) ? [copy(all.get(id)!)] : []));
  }

  async save(collection: string, writes: readonly AggregateWrite[]): Promise<string[]> {
    return writes.filter((write) => !this.write(collection, write)).map(({ id }) => id);
  }

  async clear(collection: string, acknowledged: ReadonlyMap<string, readonly string[]>): Promise<void> {
    for (const [id, entries] of acknowledged) {
      const found = this.of(collection).get(id);
      if (!found) continue;
      const outbox = found.outbox.filter((entry) => !entries.includes(entry.id));
      this.of(collection).set(id, { ...found, outbox });
    }
  }

  async unpublished(collection: string, limit: number, after = ''): Promise<string[]> {
    const ids = [...this.of(collection).values()]
      .filter(({ outbox }) => outbox.length > 0)
      .map(({ id }) => id);
    return ids
      .filter((id) => id > after)
      .sort()
      .slice(0, limit);
  }

  async forget(collection: string, since: string, before: Date): Promise<number> {
    const all = this.of(collection);
    const old = [...all.values()].filter(({ state, outbox }) => {
      const at = (state as Readonly<Record<string, unknown>>)[since];
      return typeof at === 'string' && at < before.toISOString() && outbox.length === 0;
    });
    old.forEach(({ id }) => all.delete(id));
    return old.length;
  }

  /** Whether no outbox holds anything. */
  isPublished(): boolean {
    return [...this.collections.values()].every((all) =>
      [...all.values()].every(({ outbox }) => outbox.length === 0),
    );
  }

  private write(collection: string, { append, version, ...write }: AggregateWrite): boolean {
    const found = this.of(collection).get(write.id);
    if ((found?.version ?? 0) !== version) return false;
    const outbox = [...(found?.outbox ?? []), ...append];
    this.of(collection).set(write.id, copy({ ...write, version: version + 1, outbox }));
    return true;
  }

  private of(collection: string): Map<string, StoredAggregate> {
    const found = this.collections.get(collection) ?? new Map<string, StoredAggregate>();
    this.collections.set(collection, found);
    return found;
  }
}

export class MemoryHintStore implements HintStore {
  readonly hints = new Map<string, Hint>();

  async add(hint: Hint): Promise<void> {
    this.hints.set(hint.id, hint);
  }

  async remove(ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.hints.delete(id));
  }

  async due(now: Date, limit: number): Promise<Hint[]> {
    return [...this.hints.values()]
      .filter(({ lookAt }) => lookAt <= now)
      .sort((a, b) => +a.lookAt - +b.lookAt)
      .slice(0, limit);
  }

  async later(ids: readonly string[], lookAt: Date): Promise<void> {
    for (const id of ids) {
      const hint = this.hints.get(id);
      if (hint) this.hints.set(id, { ...hint, lookAt });
    }
  }

  async depth(): Promise<number> {
    return this.hints.size;
  }
}

const byOffset = (a: ParkedMessage, b: ParkedMessage) => Number(BigInt(a.offset) - BigInt(b.offset));

export class MemoryLaneStore implements LaneStore {
  readonly lanes = new Map<string, Lane>();
  readonly parked = new Map<string, ParkedMessage>();
  readonly discarded = new Map<string, DiscardNote>();
  /** Waited for between the writes of one call: others may come in between, or it may be the end. */
  between: () => Promise<void> = async () => undefined;

  async blocked(ids: readonly string[]): Promise<Set<string>> {
    return new Set(ids.filter((id) => this.lanes.has(id)));
  }

  async park(parkings: readonly Parking[]): Promise<void> {
    for (const { lane, as } of parkings) this.join(lane, as);
    await this.between();
    for (const { lane, message } of parkings) this.parked.set(`${lane.id}|${message.offset}`, copy(message));
    await this.between();
    for (const { lane } of parkings) this.join(lane, 'behind');
  }

  private join(lane: Parking['lane'], as: Parking['as']): void {
    const found = this.lanes.get(lane.id);
    const joins = (found?.joins ?? 0) + 1;
    if (as === 'head') this.lanes.set(lane.id, { ...lane, since: found?.since ?? lane.since, joins });
    else this.lanes.set(lane.id, found ? { ...found, joins } : { ...lane, state: 'replay', joins });
  }

  async list(group: string, limit: number, after = ''): Promise<Lane[]> {
    return [...this.lanes.values()]
      .filter((lane) => lane.group === group && lane.id > after)
      .sort((a, b) => a.id.localeCompare(b.id))
      .slice(0, limit);
  }

  async get(id: string): Promise<Lane | undefined> {
    return this.lanes.get(id);
  }

  async ready(group: string, owned: readonly OwnedPartitions[], now: Date, limit: number): Promise<Lane[]> {
    const isOurs = (lane: Lane) =>
      owned.some(({ topic, partitions }) => topic === lane.topic && partitions.includes(lane.partition));
    return [...this.lanes.values()]
      .filter((lane) => lane.group === group && isOurs(lane))
      .filter(({ state, dueAt }) => state === 'replay' || (state === 'waiting' && dueAt! <= now))
      .slice(0, limit);
  }

  async requestReplay(id: string): Promise<boolean> {
    const lane = this.lanes.get(id);
    if (lane) this.lanes.set(id, { ...lane, state: 'replay', attempts: 0 });
    return lane !== undefined;
  }

  async messages(lane: string, limit: number, after = '-1'): Promise<ParkedMessage[]> {
    return this.in(lane)
      .filter(({ offset }) => BigInt(offset) > BigInt(after))
      .sort(byOffset)
      .slice(0, limit);
  }

  async count(lane: string): Promise<number> {
    return this.in(lane).length;
  }

  async remove(lane: string, offset: string): Promise<void> {
    this.parked.delete(`${lane}|${offset}`);
  }

  async discard(lane: string, offset: string, note: DiscardNote): Promise<boolean> {
    if (!this.parked.delete(`${lane}|${offset}`)) return false;
    this.discarded.set(`${lane}|${offset}`, note);
    await this.requestReplay(lane);
    return true;
  }

  async release({ id, since, joins }: Pick<Lane, 'id' | 'since' | 'joins'>): Promise<boolean> {
    const found = this.lanes.get(id);
    return found?.joins === joins && +found.since === +since && this.lanes.delete(id);
  }

  private in(lane: string): ParkedMessage[] {
    return [...this.parked.values()].filter((message) => message.lane === lane);
  }
}

export class MemoryDueStore implements DueStore {
  readonly items = new Map<string, DueItem & { lease: string; leasedUntil: Date }>();
  readonly finished = new Map<string, Date>();

  async add(items: readonly DueItem[]): Promise<void> {
    for (const item of items) {
      if (this.finished.has(item.id) || this.items.has(item.id)) continue;
      this.items.set(item.id, { ...copy(item), lease: '', leasedUntil: new Date(0) });
    }
  }

  async lease(
    query: { kinds: readonly string[]; notHolders: readonly string[]; now: Date; until: Date; limit: number },
    lease: string,
  ): Promise<DueItem[]> {
    const open = [...this.items.values()]
      .filter(({ kind, holder }) => query.kinds.includes(kind) && !query.notHolders.includes(holder))
      .filter(({ at, leasedUntil }) => at <= query.now && leasedUntil <= query.now)
      .sort((a, b) => +a.at - +b.at)
      .slice(0, query.limit);
    open.forEach((item) => this.items.set(item.id, { ...item, lease, leasedUntil: query.until }));
    return open.map(({ lease: _lease, leasedUntil: _until, ...item }) => item);
  }

  async done(id: string, lease: string, now: Date): Promise<boolean> {
    if (this.items.get(id)?.lease !== lease) return false;
    this.finished.set(id, now);
    return this.items.delete(id);
  }

  async postpone(id: string, lease: string, at: Date, attempts: 0 | 1): Promise<boolean> {
    const item = this.items.get(id);
    if (item?.lease !== lease) return false;
    this.items.set(id, {
      ...item,
      at,
      lease: '',
      leasedUntil: new Date(0),
      attempts: item.attempts + attempts,
    });
    return true;
  }

  async outstanding(now: Date): Promise<{ kind: string; depth: number; oldest?: Date }[]> {
    const kinds = new Map<string, Date[]>();
    for (const { kind, at } of this.items.values()) kinds.set(kind, [...(kinds.get(kind) ?? []), at]);
    return [...kinds].map(([kind, moments]) => {
      const oldest = new Date(Math.min(...moments.map(Number)));
      return { kind, depth: moments.length, ...(oldest <= now && { oldest }) };
    });
  }

  async sweep(before: Date): Promise<void> {
    for (const [id, at] of this.finished) if (at < before) this.finished.delete(id);
  }
}
