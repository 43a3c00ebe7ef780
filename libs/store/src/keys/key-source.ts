import { createSecretKey, type KeyObject } from 'node:crypto';
import type { KeyRef } from './key-ref.js';

/**
 * How it stands with one key. `unknown` is only answered to who wants to open: sealing makes the key. `too-early`
 * is a later generation while the one before it was not destroyed.
 */
export type Lease =
  | { readonly state: 'alive'; readonly key: KeyObject }
  | { readonly state: 'destroyed'; readonly destroyedAt: string }
  | { readonly state: 'unknown' }
  | { readonly state: 'too-early' };

/** What the keys are for. `seal` makes those that were never made; `open` never makes one. */
export type LeaseIntent = 'seal' | 'open';

/** Where data keys come from: the vault in `identity`, a client of it elsewhere, memory in tests. */
export interface KeySource {
  /** The state of every key asked for, by key id (`keyIdOf`). One call for a whole batch. */
  lease(refs: readonly KeyRef[], intent: LeaseIntent): Promise<ReadonlyMap<string, Lease>>;
}

/** A lease as JSON, for the answer of `POST /keys/lease`. The key travels as base64, over TLS only. */
export type LeaseAnswer =
  | { readonly id: string; readonly state: 'alive'; readonly key: string }
  | { readonly id: string; readonly state: 'destroyed'; readonly destroyedAt: string }
  | { readonly id: string; readonly state: 'unknown' }
  | { readonly id: string; readonly state: 'too-early' };

/** What `identity` is asked at `POST /keys/lease`. */
export interface LeaseRequest {
  readonly keys: readonly KeyRef[];
  readonly intent: LeaseIntent;
}

/** Leases as `identity` answers them. */
export const leasesToJson = (leases: ReadonlyMap<string, Lease>): LeaseAnswer[] =>
  [...leases].map(([id, lease]) =>
    lease.state === 'alive'
      ? { id, state: 'alive', key: lease.key.export().toString('base64') }
      : { id, ...lease },
  );

/** Keys from `identity`, over whatever client the service has. Put `CachedKeys` around it. */
export class RemoteKeys implements KeySource {
  /** @param ask sends the request with the service's token and a deadline, and gives the body of the answer */
  constructor(
    private readonly ask: (request: LeaseRequest) => Promise<{ readonly keys: readonly LeaseAnswer[] }>,
  ) {}

  async lease(refs: readonly KeyRef[], intent: LeaseIntent): Promise<ReadonlyMap<string, Lease>> {
    return leasesFromJson((await this.ask({ keys: refs, intent })).keys);
  }
}

/**
 * Leases as a client of `identity` reads them.
 * @throws TypeError when a key is not of 32 bytes.
 */
export const leasesFromJson = (answers: readonly LeaseAnswer[]): Map<string, Lease> =>
  new Map(
    answers.map(({ id, ...answer }): [string, Lease] => {
      if (answer.state !== 'alive') return [id, answer];
      return [id, { state: 'alive', key: dataKey(Buffer.from(answer.key, 'base64')) }];
    }),
  );

/** A data key of 32 bytes as an object that no log can print. */
export const dataKey = (bytes: Buffer): KeyObject => {
  if (bytes.length !== 32) throw new TypeError('A data key has 32 bytes.');
  return createSecretKey(bytes);
};
