import {
  HttpKeyDestroyer,
  KeyDestroyer,
  keysOf,
  Log,
  ServiceClient,
  serviceClient,
} from '@huisrecht/service-kit';
import { CachedKeys, SealingModule } from '@huisrecht/store';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AnswerVault } from './answers/answer-vault.js';
import { StoredAnswers } from './answers/answers.store.js';
import { HolderSettings } from './asking/holder-settings.js';
import { readMappings } from './asking/mappings.js';
import { DirectoryIndex, readDirectory } from './directory/directory.js';
import { Disclosures } from './disclosure/disclosures.js';
import { StoredDisclosures } from './disclosure/disclosures.store.js';
import { Holdings } from './holding/holdings.js';
import { StoredHoldings } from './holding/holdings.store.js';
import { Contents, HttpContents } from './neighbours/contents.js';
import { HttpPeople, People } from './neighbours/people.js';
import { Orders } from './order/orders.js';
import { StoredOrders } from './order/orders.store.js';
import { OurAddress } from './our-address.js';
import { ProcessorSyncConfig } from './processor-sync.config.js';
import { Registrations } from './registration/registrations.js';
import { StoredRegistrations } from './registration/registrations.store.js';
import { Restrictions } from './restriction/restrictions.js';
import { StoredRestrictions } from './restriction/restrictions.store.js';
import { SearchTasks } from './search-task/search-tasks.js';
import { StoredSearchTasks } from './search-task/search-tasks.store.js';

/** What the mapping files say, by file name. */
export const MAPPINGS = Symbol('huisrecht.processor-sync.mappings');

const identity = serviceClient('identity');
const requests = serviceClient('requests');

@Module({ providers: [identity], exports: [identity.provide] })
class IdentityClientModule {}

@Module({ providers: [requests], exports: [requests.provide] })
class RequestsClientModule {}

const providers: Provider[] = [
  {
    provide: DirectoryIndex,
    inject: [ProcessorSyncConfig],
    useFactory: async ({ SEED_DIR }: ProcessorSyncConfig) =>
      new DirectoryIndex(await readDirectory(SEED_DIR)),
  },
  {
    provide: MAPPINGS,
    inject: [ProcessorSyncConfig, DirectoryIndex, Log],
    useFactory: ({ SEED_DIR }: ProcessorSyncConfig, directory: DirectoryIndex, log: Log) =>
      readMappings(SEED_DIR, directory, log),
  },
  {
    provide: OurAddress,
    inject: [ProcessorSyncConfig],
    useFactory: ({ PUBLIC_URL, PROCESSOR_SYNC_URL }: ProcessorSyncConfig) =>
      new OurAddress(PUBLIC_URL ?? PROCESSOR_SYNC_URL),
  },
  {
    provide: People,
    inject: [identity.provide],
    useFactory: (client: ServiceClient) => new HttpPeople(client),
  },
  {
    provide: Contents,
    inject: [requests.provide],
    useFactory: (client: ServiceClient) => new HttpContents(client),
  },
  {
    provide: KeyDestroyer,
    inject: [identity.provide, CachedKeys],
    useFactory: (client: ServiceClient, cached: CachedKeys) => new HttpKeyDestroyer(client, cached),
  },
  { provide: AnswerVault, useClass: StoredAnswers },
  { provide: Holdings, useClass: StoredHoldings },
  { provide: Registrations, useClass: StoredRegistrations },
  { provide: Disclosures, useClass: StoredDisclosures },
  { provide: SearchTasks, useClass: StoredSearchTasks },
  { provide: Orders, useClass: StoredOrders },
  { provide: Restrictions, useClass: StoredRestrictions },
];

/** What stands below the kernel: the directory, the neighbours, what rests sealed, the look-ups. */
@Module({})
export class ProcessorSyncCoreModule {
  /** @param env where the settings of holders are read from */
  static with(env: Readonly<Record<string, string | undefined>>): DynamicModule {
    const all = [...providers, { provide: HolderSettings, useValue: new HolderSettings(env) }];
    return {
      module: ProcessorSyncCoreModule,
      global: true,
      imports: [
        IdentityClientModule,
        RequestsClientModule,
        SealingModule.withKeys({
          imports: [IdentityClientModule],
          inject: [identity.provide],
          useFactory: (client: ServiceClient) => keysOf(client),
        }),
      ],
      providers: all,
      exports: all.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
  }
}
