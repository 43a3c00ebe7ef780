import { newId } from '@huisrecht/eventing';
import type { LookupHasher } from '@huisrecht/store';
import { ClearedNumbers } from '../housing/cleared-numbers.js';
import { Pseudonyms, type Code } from '../pseudonyms/pseudonyms.js';
import { Lookups, type Found } from '../subject/lookups.js';

/** Stand-ins for the store files, for tests. */
export class MemoryPseudonyms extends Pseudonyms {
  calls = 0;
  private readonly ids = new Map<string, { readonly subjectId: string; readonly code: Code }>();

  constructor(private readonly hasher: LookupHasher) {
    super();
  }

  async of(codes: readonly Code[]): Promise<string[]> {
    this.calls += 1;
    return codes.map((code) => {
      const hash = this.hasher.hash('pseudonym', code.issuer, code.code);
      const known = this.ids.get(hash) ?? { subjectId: newId('sub'), code };
      this.ids.set(hash, known);
      return known.subjectId;
    });
  }

  async known(subjectIds: readonly string[]): Promise<ReadonlyMap<string, Code>> {
    const all = [...this.ids.values()].filter(({ subjectId }) => subjectIds.includes(subjectId));
    return new Map(all.map(({ subjectId, code }) => [subjectId, code]));
  }
}

export class MemoryLookups extends Lookups {
  calls = 0;
  private readonly found = new Map<string, Set<string>>();

  async add(
    entries: readonly { readonly subjectId: string; readonly hashes: readonly string[] }[],
  ): Promise<void> {
    this.calls += 1;
    for (const { subjectId, hashes } of entries)
      for (const hash of hashes) this.found.set(hash, (this.found.get(hash) ?? new Set()).add(subjectId));
  }

  async drop(subjectId: string, hashes: readonly string[]): Promise<void> {
    hashes.forEach((hash) => this.found.get(hash)?.delete(subjectId));
  }

  async find(hash: string): Promise<Found> {
    return { subjectIds: [...(this.found.get(hash) ?? [])], full: false };
  }

  subjects(): string[] {
    return [...this.found.values()].flatMap((ids) => [...ids]);
  }
}

export class MemoryCleared extends ClearedNumbers {
  private readonly keys = new Set<string>();

  async among(eventKeys: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(eventKeys.filter((key) => this.keys.has(key)));
  }

  async clear(eventKey: string): Promise<void> {
    this.keys.add(eventKey);
  }
}
