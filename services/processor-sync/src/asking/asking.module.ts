import type { AdapterKind, HolderEntry } from '@huisrecht/contracts';
import { Global, Injectable, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { Clock } from '@huisrecht/service-kit';
import { Adapters } from '../ask-holder/ask-holder.handler.js';
import { DirectoryIndex } from '../directory/directory.js';
import { OrderAdapters } from '../tell-party/tell-party.handler.js';
import { OurAddress } from '../our-address.js';
import { MAPPINGS } from '../processor-sync.core.module.js';
import { ByHandAdapter } from './by-hand.adapter.js';
import type { HolderAdapter } from './holder-adapter.js';
import { HolderSettings } from './holder-settings.js';
import { OpenDsrAdapter } from './opendsr/opendsr.adapter.js';
import { Processors } from './opendsr/processors.js';
import type { OrderAdapter } from './order-adapter.js';
import { StoredSentRequests } from './opendsr/sent-requests.store.js';
import { SearchTaskAdapter } from './search-task/search-task.adapter.js';
import type { Mapping } from './sql/mapping.js';
import { SqlAdapter } from './sql/sql.adapter.js';

/** The two ways of telling behind the one port: by its machine, or by a colleague. */
@Injectable()
class AllOrderAdapters extends OrderAdapters {
  constructor(
    private readonly byHand: ByHandAdapter,
    private readonly opendsr: OpenDsrAdapter,
  ) {
    super();
  }

  of({ adapter }: HolderEntry): OrderAdapter {
    return adapter.kind === 'opendsr' ? this.opendsr : this.byHand;
  }
}

/** The three ways of asking behind the one port. */
@Injectable()
class AllAdapters extends Adapters implements OnApplicationShutdown {
  private readonly byKind: Readonly<Record<AdapterKind, HolderAdapter>>;

  constructor(
    searchTask: SearchTaskAdapter,
    sql: SqlAdapter,
    opendsr: OpenDsrAdapter,
    private readonly processors: Processors,
  ) {
    super();
    this.byKind = { 'search-task': searchTask, sql, opendsr };
  }

  of(kind: AdapterKind): HolderAdapter {
    return this.byKind[kind];
  }

  onApplicationShutdown(): void {
    this.processors.close();
  }
}

const providers: Provider[] = [
  SearchTaskAdapter,
  StoredSentRequests,
  {
    provide: Processors,
    inject: [DirectoryIndex, HolderSettings, Clock],
    useFactory: (directory: DirectoryIndex, settings: HolderSettings, clock: Clock) =>
      new Processors(directory, settings, () => clock.now()),
  },
  {
    provide: SqlAdapter,
    inject: [DirectoryIndex, HolderSettings, MAPPINGS],
    useFactory: (
      directory: DirectoryIndex,
      settings: HolderSettings,
      mappings: ReadonlyMap<string, Mapping>,
    ) => new SqlAdapter(directory, settings, mappings),
  },
  {
    provide: OpenDsrAdapter,
    inject: [Processors, DirectoryIndex, StoredSentRequests, OurAddress, Clock],
    useFactory: (
      processors: Processors,
      directory: DirectoryIndex,
      sent: StoredSentRequests,
      ours: OurAddress,
      clock: Clock,
    ) => new OpenDsrAdapter(processors, directory, sent, ours.callbacks, () => clock.now()),
  },
  ByHandAdapter,
  { provide: Adapters, useClass: AllAdapters },
  { provide: OrderAdapters, useClass: AllOrderAdapters },
];

/** How holders are asked, for the dispatcher and for callbacks. */
@Global()
@Module({ providers, exports: [Adapters, OrderAdapters, OpenDsrAdapter, Processors, StoredSentRequests] })
export class AskingModule {}
