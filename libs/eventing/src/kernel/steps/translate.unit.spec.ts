import { event } from '@huisrecht/contracts';
import { ignore, park, retryLater, type DomainEvent } from '../../decision.js';
import { Unavailable } from '../../errors.js';
import {
  batchOf,
  counted,
  heldOf,
  kernelUnderTest,
  recordOf,
  type RecordFacts,
} from '../../testing/kernel-under-test.js';
import { CountedV1, EchoedV1, WelcomedV1 } from '../../testing/toy.js';
import { translator, type Fault, type Translation, type Untranslated } from '../../translator.js';
import type { RawMessage } from '../ports.js';
import { publish } from './publish.js';
import { read } from './read.js';
import { translate } from './translate.js';

type Count = Untranslated<typeof CountedV1>;
const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];
const count = (id: string, n: number, facts: RecordFacts = {}) =>
  recordOf(event(CountedV1, { toyId: id, n, ask: 'a' }), { offset: n, ...facts });
const echoed = ({ event: { data } }: Count): Translation => ({
  publish: event(EchoedV1, { toyId: data.toyId, n: data.n }),
});
const each = (say: (one: Count) => Translation) =>
  translator(CountedV1, async (batch) => batch.map((one) => say(one)));

const translated = async (translators: ReturnType<typeof translator>[], ...records: RawMessage[]) => {
  const kernel = kernelUnderTest({ translators });
  const batch = batchOf(records);
  await read(batch, kernel);
  await translate(batch, kernel);
  await publish(batch, kernel);
  return { kernel, batch, held: heldOf(batch), told: kernel.log.told };
};

describe('what a translator says of an event', () => {
  it('publish: it passes through, under its own key, without a write', async () => {
    const { kernel } = await translated([each(echoed)], count(a, 7, { partition: 1 }));
    expect(kernel.log.events).toMatchObject([
      {
        topic: 'toy.echoed.v1',
        key: a,
        envelope: {
          type: EchoedV1.type,
          source: kernel.source,
          sequence: 8,
          sequenceScope: 'toy.counted.v1/1',
          epoch: 1,
        },
        value: JSON.stringify({ toyId: a, n: 7 }),
      },
    ]);
    expect(kernel.store.collections.size).toBe(0);
  });

  it('handle: it goes to the aggregates in the form it was given', async () => {
    const prepared = event(EchoedV1, { toyId: a, n: 3 });
    const { batch } = await translated([each(() => ({ handle: prepared }))], count(a, 1));
    expect(batch.deliveries[0]!.event).toBe(prepared);
  });

  it('ignore: nothing becomes of it, and nothing waits', async () => {
    const { batch, held, told } = await translated(
      [each((one) => (one.event.data.n === 1 ? ignore('old') : echoed(one)))],
      count(a, 1),
      count(a, 2),
    );
    expect({ held, told }).toEqual({ held: [], told: ['echoed#3'] });
    expect(batch.deliveries[0]).not.toHaveProperty('event');
  });

  it.each([
    ['park', park('unknown-code'), 'parked'],
    ['retryLater', retryLater('not-yet'), 'waiting'],
  ] as const)(
    '%s: it is held with those behind it, also what was to pass through; other keys pass',
    async (_, verdict, state) => {
      const { held, told } = await translated(
        [each((one) => (one.event.data.n === 1 ? verdict : echoed(one)))],
        count(a, 1),
        count(b, 2),
        count(a, 3),
      );
      expect(held).toEqual([`1:head:${state}:${verdict.reason}`, '3:behind:parked:behind']);
      expect(told).toEqual(['echoed#3']);
    },
  );

  it('of two that are held only the first is the head, whatever is said of the second', async () => {
    const { held } = await translated(
      [each((one) => (one.event.data.n === 1 ? park('first') : retryLater('second')))],
      count(a, 1),
      count(a, 2),
    );
    expect(held).toEqual(['1:head:parked:first', '2:behind:parked:behind']);
  });

  it('an event that another translator holds keeps back what was translated before it', async () => {
    const welcoming = translator(WelcomedV1, async () => [park('no-welcome')]);
    const echoing = translator(EchoedV1, async (batch) => batch.map(({ event: publish }) => ({ publish })));
    const { held, told } = await translated(
      [echoing, welcoming],
      recordOf(event(WelcomedV1, { toyId: a }), { offset: 1 }),
      recordOf(event(EchoedV1, { toyId: a, n: 1 }), { offset: 2 }),
      recordOf(event(EchoedV1, { toyId: b, n: 1 }), { offset: 3 }),
    );
    expect(held).toEqual(['1:head:parked:no-welcome', '2:behind:parked:behind']);
    expect(told).toEqual(['echoed#4']);
  });
});

