import { CachedKeys, RemoteKeys, type KeyRef, type KeySource, type LeaseAnswer } from '@huisrecht/store';
import { IsArray, IsOptional } from 'class-validator';
import type { ServiceClient } from '../client/service-client.js';

class Keys {
  @IsArray() keys!: LeaseAnswer[];
}
class DestroyedKeys {
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
      await this.identity.post('/keys/destroy', { because, keys }, DestroyedKeys, signal ? { signal } : {});
      this.cached.forget(keys);
    }
  }
}
