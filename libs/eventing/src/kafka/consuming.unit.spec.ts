import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { Unavailable } from '../errors.js';
import { countRecord } from '../testing/book.js';
import { consumerUnderTest as setUp, toKafka } from '../testing/consumer-under-test.js';
import { counted, hashed } from '../testing/kernel-under-test.js';

const require = createRequire(import.meta.url);
interface Errors {
  KafkaJSProtocolError: new (error: object) => Error;
  KafkaJSNonRetriableError: new (error: Error, options: { cause: Error }) => Error;
}
const errors = require('kafkajs/src/errors') as Errors;
const protocolError = (type: string) =>
  new errors.KafkaJSProtocolError({ type, message: type, code: 1, retriable: false });
/** As the client's retrier throws what a commit heard. */
const wrapped = (type: string) => {
  const cause = protocolError(type);
  return new errors.KafkaJSNonRetriableError(cause, { cause });
};
const [a, b] = ['toy_aaaaaaaa', 'toy_bbbbbbbb'];
const count = (id: string, n: number) => toKafka(countRecord(id, n));

describe('taking batches', () => {
  it('goes in chunks, each committed behind its last and then resolved', async () => {
    const { take, commits, resolved, heard } = await setUp(2);
    await take(count(a, 1), count(b, 2), count(a, 3));
    expect([commits, resolved]).toEqual([
      ['3', '4'],
      ['2', '3'],
    ]);
    expect([heard(a), heard(b)]).toEqual([[1, 3], [2]]);
  });

  it('reads records as they come: no key, no value, header names in capitals, headers given twice', async () => {
    const { take, kernel } = await setUp();
    const odd = {
      offset: '1',
      timestamp: '0',
      key: null,
      value: null,
      headers: { CE_ID: ['x', 'y'], CE_Source: Buffer.from('s') },
    };
    await take(odd as unknown as KafkaMessage);
    expect(kernel.lanes.lanes.get(`toys|toy.counted.v1|0|${hashed('')}`)).toMatchObject({
      reason: 'not-a-cloud-event',
    });
  });

  it('waits while something is away, and goes on', async () => {
    const { take, kernel, heard, waits, commits } = await setUp();
    const save = kernel.store.save.bind(kernel.store);
    let away = 3;
    kernel.store.save = async (...parameters) => {
      if (away-- > 0) throw new Unavailable('store');
      return save(...parameters);
    };
    await take(count(a, 1));
    expect([heard(a), commits]).toEqual([[1], ['2']]);
    expect(waits).toEqual(Array.from({ length: 3 }, () => 'Waiting for store.'));
    expect(await counted(kernel, 'paused', { what: 'store' })).toBe(3);
  });

  it('finds the message that cannot be saved, parks it and lets the others pass', async () => {
    const { take, kernel, heard, commits, resolved } = await setUp();
    const save = kernel.store.save.bind(kernel.store);
    kernel.store.save = async (collection, writes) =>
      writes.some(({ id }) => id === a)
        ? Promise.reject(new RangeError('too large'))
        : save(collection, writes);
    await take(count(b, 1), count(a, 2), count(b, 3), count(a, 4));
    expect([heard(a), heard(b)]).toEqual([undefined, [1, 3]]);
    expect(kernel.lanes.lanes.get(`toys|toy.counted.v1|0|${hashed(a)}`)).toMatchObject({
      reason: 'cannot-be-saved',
    });
    expect([commits, resolved]).toEqual([['2', '3', '4', '5'], ['4']]);
  }, 20_000);

  it('never parks what is away, however long', async () => {
    const { take, kernel, state } = await setUp();
    let tries = 0;
    kernel.store.save = async () => {
      if (++tries === 6) state.running = false;
      throw new Unavailable('store');
    };
    await take(count(a, 1));
    expect(kernel.lanes.lanes.size).toBe(0);
  }, 20_000);
});

describe('committing', () => {
  it.each(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS'])(
    'that a new owner has fenced (%s) is no failure: the batch is done',
    async (type) => {
      const { take, client, waits, resolved } = await setUp();
      client.commit = async () => Promise.reject(wrapped(type));
      await take(count(a, 1));
      expect([waits, resolved]).toEqual([[], ['1']]);
    },
  );

  it('that fails otherwise is tried again, and handles nothing twice', async () => {
    const { take, client, waits, commits, heard } = await setUp();
    let failures = 1;
    client.commit = async () => {
      if (failures-- > 0) throw new Error('connection closed');
    };
    await take(count(a, 1));
    expect([waits, commits, heard(a)]).toEqual([['Waiting for broker.'], ['2'], [1]]);
  });
});

