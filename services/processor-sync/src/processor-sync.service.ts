import type { ServiceOptions } from '@huisrecht/service-kit';
import { blobIndexes, kernelIndexes, StoreModule } from '@huisrecht/store';
import { answerIndexes } from './answers/answers.store.js';
import { disclosureIndexes } from './disclosure/disclosures.store.js';
import { holdingIndexes } from './holding/holdings.store.js';
import { orderIndexes } from './order/orders.store.js';
import { processorSyncProblems } from './problems.js';
import { ProcessorSyncConfig } from './processor-sync.config.js';
import { aggregates } from './processor-sync.module.js';
import { restrictionIndexes } from './restriction/restrictions.store.js';
import { searchTaskIndexes } from './search-task/search-tasks.store.js';

/** How the service is started, by itself or beside others. */
export const processorSyncService: ServiceOptions<ProcessorSyncConfig> = {
  name: 'processor-sync',
  config: ProcessorSyncConfig,
  imports: ({ MONGODB_URI: uri }) => [
    StoreModule.forService({
      service: 'processor-sync',
      uri,
      indexes: [
        ...kernelIndexes(aggregates),
        ...answerIndexes,
        ...blobIndexes,
        holdingIndexes,
        disclosureIndexes,
        searchTaskIndexes,
        orderIndexes,
        restrictionIndexes,
      ],
    }),
  ],
  problems: [processorSyncProblems],
};
