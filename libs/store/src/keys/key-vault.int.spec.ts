import { openTestStore, type TestStore } from '../testing/test-store.js';
import { GenerationTooEarly, KeyDestroyed, SealBroken } from '../errors.js';
import { Sealer } from '../sealing/sealer.js';
import { keyIdOf, nextGeneration, type KeyRef } from './key-ref.js';
import type { Lease } from './key-source.js';
import { KeyVault } from './key-vault.js';
import { MasterKeys, newKeyLine } from './master-keys.js';

const [lineOne, lineTwo] = [newKeyLine('1'), newKeyLine('2')];
const master = MasterKeys.parse(lineOne);
let subjects = 0;
const newRef = (): KeyRef => ({ subject: `sub_${(subjects += 1)}`, class: 'identity' });

const secretOf = (leases: ReadonlyMap<string, Lease>, ref: KeyRef): string => {
  const lease = leases.get(keyIdOf(ref));
  return lease?.state === 'alive' ? lease.key.export().toString('hex') : String(lease?.state);
};

describe('the key vault', () => {
  let database: TestStore;
  let vault: KeyVault;
  beforeAll(async () => {
    database = await openTestStore('identity');
    vault = new KeyVault(database.store.db, master, () => new Date('2026-03-02T09:30:00Z'));
  });
  afterAll(() => database.drop());
  const stored = () => database.store.collection<{ _id: string; wrapped?: string; master?: string }>('keys');

  it('makes a key once and gives the same one ever after, also to another instance', async () => {
    const ref = newRef();
    const secret = secretOf(await vault.lease([ref], 'seal'), ref);
    expect(secret).toHaveLength(64);
    const other = new KeyVault(database.store.db, master);
    expect(secretOf(await other.lease([ref], 'open'), ref)).toBe(secret);
    expect(secretOf(await other.lease([ref], 'seal'), ref)).toBe(secret);
  });

  it('gives all the same key when many ask for a new one at once', async () => {
    const refs = [newRef(), newRef(), newRef()];
    const all = await Promise.all(Array.from({ length: 20 }, () => vault.lease(refs, 'seal')));
    for (const ref of refs) {
      expect(new Set(all.map((leases) => secretOf(leases, ref))).size).toBe(1);
      expect(secretOf(all[0] as ReadonlyMap<string, Lease>, ref)).toHaveLength(64);
    }
  });

  it('makes no key for who only wants to open', async () => {
    const ref = newRef();
    expect(secretOf(await vault.lease([ref], 'open'), ref)).toBe('unknown');
    expect(await stored().findOne({ _id: keyIdOf(ref) })).toBeNull();
  });

  it('P13: keeps no key that opens without the master key file', async () => {
    const ref = newRef();
    const secret = secretOf(await vault.lease([ref], 'seal'), ref);
    const document = await stored().findOne({ _id: keyIdOf(ref) });
    expect(Buffer.from(document?.wrapped ?? '', 'base64').toString('hex')).not.toContain(secret);
    const stranger = new KeyVault(database.store.db, MasterKeys.parse(newKeyLine('1')));
    await expect(stranger.lease([ref], 'open')).rejects.toThrow(SealBroken);
  });

  it('P13: notices when the wrapped key of one is put in the place of another', async () => {
    const [one, two] = [newRef(), newRef()];
    await vault.lease([one, two], 'seal');
    const other = await stored().findOne({ _id: keyIdOf(two) });
    await stored().updateOne({ _id: keyIdOf(one) }, { $set: { wrapped: other?.wrapped ?? '' } });
    await expect(vault.lease([one], 'open')).rejects.toThrow(SealBroken);
  });

  describe('P20: a destroyed key', () => {
    it('is gone from the store, opens nothing, and is never made again', async () => {
      const ref = newRef();
      const sealer = new Sealer(vault);
      const context = { collection: 'subjects', field: 'profile', owner: 'sub' };
      const sealed = await sealer.seal(ref, context, 'text');
      const destroyed = [{ id: keyIdOf(ref), destroyedAt: '2026-03-02T09:30:00.000Z' }];
      expect(await vault.destroy([ref])).toEqual(destroyed);

      expect(await stored().findOne({ _id: keyIdOf(ref) })).not.toHaveProperty('wrapped');
      await expect(sealer.open(context, sealed)).rejects.toThrow(KeyDestroyed);
      await expect(sealer.seal(ref, context, 'again')).rejects.toThrow(KeyDestroyed);
      expect(secretOf(await vault.lease([ref], 'seal'), ref)).toBe('destroyed');
    });

    it('keeps the moment of the first time', async () => {
      const ref = newRef();
      const first = await vault.destroy([ref]);
      const later = new KeyVault(database.store.db, master, () => new Date('2027-01-01T00:00:00Z'));
      expect(await later.destroy([ref, ref])).toEqual(first);
    });

    it('may never have existed: data that comes late finds it destroyed', async () => {
      const ref = newRef();
      await vault.destroy([ref]);
      expect(secretOf(await vault.lease([ref], 'seal'), ref)).toBe('destroyed');
    });

    it('leaves the other classes of the same subject alone', async () => {
      const identity = newRef();
      const payments: KeyRef = { ...identity, class: 'payments' };
      await vault.lease([identity, payments], 'seal');
      await vault.destroy([identity]);
      const leases = await vault.lease([identity, payments], 'open');
      expect([secretOf(leases, identity), secretOf(leases, payments).length]).toEqual(['destroyed', 64]);
    });

    it('stays destroyed when it is made and destroyed at once', async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        const ref = newRef();
        await Promise.all([vault.lease([ref], 'seal'), vault.destroy([ref]), vault.lease([ref], 'seal')]);
        expect(secretOf(await vault.lease([ref], 'seal'), ref)).toBe('destroyed');
      }
    });

    it('has a next generation for who lawfully returns, and only when it is destroyed', async () => {
      const ref = newRef();
      const next = nextGeneration(ref);
      expect(secretOf(await vault.lease([next], 'seal'), next)).toBe('too-early');
      const first = secretOf(await vault.lease([ref], 'seal'), ref);
      expect(secretOf(await vault.lease([ref, next], 'seal'), next)).toBe('too-early');
      const sealing = new Sealer(vault).seal(next, { collection: 'a', field: 'b', owner: 'c' }, 1);
      await expect(sealing).rejects.toThrow(GenerationTooEarly);
      expect(await vault.currentGeneration(ref)).toEqual({ ...ref, generation: 1 });

      await vault.destroy([ref]);
      expect(await vault.currentGeneration(ref)).toEqual(next);
      const second = secretOf(await vault.lease([next], 'seal'), next);
      expect(second).toHaveLength(64);
      expect(second).not.toBe(first);
    });
  });

  it('is wrapped anew after a rotation, while in use, and needs the old master key no more', async () => {
    const refs = Array.from({ length: 1_200 }, newRef);
    const before = await vault.lease(refs, 'seal');
    const gone = newRef();
    await vault.destroy([gone]);

    const rotated = new KeyVault(database.store.db, MasterKeys.parse(lineOne + lineTwo));
    const broken = await stored().findOne({ _id: 'sub_none' });
    expect(broken).toBeNull();
    await stored().deleteMany({ _id: { $nin: refs.map(keyIdOf) }, wrapped: { $exists: true } });
    expect(await rotated.rewrap()).toBe(1_200);
    expect(await rotated.rewrap()).toBe(0);

    const after = new KeyVault(database.store.db, MasterKeys.parse(lineTwo));
    const leases = await after.lease([...refs, gone], 'open');
    expect(refs.every((ref) => secretOf(leases, ref) === secretOf(before, ref))).toBe(true);
    expect(secretOf(leases, gone)).toBe('destroyed');
  });
});
