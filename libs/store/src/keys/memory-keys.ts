import { generateKeySync } from 'node:crypto';
import { keyIdOf, previousGeneration, type KeyRef } from './key-ref.js';
import type { KeySource, Lease, LeaseIntent } from './key-source.js';

/** A source of keys in memory, for tests and models: the rules of the vault without a store. */
export class MemoryKeys implements KeySource {
  private readonly keys = new Map<string, Lease>();
  /** What was asked, call by call. */
  readonly calls: { readonly ids: readonly string[]; readonly intent: LeaseIntent }[] = [];

  async lease(refs: readonly KeyRef[], intent: LeaseIntent): Promise<ReadonlyMap<string, Lease>> {
    this.calls.push({ ids: refs.map(keyIdOf), intent });
    if (intent === 'seal') refs.forEach((ref) => this.make(ref));
    const absent: Lease = { state: intent === 'seal' ? 'too-early' : 'unknown' };
    return new Map(refs.map(keyIdOf).map((id) => [id, this.keys.get(id) ?? absent]));
  }

  /** Destroys keys, also those that were never made. */
  destroy(refs: readonly KeyRef[], at = new Date(0)): void {
    for (const id of refs.map(keyIdOf))
      this.keys.set(id, { state: 'destroyed', destroyedAt: at.toISOString() });
  }

  private make(ref: KeyRef): void {
    const id = keyIdOf(ref);
    if (this.keys.has(id)) return;
    const previous = previousGeneration(ref);
    if (previous && this.keys.get(keyIdOf(previous))?.state !== 'destroyed') return;
    this.keys.set(id, { state: 'alive', key: generateKeySync('aes', { length: 256 }) });
  }
}
