import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { EventingModule } from '@huisrecht/eventing';
import {
  Clock,
  EVENTING_BASICS,
  keysOf,
  ParkingSeal,
  ServiceClients,
  type EventingBasics,
} from '@huisrecht/service-kit';
import { Sealer, SealingModule, Store } from '@huisrecht/store';
import { Case } from './case/case.js';
import { CasesController } from './case/cases.controller.js';
import { Cases } from './case/cases.js';

/** What `newcomer` decides on; also the names of its collections. */
export const aggregates = [Case];

/** Kafka in and out. @param service the consumer group and the last part of the CloudEvents source */
const eventing = (service: string): DynamicModule =>
  EventingModule.forService({
    service,
    aggregates,
    inject: [EVENTING_BASICS, Sealer, Clock],
    useFactory: (basics: EventingBasics, sealer: Sealer, clock: Clock) => ({
      ...basics,
      seal: new ParkingSeal(sealer, 'newcomer'),
      now: () => clock.now(),
    }),
  });

/** The service `newcomer`. */
@Module({ controllers: [CasesController], providers: [Cases] })
export class NewcomerModule implements OnApplicationBootstrap {
  constructor(private readonly store: Store) {}

  /** The service under its own name; a test takes another, so that it has a consumer group of its own. */
  static as(service = 'newcomer'): DynamicModule {
    return {
      module: NewcomerModule,
      imports: [
        SealingModule.withKeys({
          inject: [ServiceClients],
          useFactory: (clients: ServiceClients) => keysOf(clients.to('identity')),
        }),
        eventing(service),
      ],
    };
  }

  /** Makes the indexes that are not there yet. */
  async onApplicationBootstrap(): Promise<void> {
    await this.store.ensureIndexes();
  }
}
