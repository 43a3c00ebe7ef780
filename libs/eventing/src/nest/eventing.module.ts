import {
  Module,
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  type ModuleMetadata,
} from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { MongoIncarnationStore, Store } from '@huisrecht/store';
import type { AnyAggregate } from '../aggregate.js';
import { Background } from '../background.js';
import type { DueHandler } from '../due/dispatcher.js';
import { kafkaClient } from '../kafka/client.js';
import { KafkaLog } from '../kafka/kafka-log.js';
import { Commands } from '../kernel/commands.js';
import type { Kernel } from '../kernel/ports.js';
import { ParkedWork } from '../parking/parked-work.js';
import type { Refusals, Translator } from '../translator.js';
import { Aggregates } from './aggregates.js';
import { buildKernel } from './build-kernel.js';
import { Eventing } from './eventing.js';
import { KafkaTransport } from './kafka-transport.js';
import type { EventingOptions } from './options.js';

/** The kernel of the service, for what needs more than `Commands` and `Aggregates`. */
export const KERNEL = Symbol('huisrecht.eventing.kernel');
const NO_REFUSALS = Symbol('huisrecht.eventing.no-refusals');
const OPTIONS = Symbol('huisrecht.eventing.options');
const KAFKA = Symbol('huisrecht.eventing.kafka');

export interface EventingModuleOptions extends Pick<ModuleMetadata, 'imports' | 'providers'> {
  /** The consumer group, and the last part of the CloudEvents source. */
  readonly service: string;
  readonly aggregates: readonly AnyAggregate[];
  /** Tokens of `Translator`s that are provided here or in an import. */
  readonly translators?: readonly InjectionToken[];
  /** Token of the `Refusals` that are told what cannot be read on the translators' topics. */
  readonly refusals?: InjectionToken;
  /** Tokens of `DueHandler`s that are provided here or in an import. */
  readonly dueHandlers?: readonly InjectionToken[];
  readonly inject?: FactoryProvider['inject'];
  readonly useFactory: (...dependencies: never[]) => EventingOptions;
}

/** The wake-up of the dispatcher, known only once it exists. */
class Waker {
  wake: () => void = () => undefined;
}

/**
 * Kafka in and out for one service. Needs `StoreModule`. Provides `Commands`, `Aggregates`, `ParkedWork` and
 * `KafkaTransport` everywhere in the service.
 */
@Module({})
export class EventingModule {
  static forService(options: EventingModuleOptions): DynamicModule {
    const { service, aggregates, translators = [], dueHandlers = [], inject = [], useFactory } = options;
    const refusals = options.refusals ?? NO_REFUSALS;
    return {
      module: EventingModule,
      global: true,
      imports: options.imports ?? [],
      providers: [
        ...(options.providers ?? []),
        Waker,
        Background,
        { provide: NO_REFUSALS, useValue: undefined },
        { provide: OPTIONS, inject, useFactory },
        {
          provide: KAFKA,
          inject: [OPTIONS],
          useFactory: ({ brokers, log }: EventingOptions) => kafkaClient({ brokers, log, clientId: service }),
        },
        { provide: KafkaLog, inject: [KAFKA], useFactory: (kafka: Kafka) => new KafkaLog(kafka) },
        {
          provide: KERNEL,
          inject: [OPTIONS, Store, KafkaLog, Waker, Background, refusals, ...translators],
          useFactory: (
            its: EventingOptions,
            store: Store,
            log: KafkaLog,
            waker: Waker,
            background: Background,
            refused: Refusals | undefined,
            ...made: Translator[]
          ): Kernel => ({
            ...buildKernel(service, aggregates, made, its, store.db, log, () => waker.wake(), background),
            ...(refused && { refusals: refused }),
          }),
        },
        { provide: Commands, inject: [KERNEL], useFactory: (kernel: Kernel) => new Commands(kernel) },
        { provide: Aggregates, inject: [KERNEL], useFactory: (kernel: Kernel) => new Aggregates(kernel) },
        { provide: ParkedWork, inject: [KERNEL], useFactory: (kernel: Kernel) => new ParkedWork(kernel) },
        {
          provide: Eventing,
          inject: [OPTIONS, KAFKA, KafkaLog, KERNEL, Commands, Store, Waker, Background, ...dueHandlers],
          useFactory: (
            its: EventingOptions,
            kafka: Kafka,
            log: KafkaLog,
            kernel: Kernel,
            commands: Commands,
            store: Store,
            waker: Waker,
            background: Background,
            ...handlers: DueHandler[]
          ) => {
            const incarnation = incarnations(kafka, new MongoIncarnationStore(store.db));
            const eventing = new Eventing(
              kafka,
              log,
              kernel,
              commands,
              background,
              incarnation,
              handlers,
              its,
            );
            waker.wake = () => eventing.wake();
            return eventing;
          },
        },
        {
          provide: KafkaTransport,
          inject: [Eventing],
          useFactory: (eventing: Eventing) => new KafkaTransport(eventing),
        },
      ],
      exports: [KERNEL, Commands, Aggregates, ParkedWork, KafkaTransport],
    };
  }
}

/** Asks the broker once which cluster it is. */
const incarnations = (kafka: Kafka, store: MongoIncarnationStore) => {
  let cluster: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const admin = kafka.admin();
    await admin.connect();
    try {
      return (await admin.describeCluster()).clusterId;
    } finally {
      await admin.disconnect();
    }
  };
  return async (topic: string): Promise<number> => store.of(topic, await (cluster ??= ask()));
};
