import type { Kafka, ProducerBatch } from 'kafkajs';
import { Unavailable } from '../errors.js';
import type { Outgoing } from '../kernel/ports.js';
import { KafkaLog } from './kafka-log.js';

const outgoing = (id: string, topic = 't', value = '{}'): Outgoing => ({
  topic,
  key: 'k',
  envelope: { id, source: 's', type: 'x', time: '2026-03-02T09:00:00Z', sequence: 1 },
  value,
});

/** A client whose sends end when they are told to. */
const client = () => {
  const sends: { batch: ProducerBatch; end: () => void; fail: (error: Error) => void }[] = [];
  const options: unknown[] = [];
  const producer = {
    sendBatch: (batch: ProducerBatch) => new Promise<void>((end, fail) => sends.push({ batch, end, fail })),
  };
  const kafka = { producer: (its: unknown) => (options.push(its), producer) } as unknown as Kafka;
  const ids = (n: number) =>
    sends[n]!.batch.topicMessages!.flatMap(({ topic, messages }) =>
      messages.map(({ headers }) => `${topic}:${String(headers!['ce_id'])}`),
    );
  return { log: new KafkaLog(kafka), sends, options, ids };
};
const settle = () => new Promise(setImmediate);

describe('publishing to the broker', () => {
  it('asks for every replica, and not for the client’s own idempotence', async () => {
    const { log, sends, options } = client();
    void log.publish([outgoing('1')]);
    expect(sends[0]!.batch.acks).toBe(-1);
    expect(options).toMatchObject([{ idempotent: false, allowAutoTopicCreation: false }]);
  });

  it('has one send in flight; what is asked meanwhile goes together in the next, in order', async () => {
    const { log, sends, ids } = client();
    const acknowledged: string[] = [];
    const publish = (...events: Outgoing[]) =>
      log.publish(events).then(() => acknowledged.push(events.map(({ envelope }) => envelope.id).join()));
    void publish(outgoing('1'));
    void publish(outgoing('2'), outgoing('3', 'u'));
    void publish(outgoing('4'));
    await settle();
    expect(sends).toHaveLength(1);
    sends[0]!.end();
    await settle();
    expect(acknowledged).toEqual(['1']);
    expect(ids(1)).toEqual(['t:2', 't:4', 'u:3']);
    sends[1]!.end();
    await settle();
    expect(acknowledged).toEqual(['1', '2,3', '4']);
    expect(sends).toHaveLength(2);
  });

  it('a failure rejects all that went together, as the broker being away, and later sends go on', async () => {
    const { log, sends } = client();
    const first = log.publish([outgoing('1')]);
    const [second, third] = [log.publish([outgoing('2')]), log.publish([outgoing('3')])];
    sends[0]!.end();
    await first;
    await settle();
    const fourth = log.publish([outgoing('4')]);
    sends[1]!.fail(new Error('no leader'));
    await expect(second).rejects.toThrow(Unavailable);
    await expect(third).rejects.toMatchObject({ what: 'broker', cause: { message: 'no leader' } });
    sends[2]!.end();
    await expect(fourth).resolves.toBeUndefined();
  });

  it('cuts what is too much for one record batch, in order, and acknowledges when all of it is', async () => {
    const { log, sends, ids } = client();
    const large = 'x'.repeat(400_000);
    let acknowledged = false;
    const published = log
      .publish(['1', '2', '3', '4', '5'].map((id) => outgoing(id, 't', large)))
      .then(() => (acknowledged = true));
    for (let n = 0; n < 3; n++) {
      await settle();
      expect([sends.length, acknowledged]).toEqual([n + 1, false]);
      sends[n]!.end();
    }
    await published;
    expect([ids(0), ids(1), ids(2)]).toEqual([['t:1', 't:2'], ['t:3', 't:4'], ['t:5']]);
  });

  it('what failed in the middle goes no further', async () => {
    const { log, sends } = client();
    const published = log.publish(['1', '2'].map((id) => outgoing(id, 't', 'x'.repeat(900_000))));
    sends[0]!.fail(new Error('away'));
    await expect(published).rejects.toThrow(Unavailable);
    expect(sends).toHaveLength(1);
  });
});
