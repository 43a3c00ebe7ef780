import { type ServiceOptions } from '@huisrecht/service-kit';
import { kernelIndexes, StoreModule } from '@huisrecht/store';
import { NewcomerConfig } from './newcomer.config.js';
import { aggregates } from './newcomer.module.js';
import { newcomerProblems } from './problems.js';

/** How the service is started, by itself or beside others. */
export const newcomerService: ServiceOptions<NewcomerConfig> = {
  name: 'newcomer',
  config: NewcomerConfig,
  imports: ({ MONGODB_URI: uri }) => [
    StoreModule.forService({
      service: 'newcomer',
      uri,
      indexes: kernelIndexes(aggregates.map(({ name }) => name)),
    }),
  ],
  problems: [newcomerProblems],
};
