import type { HolderEntry, OpenDsrAdapter as Settings } from '@huisrecht/contracts';
import type { DirectoryIndex } from '../../directory/directory.js';
import type { HolderSettings } from '../holder-settings.js';
import { ExchangeFailed } from './exchange.js';
import { Processor } from './processor.js';

/** The processors of the directory, each with its own circuit and certificate; anew when a setting changes. */
export class Processors {
  private readonly open = new Map<string, { readonly settings: string; readonly processor: Processor }>();

  constructor(
    private readonly directory: DirectoryIndex,
    private readonly settings: HolderSettings,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @throws ExchangeFailed setting-missing, setting-wrong */
  of({ id, adapter }: HolderEntry): Processor {
    const { baseUrl, domain, authorities, credential } = adapter as Settings;
    const its = {
      baseUrl: this.required(baseUrl),
      domain,
      authorities: this.required(authorities),
      credential: credential === undefined ? undefined : this.required(credential),
    };
    const settings = JSON.stringify(its);
    const known = this.open.get(id);
    if (known?.settings === settings) return known.processor;
    known?.processor.close();
    const processor = new Processor({ ...its, now: this.now });
    this.open.set(id, { settings, processor });
    return processor;
  }

  /** The holder that calls itself by this domain, if we know it. */
  holderOf(domain: string): HolderEntry | undefined {
    return this.directory.directory.holders.find(
      ({ adapter }) => adapter.kind === 'opendsr' && adapter.domain === domain,
    );
  }

  /** Stops all timers. */
  close(): void {
    for (const { processor } of this.open.values()) processor.close();
  }

  private required(name: string): string {
    const value = this.settings.get(name);
    if (value === undefined) throw new ExchangeFailed('setting-missing');
    return value;
  }
}
