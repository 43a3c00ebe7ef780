import 'reflect-metadata';
import type { Topic } from './topics.js';

/** A class whose instances are the `data` of one version of one event; `type` is its CloudEvents type. */
export interface EventClass<T extends object = object> {
  new (): T;
  readonly type: string;
}

/** An event as domain code sees it: its CloudEvents type and its validated data. */
export interface EventOf<C extends EventClass> {
  readonly type: C['type'];
  readonly data: Readonly<InstanceType<C>>;
}

/** What is known of an event beside its fields. */
export interface EventContract {
  readonly event: EventClass;
  readonly topic: Topic;
  /** The field of `data` that is the Kafka key: the id of the aggregate that publishes. */
  readonly key: string;
  /** One sentence: what has happened when this is published. */
  readonly description: string;
}

const contracts = new Map<string, EventContract>();

/**
 * Declares an event: where it is published, with which key, and what it says.
 * A published version never changes shape; a new shape is a new class with the next version.
 * @throws Error when the type was declared before.
 */
export function Event<K extends string>(topic: Topic, key: K, description: string) {
  return <C extends EventClass<Record<K, string>>>(event: C): C => {
    if (contracts.has(event.type)) throw new Error(`Event ${event.type} is declared twice.`);
    contracts.set(event.type, { event, topic, key, description });
    return event;
  };
}

/** The contract of a CloudEvents type, or undefined when this version of Huisrecht does not know it. */
export const contractOf = (type: string): EventContract | undefined => contracts.get(type);

/** Every declared event, in order of type. */
export const allContracts = (): EventContract[] =>
  [...contracts.values()].sort((a, b) => a.event.type.localeCompare(b.event.type));

/** Makes an event as a decision returns it. */
export const event = <C extends EventClass>(of: C, data: InstanceType<C>): EventOf<C> => ({
  type: of.type,
  data,
});
