import { contractOf } from '@huisrecht/contracts';
import type { Mark, OutboxEntry, StoredAggregate } from '@huisrecht/store';
import type { Aggregate } from '../aggregate.js';
import { isDue, isInner, type DomainEvent, type DueWork, type Effect } from '../decision.js';
import { MessageTooLarge } from '../errors.js';
import { uuidFrom } from '../ids.js';

/** Bytes of JSON; the broker's bound (1 MiB) leaves room for the headers and the batch. */
export const maxEventBytes = 900_000;

/** An instance in hand: what was loaded, and what the decisions of this batch made of it. */
export interface Instance<S = unknown> {
  readonly id: string;
  /** As loaded; 0 while it does not exist. */
  readonly version: number;
  readonly state: S;
  readonly seq: number;
  readonly marks: readonly Mark[];
  /** The whole outbox: loaded, then what was decided now. */
  readonly outbox: readonly OutboxEntry[];
  readonly appended: readonly OutboxEntry[];
  readonly changed: boolean;
}

export const openInstance = <S, E extends DomainEvent>(
  aggregate: Aggregate<S, E>,
  id: string,
  stored: StoredAggregate | undefined,
): Instance<S> => ({
  id,
  version: stored?.version ?? 0,
  state: stored ? (stored.state as S) : aggregate.initial(id),
  seq: stored?.seq ?? 0,
  marks: stored?.marks ?? [],
  outbox: stored?.outbox ?? [],
  appended: [],
  changed: false,
});

/** Whether the instance has heard this before: at or below the mark of its source. */
export const isDuplicate = ({ marks }: Instance, heard: Mark): boolean => {
  const mark = marks.find(({ source }) => source === heard.source);
  if (!mark) return false;
  return heard.epoch < mark.epoch || (heard.epoch === mark.epoch && heard.seq <= mark.seq);
};

/** Remembers what was heard. */
export const raiseMark = <S>(instance: Instance<S>, heard: Mark): Instance<S> => ({
  ...instance,
  marks: [...instance.marks.filter(({ source }) => source !== heard.source), heard],
  changed: true,
});

export interface Stamp {
  readonly now: Date;
  readonly epoch: number;
  readonly traceparent?: string | undefined;
}

/**
 * Applies the effects of one decision: state, sequence and outbox.
 * @throws MessageTooLarge, and Error for an event of another topic and for due work without a moment
 */
export const applyEffects = <S, E extends DomainEvent>(
  aggregate: Aggregate<S, E>,
  instance: Instance<S>,
  effects: readonly Effect<E>[],
  stamp: Stamp,
): Instance<S> => {
  let { state, seq } = instance;
  const entries: OutboxEntry[] = [];
  for (const effect of effects) {
    if (isDue(effect)) {
      entries.push(dueEntry(effect, stamp.now));
    } else {
      state = aggregate.evolve(state, effect);
      if (aggregate.topic && !isInner(effect))
        entries.push(eventEntry(aggregate, instance.id, effect, ++seq, stamp));
    }
  }
  return {
    ...instance,
    state,
    seq,
    outbox: [...instance.outbox, ...entries],
    appended: [...instance.appended, ...entries],
    changed: instance.changed || effects.length > 0,
  };
};

/**
 * The data of an event as it is published.
 * @throws MessageTooLarge
 */
export const eventValue = (type: string, data: object): string => {
  const value = JSON.stringify(data);
  const bytes = Buffer.byteLength(value);
  if (bytes > maxEventBytes) throw new MessageTooLarge(type, bytes, maxEventBytes);
  return value;
};

/** How an event rests in the outbox. */
export interface EventBody extends Record<string, unknown> {
  readonly topic: string;
  readonly type: string;
  readonly sequence: number;
  readonly epoch: number;
  readonly value: string;
  readonly traceparent?: string;
}

const eventEntry = <S, E extends DomainEvent>(
  aggregate: Aggregate<S, E>,
  id: string,
  event: DomainEvent,
  sequence: number,
  { now, epoch, traceparent }: Stamp,
): OutboxEntry => {
  if (contractOf(event.type)?.topic !== aggregate.topic) {
    throw new Error(`${aggregate.name} may not publish ${event.type}: its contract names another topic.`);
  }
  const body: EventBody = {
    topic: aggregate.topic!.name,
    type: event.type,
    sequence,
    epoch,
    value: eventValue(event.type, event.data),
    ...(traceparent !== undefined && { traceparent }),
  };
  return {
    id: uuidFrom(aggregate.name, id, String(epoch), String(sequence)),
    kind: 'event',
    at: now.toISOString(),
    body,
  };
};

const dueEntry = ({ due, id, at, holder, data }: DueWork, now: Date): OutboxEntry => {
  if (Number.isNaN(Date.parse(at))) throw new Error(`Due work of kind ${due} says no moment.`);
  return { id: `due:${id}`, kind: 'due', at: now.toISOString(), body: { id, kind: due, at, holder, data } };
};
