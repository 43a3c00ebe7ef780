import { event, type EventOf } from '@huisrecht/contracts';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { defineAggregate, on } from '../aggregate.js';
import { Unavailable } from '../errors.js';
import { newId } from '../ids.js';
import { Commands } from '../kernel/commands.js';
import type { Kernel } from '../kernel/ports.js';
import { Aggregates } from '../nest/aggregates.js';
import { KERNEL } from '../nest/eventing.module.js';
import { book, type Book } from '../testing/book.js';
import { counted, hashed } from '../testing/kernel-under-test.js';
import { eventually } from '../testing/probe.js';
import { CountedV1, count, counter, toyTopics } from '../testing/toy.js';
import { startToy, unique, type ToyService } from '../testing/toy-service.js';
import { kafkaClient } from './client.js';
import { ensureTopics } from './ensure-topics.js';

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const Books = book();
type Counted = EventOf<typeof CountedV1>;

describe('consuming from the real broker', () => {
  let test: TestStore;
  let counters: ToyService;
  const admin = kafkaClient({ brokers, clientId: 'test', log }).admin();
  const running: ToyService[] = [];
  const start = async (service: string, ...aggregates: Parameters<typeof startToy>[0]['aggregates']) => {
    const toy = await startToy({ service, aggregates, uri: test.uri, brokers });
    running.push(toy);
    return { toy, kernel: toy.get<Kernel>(KERNEL) as { -readonly [K in keyof Kernel]: Kernel[K] } };
  };
  const ask = async (id: string, times: number) => {
    for (let n = 0; n < times; n++)
      await counters.get(Commands).execute(counter, id, (state) => count(id, `ask-${state.n}`, state));
  };
  const heard = async (toy: ToyService, id: string): Promise<Book['heard']> =>
    (await toy.get(Aggregates).load(Books, id))?.state.heard ?? [];
  const hears = (toy: ToyService, id: string, times: number) =>
    eventually(async () => {
      const found = await heard(toy, id);
      return found.length >= times ? found : `heard ${found.length} of ${times}`;
    });

  beforeAll(async () => {
    test = await openTestStore('consuming');
    await admin.connect();
    await ensureTopics({ brokers, clientId: 'test', log }, Object.values(toyTopics));
    counters = (await start(unique('counters'), counter)).toy;
  }, 60_000);
  afterEach(async () => {
    await Promise.all(running.filter((toy) => toy !== counters).map((toy) => toy.close()));
    running.splice(0, running.length, counters);
  }, 60_000);
  afterAll(async () => {
    await counters.close();
    await admin.disconnect();
    await test.drop();
  }, 60_000);

  it('waits while the store is away, and goes on where it was', async () => {
    const { toy, kernel } = await start(unique('books'), Books);
    const { store } = kernel;
    const away = async () => Promise.reject(new Unavailable('store'));
    kernel.store = { ...store, load: away, save: away, unpublished: away };
    const id = newId('toy');
    await ask(id, 3);
    await eventually(
      async () => (await counted(kernel, 'paused', { what: 'store' })) > 1 || 'it has not waited yet',
    );
    kernel.store = store;
    expect(await hears(toy, id, 3)).toEqual([1, 2, 3]);
    const lanes = await kernel.lanes.list(kernel.service, 1_000);
    expect(lanes.filter((lane) => lane.id.endsWith(hashed(id)))).toEqual([]);
  }, 60_000);

  it('a rebalance in the middle of a batch loses nothing and does nothing twice', async () => {
    const service = unique('books');
    const first = await start(service, Books);
    const { store } = first.kernel;
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let waits = 0;
    first.kernel.store = {
      load: (...parameters) => store.load(...parameters),
      clear: (...parameters) => store.clear(...parameters),
      unpublished: (...parameters) => store.unpublished(...parameters),
      forget: (...parameters) => store.forget(...parameters),
      save: async (...parameters) => {
        waits++;
        await gate;
        return store.save(...parameters);
      },
    };
    const ids = Array.from({ length: 8 }, () => newId('toy'));
    for (const id of ids) await ask(id, 3);
    await eventually(async () => waits > 0 || 'no batch is under way');
    const joining = start(service, Books);
    // Until the first lets go of its batch the second waits to join.
    await eventually(async () => {
      const { groups } = await admin.describeGroups([service]);
      return groups[0]?.state === 'PreparingRebalance' || `the group is ${groups[0]?.state}`;
    });
    open();
    const second = await joining;
    for (const id of ids) await ask(id, 3);
    for (const id of ids) expect(await hears(second.toy, id, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  }, 60_000);

  it('parks what leads to more than a document may hold, and lets the rest of its partition pass', async () => {
    const huge = newId('toy');
    const growing = defineAggregate<{ text: string }, Counted>({
      name: 'growing',
      initial: () => ({ text: '' }),
      evolve: (_, { data }) => ({ text: data.toyId === huge ? 'x'.repeat(17_000_000) : 'small' }),
      subscriptions: [
        on(
          CountedV1,
          ({ toyId }) => toyId,
          ({ data }) => [event(CountedV1, data)],
        ),
      ],
    });
    const { toy, kernel } = await start(unique('growing'), growing);
    await ask(huge, 2);
    const others = Array.from({ length: 8 }, () => newId('toy'));
    for (const id of others) await ask(id, 1);
    const lane = await eventually(async () => {
      const lanes = await kernel.lanes.list(kernel.service, 1_000);
      return lanes.find((one) => one.id.endsWith(hashed(huge))) ?? `${lanes.length} lanes`;
    });
    expect(lane).toMatchObject({ state: 'parked', reason: 'cannot-be-saved' });
    await eventually(async () => {
      const saved = await toy.get(Aggregates).loadMany(growing, others);
      return saved.length === others.length || `${saved.length} of ${others.length} were saved`;
    });
  }, 60_000);
});
