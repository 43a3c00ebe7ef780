import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { EventingModule } from '@huisrecht/eventing';
import { EVENTING_BASICS, type EventingBasics } from '@huisrecht/service-kit';
import { LocalSeal, MasterKeys, Store } from '@huisrecht/store';
import { Case } from './case/case.js';
import { CasesController } from './case/cases.controller.js';
import { Cases } from './case/cases.js';
import { NewcomerConfig } from './newcomer.config.js';

/** What `newcomer` decides on; also the names of its collections. */
export const aggregates = [Case];

/** Kafka in and out. @param service the consumer group and the last part of the CloudEvents source */
const eventing = (service: string): DynamicModule =>
  EventingModule.forService({
    service,
    aggregates,
    inject: [EVENTING_BASICS, NewcomerConfig],
    useFactory: (basics: EventingBasics, { MASTER_KEY_FILE }: NewcomerConfig) => ({
      ...basics,
      seal: new LocalSeal(MasterKeys.fromFile(MASTER_KEY_FILE).derive('parking.newcomer')),
    }),
  });

/** The service `newcomer`. */
@Module({ controllers: [CasesController], providers: [Cases] })
export class NewcomerModule implements OnApplicationBootstrap {
  constructor(private readonly store: Store) {}

  /** The service under its own name; a test takes another, so that it has a consumer group of its own. */
  static as(service = 'newcomer'): DynamicModule {
    return { module: NewcomerModule, imports: [eventing(service)] };
  }

  /** Makes the indexes that are not there yet. */
  async onApplicationBootstrap(): Promise<void> {
    await this.store.ensureIndexes();
  }
}
