import { EventingModule } from '@huisrecht/eventing';
import {
  Clock,
  EVENTING_BASICS,
  type EventingBasics,
  ParkingSeal,
  ViewLog,
  views,
} from '@huisrecht/service-kit';
import { Sealer, Store } from '@huisrecht/store';
import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { AskHolderHandler } from './ask-holder/ask-holder.handler.js';
import { AnswerOrderService } from './answer-order/answer-order.service.js';
import { OneTry } from './asked/one-try.js';
import { OrderToDos } from './answer-search/order-to-do.js';
import { SearchTasksController } from './answer-search/search-tasks.controller.js';
import { SearchTasksService } from './answer-search/search-tasks.service.js';
import { AskingModule } from './asking/asking.module.js';
import { collections } from './collection/collection.aggregate.js';
import { disclosures } from './disclosure/disclosure.js';
import { CallbacksController } from './hear-callback/callbacks.controller.js';
import { holdings } from './holding/holding.js';
import { orders } from './order/order.aggregate.js';
import { OrderContents } from './order/order-contents.js';
import { Reach } from './order/reach.js';
import { correctionWatches } from './pass-on-corrections/correction-watch.js';
import { PassOnCorrectionHandler } from './pass-on-corrections/pass-on-correction.handler.js';
import { ProcessorSyncConfig } from './processor-sync.config.js';
import { ProcessorSyncCoreModule } from './processor-sync.core.module.js';
import { AnswersController } from './read-answers/answers.controller.js';
import { ReadAnswers } from './read-answers/read-answers.js';
import { DirectoryController } from './read-directory/directory.controller.js';
import { DisclosuresController } from './read-disclosures/disclosures.controller.js';
import {
  CloseSearchTaskHandler,
  DestroyAnswersHandler,
  NoticeOverdueHandler,
} from './run-collection/handlers.js';
import { persons } from './person/person.js';
import { registrations } from './registration/registration.js';
import { restrictions } from './restriction/restriction.js';
import { searchTasks } from './search-task/search-task.js';
import { OrdersController } from './show-orders/orders.controller.js';
import { CollectionsController } from './show-collection/collections.controller.js';
import { PapersMissed } from './start-order/papers-missed.js';
import {
  LookForPartiesHandler,
  NoticePartyOverdueHandler,
  PickPartiesHandler,
} from './start-order/pick-parties.handler.js';
import { TellPartyHandler } from './tell-party/tell-party.handler.js';
import { CallOffHandler } from './withdraw/call-off.handler.js';
import { requestBooks } from './withdraw/request-book.js';
import { StopCollectionHandler, StopOrderHandler } from './withdraw/stop.handlers.js';
import { LookOnceMoreHandler, PickHoldersHandler } from './start-collection/pick-holders.handler.js';

/** What `processor-sync` decides on; also the names of its collections. */
export const aggregates = [
  holdings,
  disclosures,
  collections,
  orders,
  requestBooks,
  correctionWatches,
  persons,
  registrations,
  restrictions,
  searchTasks,
  views,
];

const dueHandlers = [
  PickHoldersHandler,
  LookOnceMoreHandler,
  AskHolderHandler,
  NoticeOverdueHandler,
  CloseSearchTaskHandler,
  DestroyAnswersHandler,
  PickPartiesHandler,
  LookForPartiesHandler,
  TellPartyHandler,
  NoticePartyOverdueHandler,
  StopOrderHandler,
  StopCollectionHandler,
  CallOffHandler,
  PassOnCorrectionHandler,
];

/** Kafka in and out. @param service the consumer group and the last part of the CloudEvents source */
const eventing = (service: string): DynamicModule =>
  EventingModule.forService({
    service,
    aggregates,
    providers: [...dueHandlers, OneTry, Reach, OrderContents, PapersMissed],
    dueHandlers,
    inject: [EVENTING_BASICS, Sealer, Clock, ProcessorSyncConfig],
    useFactory: (basics: EventingBasics, sealer: Sealer, clock: Clock, config: ProcessorSyncConfig) => ({
      ...basics,
      seal: new ParkingSeal(sealer, 'processor-sync'),
      now: () => clock.now(),
      dispatcher: { perHolder: config.DISPATCH_PER_HOLDER },
    }),
  });

/** The service `processor-sync`. */
@Module({
  controllers: [
    CollectionsController,
    SearchTasksController,
    AnswersController,
    DisclosuresController,
    DirectoryController,
    CallbacksController,
    OrdersController,
  ],
  providers: [SearchTasksService, AnswerOrderService, OrderToDos, Reach, OrderContents, ReadAnswers, ViewLog],
})
export class ProcessorSyncModule implements OnApplicationBootstrap {
  constructor(private readonly store: Store) {}

  /**
   * @param env where the settings of holders are read from
   * @param service a test takes a name of its own, so that it has a consumer group of its own
   */
  static as(env: Readonly<Record<string, string | undefined>>, service = 'processor-sync'): DynamicModule {
    return {
      module: ProcessorSyncModule,
      imports: [ProcessorSyncCoreModule.with(env), AskingModule, eventing(service)],
    };
  }

  /** Makes the indexes that are not there yet. */
  async onApplicationBootstrap(): Promise<void> {
    await this.store.ensureIndexes();
  }
}
