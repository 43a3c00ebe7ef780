import { defineAggregate, on } from './aggregate.js';
import { ignore, type DomainEvent } from './decision.js';
import { CountedV1, GreetedV1 } from './testing/toy.js';

const listensTo =
  (...events: (typeof CountedV1 | typeof GreetedV1)[]) =>
  () =>
    defineAggregate<object, DomainEvent>({
      name: 'ear',
      initial: () => ({}),
      evolve: (state) => state,
      subscriptions: events.map((one) =>
        on(
          one,
          ({ toyId }) => toyId,
          () => ignore('x'),
        ),
      ),
    });

describe('declaring an aggregate', () => {
  it('may listen to several events', () =>
    expect(listensTo(CountedV1, GreetedV1)().subscriptions).toHaveLength(2));

  it('may not listen to one twice: the second would never be asked', () =>
    expect(listensTo(CountedV1, GreetedV1, CountedV1)).toThrow(
      /listens to nl\.huisrecht\.toy\.counted\.v1 twice/,
    ));
});
