import { event } from '@huisrecht/contracts';
import { defineAggregate, on } from '../../aggregate.js';
import { ignore, type DomainEvent } from '../../decision.js';
import {
  batchOf,
  counted,
  hashed,
  heldOf,
  kernelUnderTest,
  recordOf,
} from '../../testing/kernel-under-test.js';
import { CountedV1, EchoedV1, GreetedV1, echo, toyTopics } from '../../testing/toy.js';
import { translator } from '../../translator.js';
import type { RawMessage } from '../ports.js';
import { read } from './read.js';

const id = 'toy_aaaaaaaa';
const count = event(CountedV1, { toyId: id, n: 1, ask: 'a' });
const subscribed = { aggregates: [echo(() => true)] };
/** The topic of counts is foreign here. */
const foreign = { translators: [translator(CountedV1, async () => [])] };

const readBy = async (parts: object, ...records: RawMessage[]) => {
  const kernel = kernelUnderTest(parts);
  const batch = batchOf(records);
  await read(batch, kernel);
  return { kernel, batch, deliveries: batch.deliveries };
};

describe('reading what we publish ourselves', () => {
  it('makes an event of what fits its contract', async () => {
    const { deliveries } = await readBy(subscribed, recordOf(count, { offset: 7, sequence: 3 }));
    expect(deliveries).toMatchObject([
      {
        event: { type: CountedV1.type, data: { toyId: id, n: 1 } },
        envelope: { id: `id-${id}-7`, sequence: 3 },
      },
    ]);
    expect(heldOf({ deliveries } as never)).toEqual([]);
  });

  it('remembers by the number of the publisher, its epoch and its scope, wherever the record stands', async () => {
    const { deliveries } = await readBy(
      subscribed,
      recordOf(count, { offset: 7, partition: 1, sequence: 3 }),
      recordOf(count, { offset: 8, sequence: 4, headers: { ce_epoch: '2', ce_sequencescope: 'inbound/3' } }),
      recordOf(count, { offset: 9, partition: 1, sequence: null }),
    );
    const source = `toy.counted.v1/${hashed(id)}`;
    expect(deliveries.map(({ mark }) => mark)).toEqual([
      { source, epoch: 0, seq: 3 },
      { source: `${source}/inbound/3`, epoch: 2, seq: 4 },
      { source: `toy.counted.v1/1/${hashed(id)}`, epoch: 1, seq: 10 },
    ]);
  });

  it('gives each key of each partition a lane, without telling the key', async () => {
    const { deliveries } = await readBy(subscribed, recordOf(count, { partition: 1 }));
    expect(deliveries[0]!.lane).toBe(`toys|toy.counted.v1|1|${hashed(id)}`);
  });

  it('drops what nobody here listens to, also when it cannot be read', async () => {
    const { deliveries, kernel } = await readBy(
      subscribed,
      recordOf(event(EchoedV1, { toyId: id, n: 1 })),
      recordOf({ type: 'nl.huisrecht.toy.counted.v2', data: {} }, { value: Buffer.from('{'), key: 'k' }),
    );
    expect(deliveries).toEqual([]);
    expect(await counted(kernel, 'messages', { result: 'not-subscribed' })).toBe(2);
  });

  it.each<[string, RawMessage, string]>([
    ['no attributes', { ...recordOf(count), headers: {} }, 'not-a-cloud-event'],
    ['no key', recordOf(count, { key: '' }), 'no-key'],
    ['no JSON', recordOf(count, { value: Buffer.from('{') }), 'not-json'],
    ['nothing at all', recordOf(count, { value: Buffer.alloc(0) }), 'not-json'],
    [
      'another encoding than UTF-8',
      recordOf(count, { value: Buffer.from('{"ask":"Zoë"}', 'latin1') }),
      'not-json',
    ],
    ['no object', recordOf(count, { value: Buffer.from('null') }), 'invalid:data=isObject'],
    ['a wrong field', recordOf(event(CountedV1, { ...count.data, n: 0 })), 'invalid:n=min'],
    ['a topic of another publisher', recordOf(count, { topic: toyTopics.greeted.name }), 'wrong-topic'],
  ])('holds what has %s, as one that a human must see', async (_, record, reason) => {
    const { batch } = await readBy(subscribed, record);
    expect(heldOf(batch)).toEqual([`0:head:parked:${reason}`]);
  });

  it('names fields of the contract, never values and never names that the sender made up', async () => {
    const value = Buffer.from('{"toyId":"Jan de Vries","n":1,"ask":"a","Jan de Vries 1 mei":"hier"}');
    const { batch } = await readBy(subscribed, recordOf(count, { value }));
    expect(heldOf(batch)[0]).toContain('toyId=matches');
    expect(heldOf(batch)[0]).toContain('?=whitelistValidation');
    expect(heldOf(batch)[0]).not.toContain('Jan');
  });

  it('does not take an event that only stays inside from a topic', async () => {
    class Inner {
      static readonly type = 'toy-inner';
    }
    const inner = defineAggregate<object, DomainEvent>({
      name: 'inner',
      initial: () => ({}),
      evolve: (state) => state,
      subscriptions: [
        on(
          Inner,
          () => id,
          () => ignore('x'),
        ),
      ],
    });
    const { batch } = await readBy(
      { aggregates: [inner] },
      recordOf({ type: Inner.type, data: {} }, { key: id, topic: toyTopics.counted.name }),
    );
    expect(heldOf(batch)).toEqual(['0:head:parked:wrong-topic']);
    expect(batch.deliveries[0]).not.toHaveProperty('event');
  });
});

