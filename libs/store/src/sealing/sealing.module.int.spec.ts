import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SealedBlobs } from '../blobs/sealed-blobs.js';
import { StoreModule } from '../connection/store.module.js';
import { Store } from '../connection/store.js';
import { CachedKeys } from '../keys/cached-keys.js';
import { KeyVault } from '../keys/key-vault.js';
import { MasterKeys, newKeyLine } from '../keys/master-keys.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { Sealer } from './sealer.js';
import { SealingModule } from './sealing.module.js';

const master = MasterKeys.parse(newKeyLine('1'));
const context = { collection: 'subjects', field: 'profile', owner: 'sub_1' };
const identity = { subject: 'sub_1', class: 'identity' } as const;

describe('sealing in a service', () => {
  let database: TestStore;
  beforeAll(async () => {
    database = await openTestStore('identity');
  });
  afterAll(() => database.drop());

  it('P20: seals through the vault, caches its keys, and forgets them when told', async () => {
    @Module({
      imports: [
        StoreModule.forService({ service: 'identity', uri: database.uri }),
        SealingModule.withKeys({
          inject: [Store],
          useFactory: (store: Store) => new KeyVault(store.db, master),
        }),
      ],
    })
    class Identity {}
    const app = await NestFactory.createApplicationContext(Identity, { logger: false });
    const [sealer, keys, blobs] = [app.get(Sealer), app.get(CachedKeys), app.get(SealedBlobs)];

    const sealed = await sealer.seal(identity, context, { lastName: 'Testpersoon' });
    await database.store
      .collection<{ _id: string; profile: unknown }>('subjects')
      .insertOne({ _id: 'sub_1', profile: sealed });
    const stored = await database.store
      .collection<{ _id: string; profile: typeof sealed }>('subjects')
      .findOne({});
    expect(await sealer.open(context, stored?.profile ?? sealed)).toEqual({ lastName: 'Testpersoon' });
    const { id } = await blobs.put({ key: identity, content: Buffer.from('file') });
    expect((await blobs.readAll(id)).toString()).toBe('file');

    await new KeyVault(database.store.db, master).destroy([identity]);
    keys.forget([identity]);
    expect(await sealer.tryOpen(context, sealed)).toMatchObject({ state: 'gone' });
    keys.clear();
    await app.close();
  });
});