describe('losing the partition', () => {
  beforeEach(() =>
    jest.useFakeTimers({
      doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'setTimeout'],
    }),
  );
  afterEach(() => jest.useRealTimers());
  const settle = async () => {
    for (let n = 0; n < 20; n++) await new Promise(setImmediate);
  };

  it('in the middle of a batch: the batch ends, the rebalance is told, nothing is resolved, no timer is left', async () => {
    const { take, kernel, state, resolved, heard } = await setUp(1);
    const save = kernel.store.save.bind(kernel.store);
    let end = (): void => undefined;
    const gate = new Promise<void>((resolve) => (end = resolve));
    kernel.store.save = async (...parameters) => gate.then(() => save(...parameters));
    state.heartbeat = async () => Promise.reject(protocolError('REBALANCE_IN_PROGRESS'));
    const taken = take(count(a, 1), count(a, 2));
    const told = expect(taken).rejects.toMatchObject({ type: 'REBALANCE_IN_PROGRESS' });
    await settle();
    jest.advanceTimersByTime(3_000);
    await settle();
    end();
    await told;
    expect([heard(a), resolved, jest.getTimerCount()]).toEqual([[1], [], 0]);
  });

  it('while a replay keeps the partition: the heart beats, and the batch is not begun', async () => {
    const { take, state, consuming, heard } = await setUp();
    let end = (): void => undefined;
    const replay = consuming.locks.run(
      'toy.counted.v1',
      0,
      () => new Promise<void>((resolve) => (end = resolve)),
    );
    let beats = 0;
    state.heartbeat = async () => {
      if (++beats === 2) throw protocolError('UNKNOWN_MEMBER_ID');
    };
    const told = expect(take(count(a, 1))).rejects.toMatchObject({ type: 'UNKNOWN_MEMBER_ID' });
    for (let n = 0; n < 2; n++) {
      jest.advanceTimersByTime(3_000);
      await settle();
    }
    end();
    await Promise.all([told, replay]);
    expect([beats, heard(a)]).toEqual([2, undefined]);
  });

  it('is told by a heartbeat alone: one that fails otherwise changes nothing', async () => {
    const { take, state, resolved } = await setUp();
    state.heartbeat = async () => Promise.reject(new Error('connection closed'));
    const taken = take(count(a, 1));
    jest.advanceTimersByTime(9_000);
    await taken;
    expect(resolved).toEqual(['1']);
  });

  it('to a seek leaves the rest of the batch', async () => {
    const { take, state, resolved, commits } = await setUp(1);
    state.stale = true;
    await take(count(a, 1), count(a, 2));
    expect([commits, resolved]).toEqual([[], []]);
  });
});

describe('stopping, crashing and joining', () => {
  it('a stop does not wait until something is back', async () => {
    const { take, kernel, state, consuming, resolved } = await setUp();
    kernel.store.save = async () => Promise.reject(new Unavailable('store'));
    kernel.pauses.length = 0;
    const taken = take(count(a, 1));
    await new Promise(setImmediate);
    state.running = false;
    await consuming.stop();
    await taken;
    expect(resolved).toEqual([]);
  });

  it('a crash that the client does not come back from ends the process, but not one while we stop', async () => {
    const { tell, fatal, consuming } = await setUp();
    const error = new Error('not authorised');
    tell('crash', { error, restart: true });
    expect(fatal).toEqual([]);
    tell('crash', { error, restart: false });
    expect(fatal).toEqual([error]);
    await consuming.stop();
    tell('crash', { error, restart: false });
    expect(fatal).toHaveLength(1);
  });

  it('owns what the group gave it last', async () => {
    const { tell, consuming } = await setUp();
    tell('join', { memberAssignment: { 'toy.counted.v1': [0, 1] } });
    tell('join', { memberAssignment: { 'toy.counted.v1': [1] } });
    expect([0, 1].map((partition) => consuming.owns('toy.counted.v1', partition))).toEqual([false, true]);
    expect(consuming.owns('toy.greeted.v1', 1)).toBe(false);
    expect(consuming.partitions).toEqual([{ topic: 'toy.counted.v1', partitions: [1] }]);
  });
});
