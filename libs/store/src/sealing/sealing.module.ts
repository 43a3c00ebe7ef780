import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { SealedBlobs } from '../blobs/sealed-blobs.js';
import { Store } from '../connection/store.js';
import { CachedKeys } from '../keys/cached-keys.js';
import type { KeySource } from '../keys/key-source.js';
import { Sealer } from './sealer.js';

const SOURCE = Symbol('huisrecht.store.key-source');

export interface SealingOptions extends Pick<ModuleMetadata, 'imports'> {
  readonly inject?: FactoryProvider['inject'];
  /** The vault in `identity`; a client of its `POST /keys/lease` elsewhere. */
  readonly useFactory: (...dependencies: never[]) => KeySource | Promise<KeySource>;
}

/** Provides `Sealer`, `SealedBlobs` and `CachedKeys` (on which `forget` is called) everywhere in the service. */
@Module({})
export class SealingModule {
  /** `SealingModule.withKeys({ inject: [KeyVault], useFactory: (vault: KeyVault) => vault })`. */
  static withKeys({ imports = [], inject = [], useFactory }: SealingOptions): DynamicModule {
    return {
      module: SealingModule,
      global: true,
      imports,
      providers: [
        { provide: SOURCE, inject, useFactory },
        { provide: CachedKeys, inject: [SOURCE], useFactory: (source: KeySource) => new CachedKeys(source) },
        { provide: Sealer, inject: [CachedKeys], useFactory: (keys: CachedKeys) => new Sealer(keys) },
        {
          provide: SealedBlobs,
          inject: [Store, Sealer],
          useFactory: (store: Store, sealer: Sealer) => new SealedBlobs(store.db, sealer),
        },
      ],
      exports: [CachedKeys, Sealer, SealedBlobs],
    };
  }
}