describe('reading a foreign topic', () => {
  it('numbers by the offset in this incarnation of the topic, whatever the publisher numbers', async () => {
    const { deliveries } = await readBy(
      foreign,
      recordOf(count, { offset: 41, partition: 1, sequence: 900 }),
    );
    expect(deliveries[0]!.mark).toEqual({ source: `toy.counted.v1/1/${hashed(id)}`, epoch: 1, seq: 42 });
  });

  it('tells whether the key is the one that the contract names', async () => {
    const { deliveries } = await readBy(foreign, recordOf(count), recordOf(count, { key: 'another' }));
    expect(deliveries.map(({ keyed }) => keyed)).toEqual([true, false]);
  });

  it.each<[string, RawMessage, string]>([
    ['no attributes', { ...recordOf(count), headers: {} }, 'not-a-cloud-event'],
    ['no key', recordOf(count, { key: '' }), 'no-key'],
    ['no JSON', recordOf(count, { value: Buffer.from('{') }), 'not-json'],
    [
      'a type that nobody knows',
      recordOf({ type: 'x', data: {} }, { key: 'k', topic: toyTopics.counted.name }),
      'unknown-type',
    ],
    [
      'a type of another publisher',
      recordOf(event(GreetedV1, { toyId: id }), { topic: toyTopics.counted.name }),
      'unknown-type',
    ],
    [
      'a time that cannot be',
      recordOf(count, { headers: { ce_time: '' }, timestamp: 9e18 }),
      'wrong-attribute',
    ],
  ])('refuses what has %s, unread, and blocks no key for it', async (_, record, code) => {
    const { batch } = await readBy({ ...foreign, ...subscribed }, record, recordOf(count, { offset: 1 }));
    expect(batch.faults).toMatchObject([{ code, topic: toyTopics.counted.name, partition: 0, offset: '0' }]);
    expect(batch.deliveries.map(({ raw }) => raw.offset)).toEqual(['1']);
    expect(JSON.stringify(batch.faults)).not.toContain('toyId');
  });

  it('holds what breaks its contract: its key can be trusted', async () => {
    const { batch } = await readBy(foreign, recordOf(event(CountedV1, { ...count.data, n: -1 })));
    expect(batch.faults).toEqual([]);
    expect(heldOf(batch)).toEqual(['0:head:parked:invalid:n=min']);
  });
});
