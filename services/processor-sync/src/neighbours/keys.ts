import type { PayloadSeal } from '@huisrecht/eventing';
import type { ServiceClient } from '@huisrecht/service-kit';
import {
  CachedKeys,
  RemoteKeys,
  type KeyRef,
  type KeySource,
  type LeaseAnswer,
  type Sealed,
  type Sealer,
} from '@huisrecht/store';
import { IsArray, IsOptional } from 'class-validator';

class Keys {
  @IsArray() keys!: LeaseAnswer[];
}
class Destroyed {
  @IsOptional() @IsArray() destroyed?: object[];
}

/** The data keys that this service may have, from `identity`. */
export const keysOf = (identity: ServiceClient): KeySource =>
  new RemoteKeys((request) => identity.post('/keys/lease', request, Keys));

/** Destroys data keys for ever. */
export abstract class KeyDestroyer {
  /** Safe to ask again. @param because a slug for the record of destructions @throws ServiceAway, RemoteProblem */
  abstract destroy(refs: readonly KeyRef[], because: string, signal?: AbortSignal): Promise<void>;
}

/** Keys that one call to `identity` may name. */
const AT_ONCE = 500;

/** Asks `identity`, and forgets what this process still had. */
export class HttpKeyDestroyer extends KeyDestroyer {
  constructor(
    private readonly identity: ServiceClient,
    private readonly cached: CachedKeys,
  ) {
    super();
  }

  async destroy(refs: readonly KeyRef[], because: string, signal?: AbortSignal): Promise<void> {
    for (let from = 0; from < refs.length; from += AT_ONCE) {
      const keys = refs.slice(from, from + AT_ONCE);
      await this.identity.post('/keys/destroy', { because, keys }, Destroyed, signal ? { signal } : {});
      this.cached.forget(keys);
    }
  }
}

const PARKED: KeyRef = { record: 'parked_processor-sync' };

/** Seals messages that could not be handled, with a key of the record `parked_processor-sync`. */
export class ParkingSeal implements PayloadSeal {
  constructor(private readonly sealer: Sealer) {}

  async seal(plain: Buffer, context: string): Promise<Buffer> {
    return Buffer.from(JSON.stringify(await this.sealer.seal(PARKED, where(context), plain)));
  }

  async open(sealed: Uint8Array, context: string): Promise<Buffer> {
    const value = JSON.parse(Buffer.from(sealed).toString()) as Sealed;
    return this.sealer.open<Buffer>(where(context), value);
  }
}

const where = (context: string) => ({ collection: 'parked', field: 'sealed', owner: context });
