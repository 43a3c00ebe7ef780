import { defineProblems, type ServiceOptions } from '@huisrecht/service-kit';
import { kernelIndexes, StoreModule } from '@huisrecht/store';
import { aggregates } from './identity.module.js';
import { IdentityConfig } from './identity.config.js';
import { pseudonymIndexes } from './pseudonyms/pseudonyms.store.js';
import { refusals } from './refusals.js';

/** How the service is started, by itself or beside others. */
export const identityService: ServiceOptions<IdentityConfig> = {
  name: 'identity',
  config: IdentityConfig,
  imports: ({ MONGODB_URI: uri }) => [
    StoreModule.forService({
      service: 'identity',
      uri,
      indexes: [...kernelIndexes(aggregates), pseudonymIndexes],
    }),
  ],
  problems: [defineProblems(refusals)],
};
