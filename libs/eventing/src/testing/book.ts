import { event, type EventOf } from '@huisrecht/contracts';
import { defineAggregate, on, type Aggregate } from '../aggregate.js';
import type { Decision } from '../decision.js';
import type { RawMessage } from '../kernel/ports.js';
import { kernelUnderTest, recordOf, type KernelUnderTest, type RecordFacts } from './kernel-under-test.js';
import { CountedV1, EchoedV1, toyTopics } from './toy.js';

/** What was heard, in the order in which it was. */
export interface Book {
  readonly heard: readonly number[];
}
type Heard = EventOf<typeof EchoedV1>;
type Count = EventOf<typeof CountedV1>;
export type BookAggregate = Aggregate<Book, Heard>;

/** The usual decision: hear it, and say so. */
export const hear = ({ data }: Count): Decision<Heard> => [event(EchoedV1, { toyId: data.toyId, n: data.n })];

/** This count gets that decision, others are heard. */
export const only =
  (n: number, decision: Decision<Heard>) =>
  (one: Count): Decision<Heard> =>
    one.data.n === n ? decision : hear(one);

/** Hears counts; the key is the toy, and so is the instance unless told. */
export const book = (
  decide: (count: Count, state: Book) => Decision<Heard> = hear,
  to: (data: CountedV1) => string | undefined = ({ toyId }) => toyId,
  name = 'book',
): BookAggregate =>
  defineAggregate<Book, Heard>({
    name,
    topic: toyTopics.echoed,
    initial: () => ({ heard: [] }),
    evolve: ({ heard }, { data }) => ({ heard: [...heard, data.n] }),
    subscriptions: [on(CountedV1, to, decide)],
  });

/** A record of a count; its offset is the count. */
export const countRecord = (toyId: string, n: number, facts: RecordFacts = {}, ask = 'a'): RawMessage =>
  recordOf(event(CountedV1, { toyId, n, ask }), { offset: n, ...facts });

/** A kernel with these books, and a look into them. */
export const withBooks = (...aggregates: BookAggregate[]) => {
  const kernel: KernelUnderTest = kernelUnderTest({ aggregates });
  const stored = (id: string, collection = 'book') => kernel.store.collections.get(collection)?.get(id);
  const heard = (id: string, collection = 'book') =>
    (stored(id, collection)?.state as Book | undefined)?.heard;
  return { kernel, stored, heard };
};
