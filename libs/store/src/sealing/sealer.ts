import type { KeyObject } from 'node:crypto';
import { GenerationTooEarly, KeyDestroyed, KeyUnknown, SealBroken } from '../errors.js';
import { keyIdOf, keyRefOf, type KeyRef } from '../keys/key-ref.js';
import type { KeySource, Lease } from '../keys/key-source.js';
import { openWith, sealWith, type SealContext, type Sealed } from './sealed.js';

/** One value to seal. */
export interface ToSeal {
  readonly key: KeyRef;
  readonly context: SealContext;
  readonly value: unknown;
}

/** One value to open. */
export interface ToOpen {
  readonly context: SealContext;
  readonly sealed: Sealed;
}

/** What opening gives: the value, or that it is gone because its key was destroyed. */
export type Opened<T> =
  { readonly state: 'open'; readonly value: T } | { readonly state: 'gone'; readonly destroyedAt: string };

const alive = (id: string, lease: Lease | undefined): KeyObject => {
  if (lease?.state === 'destroyed') throw new KeyDestroyed(id, lease.destroyedAt);
  if (lease?.state === 'too-early') throw new GenerationTooEarly(id);
  if (lease?.state !== 'alive') throw new KeyUnknown(id);
  return lease.key;
};

/** Seals and opens values with keys from a source; one call to the source per batch. */
export class Sealer {
  constructor(private readonly keys: KeySource) {}

  /**
   * Seals a JSON value or bytes. `undefined` inside objects is dropped, as JSON does.
   * @throws KeyDestroyed when this generation of the key is gone: choose the next one, lawfully;
   * GenerationTooEarly when a later one is asked for while the one before it was not destroyed.
   */
  async seal(key: KeyRef, context: SealContext, value: unknown): Promise<Sealed> {
    const [sealed] = await this.sealMany([{ key, context, value }]);
    return sealed as Sealed;
  }

  /** `seal` for many, in order, with one call for keys. */
  async sealMany(values: readonly ToSeal[]): Promise<Sealed[]> {
    if (values.length === 0) return [];
    const leases = await this.keys.lease(unique(values.map(({ key }) => key)), 'seal');
    return values.map(({ key, context, value }) => {
      const id = keyIdOf(key);
      return sealWith(alive(id, leases.get(id)), id, context, value);
    });
  }

  /**
   * Opens a value. The type is the caller's claim: what was sealed is what comes out.
   * @throws KeyDestroyed, KeyUnknown, SealBroken
   */
  async open<T = unknown>(context: SealContext, sealed: Sealed): Promise<T> {
    const opened = await this.tryOpen<T>(context, sealed);
    if (opened.state === 'gone') throw new KeyDestroyed(sealed.k, opened.destroyedAt);
    return opened.value;
  }

  /** `open`, with a destroyed key as a value instead of an error. */
  async tryOpen<T = unknown>(context: SealContext, sealed: Sealed): Promise<Opened<T>> {
    const [opened] = await this.openMany<T>([{ context, sealed }]);
    return opened as Opened<T>;
  }

  /**
   * Opens many, in order, with one call for keys.
   * @throws KeyUnknown, SealBroken: one broken seal is an alarm, not a gap in a list.
   */
  async openMany<T = unknown>(values: readonly ToOpen[]): Promise<Opened<T>[]> {
    if (values.length === 0) return [];
    const leases = await this.keys.lease(unique(values.map(refOf)), 'open');
    return values.map(({ context, sealed }): Opened<T> => {
      const lease = leases.get(sealed.k);
      if (lease?.state === 'destroyed') return { state: 'gone', destroyedAt: lease.destroyedAt };
      return { state: 'open', value: openWith(alive(sealed.k, lease), context, sealed) as T };
    });
  }
}

const refOf = ({ context, sealed }: ToOpen): KeyRef => {
  const ref = keyRefOf(sealed.k);
  if (!ref) throw new SealBroken(`${context.collection}.${context.field} of ${context.owner}`);
  return ref;
};

const unique = (refs: readonly KeyRef[]): KeyRef[] => [
  ...new Map(refs.map((ref) => [keyIdOf(ref), ref])).values(),
];
