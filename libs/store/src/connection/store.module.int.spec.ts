import { Inject, Injectable, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import mongoose from 'mongoose';
import { StoreUnreachable } from '../errors.js';
import { openTestStore, type TestStore } from '../testing/test-store.js';
import { STORE, StoreModule } from './store.module.js';
import { Store, type Db } from './store.js';

const written: string[] = [];

/** Drains as a consumer does: it still writes when the application is about to close. */
@Injectable()
class Consumer implements BeforeApplicationShutdown {
  constructor(
    private readonly store: Store,
    @Inject(STORE) readonly db: Db,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.store.collection('drained').insertOne({ at: 'shutdown' });
    written.push('drained');
  }
}

describe('the store of a service', () => {
  let database: TestStore;
  beforeAll(async () => {
    database = await openTestStore('processor-sync');
  });
  afterAll(() => database.drop());

  const start = async () => {
    @Module({
      imports: [StoreModule.forService({ service: 'processor-sync', uri: database.uri })],
      providers: [Consumer],
    })
    class Service {}
    return NestFactory.createApplicationContext(Service, { logger: false });
  };

  it('is a database of its own, and closes after consumers have drained', async () => {
    const app = await start();
    const store = app.get(Store);
    expect(store.db.databaseName).toBe(database.store.db.databaseName);
    expect(store.db.databaseName).toMatch(/_processor_sync$/);
    expect(app.get<Db>(STORE)).toBe(store.db);
    await store.ping();

    await app.close();
    expect(written).toEqual(['drained']);
    expect(await database.store.collection('drained').countDocuments({})).toBe(1);
    await expect(store.ping()).rejects.toThrow();
  });

  it('P13: writes durably, and without what needs a session', async () => {
    const { options } = database.store.connection.getClient();
    expect(options.writeConcern).toMatchObject({ w: 'majority', journal: true });
    expect(options.retryWrites).toBe(false);
  });

  it('does not buffer, makes no indexes by itself, and sanitises the filters of models', async () => {
    const { connection } = database.store;
    const schema = new mongoose.Schema<{ code: string }>({ code: { type: String, index: true } });
    const Thing = connection.model('Thing', schema);
    await Thing.create({ code: 'a' });
    expect((await database.store.collection('things').indexes()).map(({ name }) => name)).toEqual(['_id_']);
    const injected = { code: { $ne: 'b' } } as unknown as { code: string };
    await expect(Thing.find(injected).lean()).rejects.toThrow();
    expect(connection.get('bufferCommands')).toBe(false);
  });

  it('says in one sentence, without credentials, that it is away', async () => {
    const uri = 'mongodb://user:secret@127.0.0.1:1/x';
    const connecting = Store.connect({ service: 'requests', uri, deadlineMs: 200 });
    await expect(connecting).rejects.toThrow(StoreUnreachable);
    await expect(connecting).rejects.toThrow(
      'The store at 127.0.0.1:1 does not answer: start it, or set MONGODB_URI to one that runs.',
    );
  });
});
