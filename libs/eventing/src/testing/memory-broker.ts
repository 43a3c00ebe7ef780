import { createHash } from 'node:crypto';
import { toHeaders } from '../kernel/cloud-event.js';
import type { Outgoing, RawMessage } from '../kernel/ports.js';

/** A broker as a model: logs per partition, committed offsets, and one owner per partition and group. */
export class MemoryBroker {
  private readonly logs = new Map<string, RawMessage[]>();
  private readonly offsets = new Map<string, number>();
  private readonly owners = new Map<string, string>();

  constructor(readonly partitions: number) {}

  append(event: Outgoing): void {
    this.appendRaw(event.topic, event.key, toHeaders(event), Buffer.from(event.value));
  }

  appendRaw(topic: string, key: string, headers: Record<string, string>, value: Buffer): void {
    const partition = createHash('md5').update(key).digest().readUInt32BE(0) % this.partitions;
    const log = this.log(topic, partition);
    log.push({ topic, partition, offset: String(log.length), key, headers, value, timestamp: 0 });
  }

  read(topic: string, partition: number, from: number, limit: number): RawMessage[] {
    return this.log(topic, partition).slice(from, from + limit);
  }

  end(topic: string, partition: number): number {
    return this.log(topic, partition).length;
  }

  committed(group: string, topic: string, partition: number): number {
    return this.offsets.get(`${group}|${topic}|${partition}`) ?? 0;
  }

  /** A commit of one who is no longer the owner is refused. */
  commit(group: string, topic: string, partition: number, offset: number, by: string): void {
    const key = `${group}|${topic}|${partition}`;
    if (this.owners.get(key) === by) this.offsets.set(key, offset);
  }

  assign(group: string, topic: string, partition: number, to: string): void {
    this.owners.set(`${group}|${topic}|${partition}`, to);
  }

  owner(group: string, topic: string, partition: number): string | undefined {
    return this.owners.get(`${group}|${topic}|${partition}`);
  }

  /** As an operator does: read again from an earlier offset. */
  rewind(group: string, topic: string, partition: number, offset: number): void {
    this.offsets.set(`${group}|${topic}|${partition}`, offset);
  }

  private log(topic: string, partition: number): RawMessage[] {
    const key = `${topic}|${partition}`;
    const found = this.logs.get(key) ?? [];
    this.logs.set(key, found);
    return found;
  }
}