describe('ids and numbers of what passes through', () => {
  const passed = async (...records: RawMessage[]) =>
    (await translated([each(echoed)], ...records)).kernel.log.events.map(({ envelope }) => envelope);

  it('are the same when it is delivered again', async () => {
    const [first] = await passed(count(a, 7));
    const [second] = await passed(count(b, 1), count(a, 7)).then((all) => all.slice(1));
    expect(second).toEqual(first);
  });

  it('the id is the same when the publisher sends it twice, the number is of the record', async () => {
    const twice = { headers: { ce_id: 'the-same' } };
    const [first, second] = await passed(count(a, 7, twice), count(a, 7, { ...twice, offset: 9 }));
    expect(second!.id).toBe(first!.id);
    expect([first!.sequence, second!.sequence]).toEqual([8, 10]);
  });

  it('the id differs for another event, publisher or type', async () => {
    const ids = await passed(
      count(a, 1),
      count(a, 2),
      count(a, 3, { headers: { ce_id: `id-${a}-1`, ce_source: 'urn:b' } }),
    );
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
  });

  it('there is no number under a key that is not the contract’s: held and overtaken, it would be dropped as heard', async () => {
    const [envelope] = await passed(count(a, 7, { key: 'something-else' }));
    expect(envelope).not.toHaveProperty('sequence');
    expect(envelope).not.toHaveProperty('sequenceScope');
  });
});

describe('a translator that throws', () => {
  it('spoils one event only, and is counted', async () => {
    const asked: number[] = [];
    const choosy = translator(CountedV1, async (batch) => {
      asked.push(batch.length);
      if (batch.some(({ event: { data } }) => data.n === 2)) throw new RangeError('two');
      return batch.map(echoed);
    });
    const { kernel, held, told } = await translated(
      [choosy],
      count(a, 1),
      count(b, 2),
      count(b, 3),
      count(a, 4),
    );
    expect(held).toEqual(['2:head:parked:translator-threw', '3:behind:parked:behind']);
    expect(told).toEqual(['echoed#2', 'echoed#5']);
    expect(asked).toEqual([4, 1, 1, 1, 1, 1, 1]);
    expect(await counted(kernel, 'bugs', { type: CountedV1.type, error: 'RangeError' })).toBe(1);
  });

  it('is tried again, a little later each time, before it parks', async () => {
    let throws = 3;
    const shaky = translator(CountedV1, async (batch) => {
      if (throws-- > 0) throw new Error('not now');
      return batch.map(echoed);
    });
    const { kernel, told } = await translated([shaky], count(a, 1));
    expect(told).toEqual(['echoed#2']);
    expect(kernel.pauses).toHaveLength(2);
    expect(kernel.pauses[1]).toBeGreaterThan(kernel.pauses[0]!);
  });

  it.each([1, 2])('waits for what is away: at try %i the batch is taken again', async (at) => {
    let tries = 0;
    const away = translator(CountedV1, async () => {
      throw ++tries >= at ? new Unavailable('identity') : new Error('a bug first');
    });
    await expect(translated([away], count(a, 1))).rejects.toThrow(Unavailable);
  });

  it('is one that forgets an event', async () => {
    const forgetful = translator(CountedV1, async () => []);
    const { held } = await translated([forgetful], count(a, 1));
    expect(held).toEqual(['1:head:parked:translator-threw']);
  });

  it.each<[string, DomainEvent]>([
    ['without a contract', { type: 'nl.huisrecht.nobody.knows.v1', data: {} }],
    ['without its key', { type: EchoedV1.type, data: { n: 1 } }],
    ['that is too large', { type: EchoedV1.type, data: { toyId: a, n: 'x'.repeat(900_001) } }],
  ])('parks what would be published %s: the broker would refuse it for ever', async (_, published) => {
    const { held, told } = await translated([each(() => ({ publish: published }))], count(a, 1), count(a, 2));
    expect(held).toEqual(['1:head:parked:cannot-be-published', '2:behind:parked:behind']);
    expect(told).toEqual([]);
  });
});

describe('records that are refused unread', () => {
  const unread = { ...count(a, 5), headers: {} };
  const telling = (refuse: (faults: readonly Fault[]) => Promise<void>) => ({
    ...kernelUnderTest({ translators: [each(echoed)] }),
    refusals: { refuse },
  });

  it('are told, with nothing of what they hold', async () => {
    const told: Fault[] = [];
    const kernel = telling(async (faults) => void told.push(...faults));
    const batch = batchOf([unread]);
    await read(batch, kernel);
    await translate(batch, kernel);
    expect(told).toEqual([{ code: 'not-a-cloud-event', topic: 'toy.counted.v1', partition: 0, offset: '5' }]);
  });

  it('are taken again when nobody can be told now', async () => {
    const kernel = telling(async () => Promise.reject(new Unavailable('store')));
    const batch = batchOf([unread]);
    await read(batch, kernel);
    await expect(translate(batch, kernel)).rejects.toThrow(Unavailable);
  });
});
