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
import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { records } from './record/record.js';
import { Records } from './record/records.js';
import { StoredRecords } from './record/records.store.js';
import { requestHolds } from './request-hold/request-hold.aggregate.js';
import { RequestHolds } from './request-hold/request-holds.js';
import { StoredRequestHolds } from './request-hold/request-holds.store.js';
import { readRules } from './retention-rules/read-rules.js';
import { RetentionRules } from './retention-rules/retention-rules.js';
import { RulesController } from './retention-rules/rules.controller.js';
import { RetentionConfig } from './retention.config.js';
import { GiveViewHandler } from './retention-view/give-view.handler.js';
import { retentionViews } from './retention-view/retention-view.aggregate.js';

/** What `retention` decides on; also the names of its collections. */
export const aggregates = [records, requestHolds, retentionViews];

const dueHandlers = [GiveViewHandler];
const core = [
  {
    provide: RetentionRules,
    inject: [RetentionConfig],
    useFactory: ({ SEED_DIR }: RetentionConfig) => readRules(SEED_DIR),
  },
  { provide: Records, useClass: StoredRecords },
  { provide: RequestHolds, useClass: StoredRequestHolds },
  ...dueHandlers,
];

/** Everything but the doors: what controllers and dispatchers share, once. */
@Module({ providers: core, exports: core })
export class RetentionCoreModule {}

/** Kafka in and out. @param service the consumer group and the last part of the CloudEvents source */
const eventing = (service: string): DynamicModule =>
  EventingModule.forService({
    service,
    aggregates,
    imports: [RetentionCoreModule],
    dueHandlers,
    inject: [EVENTING_BASICS, Sealer, Clock],
    useFactory: (basics: EventingBasics, sealer: Sealer, clock: Clock) => ({
      ...basics,
      seal: new ParkingSeal(sealer, 'retention'),
      now: () => clock.now(),
    }),
  });

/** The service `retention`. */
@Module({})
export class RetentionModule implements OnApplicationBootstrap {
  constructor(private readonly store: Store) {}

  /** The service under its own name; a test takes another, so that it has a consumer group of its own. */
  static as(service = 'retention'): DynamicModule {
    return {
      module: RetentionModule,
      imports: [
        RetentionCoreModule,
        SealingModule.withKeys({
          inject: [ServiceClients],
          useFactory: (clients: ServiceClients) => keysOf(clients.to('identity')),
        }),
        eventing(service),
      ],
      controllers: [RulesController],
    };
  }

  /** Makes the indexes that are not there yet. */
  async onApplicationBootstrap(): Promise<void> {
    await this.store.ensureIndexes();
  }
}
