import { CachedKeys, MemoryKeys, Sealer, type KeyRef } from '@huisrecht/store';
import type { ServiceClient } from '../client/service-client.js';
import { HttpKeyDestroyer, keysOf } from './identity-keys.js';
import { ParkingSeal } from './parking-seal.js';

interface Asked {
  readonly path: string;
  readonly body: { readonly keys: readonly KeyRef[]; readonly because?: string };
}

const identity = (answer: object, asked: Asked[] = []) => {
  const post = (path: string, body: Asked['body']) => {
    asked.push({ path, body });
    return Promise.resolve(answer);
  };
  return { asked, client: { post } as unknown as ServiceClient };
};

describe('data keys of identity', () => {
  it('are leased by what they are for', async () => {
    const { asked, client } = identity({ keys: [] });
    await keysOf(client).lease([{ record: 'pkg_00000001' }], 'open');
    expect(asked).toEqual([
      { path: '/keys/lease', body: { keys: [{ record: 'pkg_00000001' }], intent: 'open' } },
    ]);
  });

  it('are destroyed 500 a call, and forgotten here', async () => {
    const { asked, client } = identity({ destroyed: [] });
    const cached = new CachedKeys(new MemoryKeys());
    const forgotten: number[] = [];
    cached.forget = (refs) => void forgotten.push(refs.length);
    const refs = Array.from({ length: 1_001 }, (_, n) => ({ record: `pkg_${n}` }));
    await new HttpKeyDestroyer(client, cached).destroy(refs, 'package-period-ended');
    expect(asked.map(({ path, body }) => [path, body.because, body.keys.length])).toEqual([
      ['/keys/destroy', 'package-period-ended', 500],
      ['/keys/destroy', 'package-period-ended', 500],
      ['/keys/destroy', 'package-period-ended', 1],
    ]);
    expect(forgotten).toEqual([500, 500, 1]);
  });
});

describe('the seal of parked messages', () => {
  it('opens what it sealed under the record of the service, in the same place only', async () => {
    const keys = new MemoryKeys();
    const seal = new ParkingSeal(new Sealer(keys), 'requests');
    const sealed = await seal.seal(Buffer.from('a message'), 'requests.v1/0/7');
    expect(sealed.toString()).not.toContain('a message');
    expect(keys.calls[0]?.ids).toEqual(['parked_requests']);
    expect((await seal.open(sealed, 'requests.v1/0/7')).toString()).toBe('a message');
    await expect(seal.open(sealed, 'requests.v1/0/8')).rejects.toThrow();
  });
});
