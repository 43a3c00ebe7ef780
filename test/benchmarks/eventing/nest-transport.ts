import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { MongoClient } from 'mongodb';
import { rateOf } from '../lib/stopwatch.ts';
import type { Contender } from './main.ts';

/** NestJS's own Kafka transport: one message at a time, one upsert each; no outbox, no dedupe, no version. */
export const nestTransport: Contender = async ({ brokers, uri, topic, group, total }) => {
  const client = await MongoClient.connect(uri);
  const collection = client
    .db(`bench_${group.replaceAll('-', '_')}`)
    .collection<{ _id: string; n: number }>('nest');
  let done = 0;
  class Handler {
    async handle({ toyId, n }: { toyId: string; n: number }): Promise<void> {
      await collection.updateOne({ _id: toyId }, { $set: { n } }, { upsert: true });
      done++;
    }
  }
  EventPattern(topic)(
    Handler.prototype,
    'handle',
    Object.getOwnPropertyDescriptor(Handler.prototype, 'handle')!,
  );
  Controller()(Handler);
  class Root {}
  Module({ controllers: [Handler] })(Root);
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(Root, {
    logger: false,
    transport: Transport.KAFKA,
    options: {
      client: { brokers: [...brokers], logLevel: 1 },
      consumer: { groupId: group },
      subscribe: { fromBeginning: true },
    },
  });
  await app.listen();
  const rate = await rateOf(total, () => done);
  await app.close();
  await client.close();
  return rate;
};
