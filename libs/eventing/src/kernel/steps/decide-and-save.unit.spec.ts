import { event } from '@huisrecht/contracts';
import type { AggregateWrite } from '@huisrecht/store';
import { on } from '../../aggregate.js';
import { book, countRecord, hear, only, withBooks, type BookAggregate } from '../../testing/book.js';
import { ignore, park, retryLater } from '../../decision.js';
import { batchOf, counted, heldOf } from '../../testing/kernel-under-test.js';
import { CountedV1, EchoedV1, GreetedV1 } from '../../testing/toy.js';
import type { Kernel, RawMessage } from '../ports.js';
import { decideAndSave } from './decide-and-save.js';
import { holdBack } from './hold-back.js';
import { read } from './read.js';

const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];
const takes = async (kernel: Kernel, ...records: RawMessage[]) => {
  const batch = batchOf(records);
  await read(batch, kernel);
  await holdBack(batch, kernel);
  await decideAndSave(batch, kernel);
  return { batch, held: heldOf(batch) };
};

describe('deciding and saving', () => {
  it('decides in the order of the records, each on the state that the one before it left, and saves once', async () => {
    const { kernel, stored, heard } = withBooks(book());
    const saves: number[] = [];
    const save = kernel.store.save.bind(kernel.store);
    kernel.store.save = async (collection, writes) => (saves.push(writes.length), save(collection, writes));
    await takes(kernel, countRecord(a, 1), countRecord(b, 2), countRecord(a, 3), countRecord(a, 4));
    expect(heard(a)).toEqual([1, 3, 4]);
    expect(heard(b)).toEqual([2]);
    expect(saves).toEqual([2]);
    expect(stored(a)).toMatchObject({ version: 1, seq: 3, marks: [{ epoch: 0, seq: 5 }] });
    expect(stored(a)!.outbox.map(({ body }) => body['sequence'])).toEqual([1, 2, 3]);
  });

  it('hears the same once, in one batch and in the next; the instance is touched so that its outbox is looked at', async () => {
    const { kernel, stored, heard } = withBooks(book());
    await takes(kernel, countRecord(a, 1), countRecord(a, 1), countRecord(a, 2));
    const { batch } = await takes(kernel, countRecord(a, 1), countRecord(a, 2));
    expect(heard(a)).toEqual([1, 2]);
    expect(stored(a)!.version).toBe(1);
    expect(batch.touched.get('book')!.get(a)!.outbox).toHaveLength(2);
    expect(await counted(kernel, 'messages', { result: 'duplicate' })).toBe(3);
  });

  it('an event may be for nobody here', async () => {
    const { kernel, held } = { ...withBooks(book(hear, () => undefined)), held: [] as string[] };
    expect((await takes(kernel, countRecord(a, 1))).held).toEqual(held);
    expect(kernel.store.collections.get('book')).toBeUndefined();
  });

  it('gives the decision the moment and the attributes, and its events the trace', async () => {
    const seen: unknown[] = [];
    const listening = {
      ...book(),
      subscriptions: [
        on(
          CountedV1,
          ({ toyId }: CountedV1) => toyId,
          (one, _: object, context) => (seen.push(context), hear(one)),
        ),
      ],
    };
    const { kernel, stored } = withBooks(listening);
    const traceparent = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;
    await takes(kernel, countRecord(a, 1, { headers: { traceparent } }));
    expect(seen).toMatchObject([{ now: kernel.now(), envelope: { id: `id-${a}-1`, traceparent } }]);
    expect(stored(a)!.outbox[0]!.body).toMatchObject({ traceparent });
  });
});

describe('a decision that ignores', () => {
  it('is remembered by an instance that exists', async () => {
    const { kernel, stored, heard } = withBooks(book(only(2, ignore('old'))));
    await takes(kernel, countRecord(a, 1), countRecord(a, 2));
    expect(heard(a)).toEqual([1]);
    expect(stored(a)!.marks[0]!.seq).toBe(3);
  });

  it('makes no instance', async () => {
    const { kernel, stored } = withBooks(book(() => ignore('old')));
    expect((await takes(kernel, countRecord(a, 1))).held).toEqual([]);
    expect(stored(a)).toBeUndefined();
  });
});

