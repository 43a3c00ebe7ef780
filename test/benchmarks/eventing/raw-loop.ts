import { MongoClient } from 'mongodb';
import { kafkaClient } from '@huisrecht/eventing';
import { rateOf } from '../lib/stopwatch.ts';
import { quiet, type Contender } from './main.ts';

/** The least there can be: a batch, one bulk of upserts, a commit; nothing is published, doubles count twice. */
export const rawLoop: Contender = async ({ brokers, uri, topic, group, total }) => {
  const client = await MongoClient.connect(uri);
  const collection = client
    .db(`bench_${group.replaceAll('-', '_')}`)
    .collection<{ _id: string; n: number }>('raw');
  const consumer = kafkaClient({ brokers, clientId: group, log: quiet }).consumer({ groupId: group });
  let done = 0;
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 6,
    eachBatch: async ({ batch, resolveOffset }) => {
      for (let at = 0; at < batch.messages.length; at += 1_000) {
        const messages = batch.messages.slice(at, at + 1_000);
        await collection.bulkWrite(
          messages.map(({ key, value }) => ({
            updateOne: {
              filter: { _id: key!.toString() },
              update: { $set: { n: (JSON.parse(value!.toString()) as { n: number }).n } },
              upsert: true,
            },
          })),
          { ordered: false },
        );
        const last = messages.at(-1)!.offset;
        await consumer.commitOffsets([
          { topic, partition: batch.partition, offset: String(BigInt(last) + 1n) },
        ]);
        resolveOffset(last);
        done += messages.length;
      }
    },
  });
  const rate = await rateOf(total, () => done);
  await consumer.disconnect();
  await client.close();
  return rate;
};
