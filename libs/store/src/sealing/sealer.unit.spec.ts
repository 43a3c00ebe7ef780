import { KeyDestroyed, KeyUnknown, SealBroken } from '../errors.js';
import { nextGeneration, type KeyRef } from '../keys/key-ref.js';
import { MemoryKeys } from '../keys/memory-keys.js';
import { Sealer } from './sealer.js';

const identityOf = (subject: string): KeyRef => ({ subject, class: 'identity' });
const profileOf = (owner: string) => ({ collection: 'subjects', field: 'profile', owner });

describe('the sealer', () => {
  let keys: MemoryKeys;
  let sealer: Sealer;
  beforeEach(() => {
    keys = new MemoryKeys();
    sealer = new Sealer(keys);
  });

  it('seals and opens many with one call for keys each way', async () => {
    const owners = Array.from({ length: 50 }, (_, index) => `sub_${index % 10}`);
    const sealed = await sealer.sealMany(
      owners.map((owner, value) => ({ key: identityOf(owner), context: profileOf(owner), value })),
    );
    const opened = await sealer.openMany(
      sealed.map((one, index) => ({ context: profileOf(owners[index] ?? ''), sealed: one })),
    );
    expect(opened).toEqual(owners.map((_, value) => ({ state: 'open', value })));
    expect(keys.calls.map(({ ids, intent }) => [ids.length, intent])).toEqual([
      [10, 'seal'],
      [10, 'open'],
    ]);
  });

  it('P20: destroying the key of one class leaves what the other classes keep', async () => {
    const tenancy: KeyRef = { subject: 'sub_1', class: 'tenancy' };
    const profile = await sealer.seal(identityOf('sub_1'), profileOf('sub_1'), 'a');
    const lease = await sealer.seal(tenancy, profileOf('sub_1'), 'b');
    keys.destroy([identityOf('sub_1')], new Date('2026-03-02T09:30:00Z'));

    expect(
      await sealer.openMany([
        { context: profileOf('sub_1'), sealed: profile },
        { context: profileOf('sub_1'), sealed: lease },
      ]),
    ).toEqual([
      { state: 'gone', destroyedAt: '2026-03-02T09:30:00.000Z' },
      { state: 'open', value: 'b' },
    ]);
    await expect(sealer.open(profileOf('sub_1'), profile)).rejects.toThrow(KeyDestroyed);
  });

  it('P20: nothing is sealed under a destroyed key; whoever returns gets the next generation', async () => {
    const first = await sealer.seal(identityOf('sub_1'), profileOf('sub_1'), 'before');
    keys.destroy([identityOf('sub_1')]);
    await expect(sealer.seal(identityOf('sub_1'), profileOf('sub_1'), 'again')).rejects.toThrow(KeyDestroyed);

    const returned = await sealer.seal(nextGeneration(identityOf('sub_1')), profileOf('sub_1'), 'back');
    expect(returned.k).toBe('sub_1|identity|2');
    expect(await sealer.open(profileOf('sub_1'), returned)).toBe('back');
    expect(await sealer.tryOpen(profileOf('sub_1'), first)).toMatchObject({ state: 'gone' });
  });

  it('opening never makes a key: what was sealed elsewhere is unknown here', async () => {
    const sealed = await new Sealer(new MemoryKeys()).seal({ record: 'rec_1' }, profileOf('rec_1'), 1);
    await expect(sealer.open(profileOf('rec_1'), sealed)).rejects.toThrow(KeyUnknown);
    await expect(sealer.open(profileOf('rec_1'), sealed)).rejects.toThrow('rec_1');
  });

  it('a value that names no key, or swapped keys, is a broken seal', async () => {
    const one = await sealer.seal(identityOf('sub_1'), profileOf('sub_1'), 1);
    const two = await sealer.seal(identityOf('sub_2'), profileOf('sub_2'), 2);
    for (const changed of [
      { ...one, k: two.k },
      { ...one, k: 'no|such|key' },
      { ...two, k: one.k },
    ])
      await expect(sealer.open(profileOf('sub_1'), changed)).rejects.toThrow(SealBroken);
  });

  it('asks for nothing when there is nothing', async () => {
    expect(await sealer.sealMany([])).toEqual([]);
    expect(await sealer.openMany([])).toEqual([]);
    expect(keys.calls).toEqual([]);
  });
});
