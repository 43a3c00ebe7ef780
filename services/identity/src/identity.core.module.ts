import { Module, type Provider } from '@nestjs/common';
import { KeyVault, LookupHasher, MasterKeys, SealingModule, Store } from '@huisrecht/store';
import { ClearedNumbers } from './housing/cleared-numbers.js';
import { StoredClearedNumbers } from './housing/cleared-numbers.store.js';
import { HousingInbound } from './housing/housing-inbound.js';
import { PrepareHousing } from './housing/prepare-housing.js';
import { IdentityConfig } from './identity.config.js';
import { Pseudonyms } from './pseudonyms/pseudonyms.js';
import { StoredPseudonyms } from './pseudonyms/pseudonyms.store.js';
import { Lookups } from './subject/lookups.js';
import { StoredLookups } from './subject/lookups.store.js';

const keys: Provider[] = [
  {
    provide: MasterKeys,
    inject: [IdentityConfig],
    useFactory: ({ MASTER_KEY_FILE }: IdentityConfig) => MasterKeys.fromFile(MASTER_KEY_FILE),
  },
  {
    provide: LookupHasher,
    inject: [IdentityConfig],
    useFactory: ({ HMAC_KEY_FILE }: IdentityConfig) => LookupHasher.fromFile(HMAC_KEY_FILE),
  },
  {
    provide: KeyVault,
    inject: [Store, MasterKeys],
    useFactory: (store: Store, master: MasterKeys) => new KeyVault(store.db, master),
  },
];

/** Keys and hashes, read from files that are never in the store. */
@Module({ providers: keys, exports: keys.map((provider) => (provider as { provide: symbol }).provide) })
export class KeysModule {}

/** What stands below the kernel: pseudonyms, look-ups and the inbound zone. */
@Module({
  imports: [
    KeysModule,
    SealingModule.withKeys({
      imports: [KeysModule],
      inject: [KeyVault],
      useFactory: (vault: KeyVault) => vault,
    }),
  ],
  providers: [
    { provide: Pseudonyms, useClass: StoredPseudonyms },
    { provide: Lookups, useClass: StoredLookups },
    { provide: ClearedNumbers, useClass: StoredClearedNumbers },
    { provide: HousingInbound, useClass: PrepareHousing },
  ],
  exports: [KeysModule, Pseudonyms, Lookups, ClearedNumbers, HousingInbound],
})
export class IdentityCoreModule {}
