import { createHash } from 'node:crypto';
import { Registry } from 'prom-client';
import { MemoryAggregateStore, MemoryDueStore, MemoryHintStore, MemoryLaneStore } from '@huisrecht/store';
import { contractOf } from '@huisrecht/contracts';
import { Background } from '../background.js';
import type { DomainEvent } from '../decision.js';
import { newBatch, type Batch } from '../kernel/batch.js';
import type { EventLog, Kernel, Outgoing, RawMessage } from '../kernel/ports.js';
import { eventingMetrics } from '../metrics.js';

/** Remembers what was published, send by send; fails while told to. */
export class RecordingLog implements EventLog {
  readonly sends: Outgoing[][] = [];
  failure: Error | undefined;

  async publish(events: readonly Outgoing[]): Promise<void> {
    if (this.failure) throw this.failure;
    this.sends.push([...events]);
  }

  get events(): Outgoing[] {
    return this.sends.flat();
  }

  /** `type#sequence` of each, short enough to compare. */
  get told(): string[] {
    return this.events.map(
      ({ envelope: { type, sequence } }) => `${type.split('.').at(-2)}#${sequence ?? '-'}`,
    );
  }
}

/** A kernel on the models of the stores, with a clock that stands still until it is moved. */
export interface KernelUnderTest extends Kernel {
  readonly store: MemoryAggregateStore;
  readonly hints: MemoryHintStore;
  readonly lanes: MemoryLaneStore;
  readonly due: MemoryDueStore;
  readonly log: RecordingLog;
  readonly clock: { now: Date };
  /** Milliseconds of each pause that was asked; none is waited for. */
  readonly pauses: number[];
  /** Resolves when what nobody waits for has ended. */
  drain(): Promise<void>;
}

/** Makes one; `rest` replaces parts of it. */
export const kernelUnderTest = (rest: Partial<Kernel> = {}): KernelUnderTest => {
  const clock = { now: new Date('2026-03-02T09:00:00Z') };
  const pauses: number[] = [];
  const background = new Background();
  const kernel = {
    service: 'toys',
    source: 'urn:nld:kvknr:00000000:systeem:toys',
    epoch: 0,
    aggregates: [],
    translators: [],
    store: new MemoryAggregateStore(),
    hints: new MemoryHintStore(),
    lanes: new MemoryLaneStore(),
    due: new MemoryDueStore(),
    log: new RecordingLog(),
    seal: {
      seal: async (plain: Buffer, context: string) => Buffer.concat([Buffer.from(`${context}\n`), plain]),
      open: async (sealed: Uint8Array, context: string) =>
        Buffer.from(sealed).subarray(Buffer.byteLength(`${context}\n`)),
    },
    now: () => clock.now,
    random: () => 0.5,
    pause: async (milliseconds: number) => void pauses.push(milliseconds),
    metrics: eventingMetrics(new Registry()),
    acknowledged: new Set<string>(),
    background: background.take,
    wake: () => undefined,
    maxTries: 3,
  };
  return Object.assign(kernel, { clock, pauses, drain: () => background.drain() }, rest);
};

/** What is told of a record; the rest has usual values. */
export interface RecordFacts {
  readonly offset?: number | string;
  readonly partition?: number;
  readonly key?: string;
  /** Of the publisher; none when null. */
  readonly sequence?: number | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly value?: Buffer;
  readonly topic?: string;
  readonly timestamp?: number;
}

/** A record that holds this event, as it comes from the broker. */
export const recordOf = ({ type, data }: DomainEvent, facts: RecordFacts = {}): RawMessage => {
  const contract = contractOf(type);
  const key = facts.key ?? (data as Record<string, string>)[contract?.key ?? ''] ?? '';
  const offset = String(facts.offset ?? 0);
  const sequence = facts.sequence === undefined ? Number(offset) + 1 : facts.sequence;
  return {
    topic: facts.topic ?? contract?.topic.name ?? 'unknown',
    partition: facts.partition ?? 0,
    offset,
    key,
    headers: {
      ce_specversion: '1.0',
      ce_id: `id-${key}-${offset}`,
      ce_source: 'urn:test',
      ce_type: type,
      ce_time: '2026-03-02T08:59:00Z',
      ...(sequence !== null && { ce_sequence: String(sequence).padStart(16, '0') }),
      ...facts.headers,
    },
    value: facts.value ?? Buffer.from(JSON.stringify(data)),
    timestamp: facts.timestamp ?? 1_772_442_000_000,
  };
};

/** The hash by which a key is told apart without being told. */
export const hashed = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, 22);

/** A batch of these records, and whether its offsets were committed. */
export const batchOf = (
  messages: readonly RawMessage[],
  replay?: { attempts: number },
): Batch & { readonly committed: () => boolean } => {
  let committed = false;
  const commit = async () => void (committed = true);
  return Object.assign(newBatch(messages, 1, commit, replay), { committed: () => committed });
};

/** What is held of a batch: `offset:as:state:reason`. */
export const heldOf = ({ deliveries }: Batch): string[] =>
  deliveries.flatMap(({ raw, held }) =>
    held ? [`${raw.offset}:${held.as}:${held.state}:${held.reason}`] : [],
  );

/** A counter of the kernel's metrics, for these labels. */
export const counted = async (
  { metrics }: Kernel,
  name: 'messages' | 'bugs' | 'paused',
  labels: Readonly<Record<string, string>>,
): Promise<number> => {
  const { values } = await metrics[name].get();
  const wanted = Object.entries(labels);
  return values
    .filter((one) =>
      wanted.every(([label, value]) => (one.labels as Record<string, unknown>)[label] === value),
    )
    .reduce((sum, { value }) => sum + value, 0);
};