describe('a decision that does not handle', () => {
  it.each([
    ['retryLater', retryLater('early'), 'waiting', 'early'],
    ['park', park('odd'), 'parked', 'odd'],
  ] as const)('%s stops its key and no other; what came before stays', async (_, verdict, state, reason) => {
    const { kernel, heard } = withBooks(book(only(3, verdict)));
    const { held } = await takes(
      kernel,
      countRecord(a, 1),
      countRecord(b, 2),
      countRecord(a, 3),
      countRecord(a, 4),
      countRecord(b, 5),
    );
    expect(held).toEqual([`3:head:${state}:${reason}`, '4:behind:parked:behind']);
    expect([heard(a), heard(b)]).toEqual([[1], [2, 5]]);
  });

  it('keeps later messages of its key from other instances, also from one that was decided before', async () => {
    const { kernel, heard } = withBooks(book(only(3, park('odd')), ({ ask }) => ask));
    const { held } = await takes(
      kernel,
      countRecord(a, 1, {}, 'y'),
      countRecord(a, 3, {}, 'x'),
      countRecord(a, 4, {}, 'y'),
      countRecord(b, 5, {}, 'y'),
    );
    expect(held).toEqual(['3:head:parked:odd', '4:behind:parked:behind']);
    expect([heard('x'), heard('y')]).toEqual([undefined, [1, 5]]);
  });

  it('keeps it from the aggregates that come after', async () => {
    const { kernel, heard } = withBooks(book(only(1, park('odd'))), book(hear, undefined, 'second'));
    await takes(kernel, countRecord(a, 1), countRecord(b, 2));
    expect([heard(a, 'second'), heard(b, 'second')]).toEqual([undefined, [2]]);
  });

  it.each<[string, BookAggregate, string]>([
    [
      'a decision',
      book(() => {
        throw new RangeError('bug');
      }),
      'RangeError',
    ],
    [
      'finding the instance',
      book(hear, () => {
        throw new RangeError('bug');
      }),
      'RangeError',
    ],
    [
      'evolve',
      {
        ...book(),
        evolve: () => {
          throw new RangeError('bug');
        },
      },
      'RangeError',
    ],
    [
      'an event of another topic than the aggregate’s',
      book(() => [event(GreetedV1, { toyId: a }) as never]),
      'Error',
    ],
    [
      'an event that is too large',
      book(() => [event(EchoedV1, { toyId: 'x'.repeat(900_001), n: 1 })]),
      'MessageTooLarge',
    ],
    [
      'due work without a moment',
      book(() => [{ due: 'ring', id: '1', at: 'soon', holder: 'x', data: {} }]),
      'Error',
    ],
  ])('parks what makes %s throw, and counts it', async (_, aggregate, error) => {
    const { kernel, stored } = withBooks(aggregate);
    const { held } = await takes(kernel, countRecord(a, 1), countRecord(a, 2));
    expect(held).toEqual(['1:head:parked:handler-threw', '2:behind:parked:behind']);
    expect(stored(a)).toBeUndefined();
    expect(await counted(kernel, 'bugs', { type: CountedV1.type, error })).toBe(1);
  });
});

describe('another writer who was first', () => {
  /** Before each of the first saves, somebody else writes `theirs` to these instances. */
  const racing = (losers: readonly string[], races: number, theirs: Partial<AggregateWrite>) => {
    const made = withBooks(book());
    const { store } = made.kernel;
    const save = store.save.bind(store);
    const saves: string[][] = [];
    made.kernel.store.save = async (collection, writes) => {
      if (saves.push(writes.map(({ id }) => id)) <= races) {
        const stored = await store.load(collection, losers);
        const versions = new Map(stored.map(({ id, version }) => [id, version]));
        const state = { heard: [100] };
        await save(
          collection,
          losers.map((id) => ({
            id,
            version: versions.get(id) ?? 0,
            state,
            seq: 1,
            marks: [],
            append: [],
            ...theirs,
          })),
        );
      }
      return save(collection, writes);
    };
    return { ...made, saves };
  };

  it('makes us decide again on what they left, for the loser alone', async () => {
    const { kernel, heard, stored, saves } = racing([a], 3, {});
    const { batch } = await takes(kernel, countRecord(a, 1), countRecord(b, 2));
    expect([heard(a), heard(b)]).toEqual([[100, 1], [2]]);
    expect(saves).toEqual([[a, b], [a], [a], [a]]);
    expect(kernel.pauses).toHaveLength(3);
    expect(stored(a)!.outbox.map(({ body }) => body['sequence'])).toEqual([2]);
    expect(batch.touched.get('book')!.get(a)!.version).toBe(3);
  });

  it('who heard the same makes it a duplicate', async () => {
    const source = (await takes(withBooks(book()).kernel, countRecord(a, 1))).batch.deliveries[0]!.mark;
    const { kernel, heard, saves } = racing([a], 1, { marks: [source] });
    await takes(kernel, countRecord(a, 1));
    expect(heard(a)).toEqual([100]);
    expect(saves).toEqual([[a], []]);
  });
});
