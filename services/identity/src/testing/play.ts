import {
  isDue,
  isVerdict,
  type Aggregate,
  type Decision,
  type DomainEvent,
  type DueWork,
} from '@huisrecht/eventing';

/** The state after a decision; a verdict changes nothing. For tests. */
export const after = <S, E extends DomainEvent>(
  aggregate: Aggregate<S, E>,
  state: S,
  decision: Decision<E>,
): S =>
  isVerdict(decision)
    ? state
    : decision.reduce<S>((next, effect) => (isDue(effect) ? next : aggregate.evolve(next, effect)), state);

/** The events of a decision. */
export const eventsOf = <E extends DomainEvent>(decision: Decision<E>): E[] =>
  isVerdict(decision) ? [] : decision.filter((effect): effect is E => !isDue(effect));

/** The due work of a decision. */
export const dueOf = <E extends DomainEvent>(decision: Decision<E>): DueWork[] =>
  isVerdict(decision) ? [] : decision.filter((effect) => isDue(effect));
