import type { Envelope, EventClass, EventOf, Topic } from '@huisrecht/contracts';
import type { Decision, DomainEvent } from './decision.js';

/** What a decision may know beside the state: never a clock or a store. */
export interface Context {
  readonly now: Date;
  /** Attributes of the event being handled; its `id` is stable over redeliveries, so ids may be derived from it. */
  readonly envelope?: Omit<Envelope, 'data'>;
}

/** One line of an aggregate's interest: this event, to that instance, decided so. */
export interface Subscription<S, E extends DomainEvent> {
  readonly event: EventClass;
  /** The id of the instance that the event is for; undefined when it is for none. */
  to(event: DomainEvent): string | undefined;
  decide(event: DomainEvent, state: S, context: Context): Decision<E>;
}

/** How long instances are kept of which nothing is asked any more once what they say was published. */
export interface Kept {
  /** The field of the state with the moment that the period counts from, RFC 3339 in UTC. */
  readonly since: string;
  readonly ms: number;
  /** Why so long. */
  readonly source: string;
}

/** An aggregate type: one document per instance, one topic for what it publishes, its id as the key. */
export interface Aggregate<S, E extends DomainEvent> {
  /** Also the name of its collection. */
  readonly name: string;
  /** Where its events are published. Absent for one that publishes nothing. */
  readonly topic?: Topic;
  /** Absent for what is kept until its own rules end it. */
  readonly kept?: Kept;
  initial(id: string): S;
  evolve(state: S, event: E): S;
  readonly subscriptions: readonly Subscription<S, E>[];
}

/** An aggregate of whatever state, as the kernel handles it: methods are compared loosely for this. */
export type AnyAggregate = Aggregate<unknown, DomainEvent>;

/**
 * Declares an aggregate; see docs/kernel.md.
 * @throws Error when it listens to one event twice: the second would never be asked
 */
export const defineAggregate = <S, E extends DomainEvent>(aggregate: Aggregate<S, E>): Aggregate<S, E> => {
  const types = aggregate.subscriptions.map(({ event }) => event.type);
  const twice = types.find((type, place) => types.indexOf(type) !== place);
  if (twice !== undefined)
    throw new Error(`${aggregate.name} listens to ${twice} twice: decide in one place.`);
  return aggregate;
};

/** A subscription as code should look like: `on(CheckPassedV1, (e) => e.requestId, startCollection)`. */
export const on = <C extends EventClass, S, E extends DomainEvent>(
  event: C,
  to: (data: Readonly<InstanceType<C>>) => string | undefined,
  decide: (event: EventOf<C>, state: S, context: Context) => Decision<E>,
): Subscription<S, E> => ({
  event,
  to: (incoming) => to(incoming.data as InstanceType<C>),
  decide: (incoming, state, context) => decide(incoming as EventOf<C>, state, context),
});
