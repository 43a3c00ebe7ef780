import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Store, type StoreOptions } from './store.js';

/** The driver's `Db` of the service. */
export const STORE = Symbol('huisrecht.store.db');

/**
 * One connection per service to its own database. It closes in `onApplicationShutdown`, the last of Nest's
 * hooks: consumers and dispatchers drain in `beforeApplicationShutdown`.
 */
@Module({})
export class StoreModule implements OnApplicationShutdown {
  constructor(private readonly store: Store) {}

  /** Provides `Store` and `STORE` (its `Db`) everywhere in the service. */
  static forService(options: StoreOptions): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      providers: [
        { provide: Store, useFactory: () => Store.connect(options) },
        { provide: STORE, useFactory: (store: Store) => store.db, inject: [Store] },
      ],
      exports: [Store, STORE],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
