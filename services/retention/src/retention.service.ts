import { type ServiceOptions } from '@huisrecht/service-kit';
import { kernelIndexes, StoreModule } from '@huisrecht/store';
import { recordIndexes } from './record/records.store.js';
import { requestHoldIndexes } from './request-hold/request-holds.store.js';
import { RetentionConfig } from './retention.config.js';
import { aggregates } from './retention.module.js';

/** How the service is started, by itself or beside others. */
export const retentionService: ServiceOptions<RetentionConfig> = {
  name: 'retention',
  config: RetentionConfig,
  imports: ({ MONGODB_URI: uri }) => [
    StoreModule.forService({
      service: 'retention',
      uri,
      indexes: [...kernelIndexes(aggregates), recordIndexes, requestHoldIndexes],
    }),
  ],
};
