import { randomBytes } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { LocalSeal, StoreModule } from '@huisrecht/store';
import type { AnyAggregate } from '../aggregate.js';
import type { DueHandler } from '../due/dispatcher.js';
import { EventingModule } from '../nest/eventing.module.js';
import type { EventingOptions } from '../nest/options.js';
import { KafkaTransport } from '../nest/kafka-transport.js';
import type { Translator } from '../translator.js';

/** One instance of a service of toy aggregates on the real broker and store. */
export interface ToyService {
  get<T>(token: (abstract new (...parameters: never[]) => T) | symbol): T;
  close(): Promise<void>;
}

export interface ToyOptions {
  /** Also the consumer group. */
  readonly service: string;
  readonly uri: string;
  readonly brokers: readonly string[];
  readonly aggregates: readonly AnyAggregate[];
  readonly translators?: readonly Translator[];
  readonly handlers?: readonly DueHandler[];
  readonly options?: Partial<EventingOptions>;
}

@Module({})
class ToyModule {}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const moduleOf = ({
  service,
  uri,
  brokers,
  aggregates,
  translators = [],
  handlers = [],
  options,
}: ToyOptions): DynamicModule => {
  const named = (prefix: string, values: readonly unknown[]) =>
    values.map((useValue, n) => ({ provide: `${prefix}-${n}`, useValue }));
  const [translating, handling] = [named('translator', translators), named('handler', handlers)];
  return {
    module: ToyModule,
    imports: [
      StoreModule.forService({ service, uri }),
      EventingModule.forService({
        service,
        aggregates,
        providers: [...translating, ...handling],
        translators: translating.map(({ provide }) => provide),
        dueHandlers: handling.map(({ provide }) => provide),
        useFactory: () => ({
          brokers,
          kvkNumber: '00000000',
          seal: new LocalSeal(Buffer.alloc(32, 7)),
          log: quiet,
          onFatal: (error) => {
            throw error;
          },
          ...options,
        }),
      }),
    ],
  };
};

/** Starts it; resolves when it has joined its group. */
export const startToy = async (toy: ToyOptions): Promise<ToyService> => {
  const app = await NestFactory.create(moduleOf(toy), { logger: false });
  app.connectMicroservice<MicroserviceOptions>({ strategy: app.get(KafkaTransport) });
  await app.startAllMicroservices();
  await app.init();
  return { get: (token) => app.get(token), close: () => app.close() };
};

/** A name that no other run uses. */
export const unique = (name: string): string => `${name}-${randomBytes(4).toString('hex')}`;
