import { defineProblems, type ServiceOptions } from '@huisrecht/service-kit';
import { blobIndexes, defineIndexes, kernelIndexes, StoreModule } from '@huisrecht/store';
import { refusals } from './domain/refusal.js';
import { packageIndexes } from './open-package/packages.store.js';
import { RequestsConfig } from './requests.config.js';
import { aggregates } from './requests.module.js';
import { draftIndexes } from './mailbox/drafts.store.js';
import { restrictionIndexes } from './restrict/restriction-list.store.js';
import { printQueueIndexes } from './print-queue/print-queue.store.js';
import { requestIndexes } from './see-requests/request-list.store.js';

/** How the service is started, by itself or beside others. */
export const requestsService: ServiceOptions<RequestsConfig> = {
  name: 'requests',
  config: RequestsConfig,
  imports: ({ MONGODB_URI: uri }) => [
    StoreModule.forService({
      service: 'requests',
      uri,
      indexes: [
        ...kernelIndexes(aggregates),
        ...blobIndexes,
        requestIndexes,
        printQueueIndexes,
        restrictionIndexes,
        draftIndexes,
        packageIndexes,
        defineIndexes('files', []),
        defineIndexes('numbers', []),
        defineIndexes('watches', []),
        defineIndexes('dossiers', []),
      ],
    }),
  ],
  problems: [defineProblems(refusals)],
};
