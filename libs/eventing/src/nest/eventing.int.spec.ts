import { event, topics } from '@huisrecht/contracts';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { Commands } from '../kernel/commands.js';
import { ensureTopics } from '../kafka/ensure-topics.js';
import { kafkaClient } from '../kafka/client.js';
import { newId } from '../ids.js';
import { ParkedWork, type ParkedLane } from '../parking/parked-work.js';
import { hashed } from '../testing/kernel-under-test.js';
import { eventually } from '../testing/probe.js';
import {
  CountedV1,
  GreetedV1,
  count,
  counter,
  echo,
  greeter,
  tally,
  toyTopics,
  type Tally,
} from '../testing/toy.js';
import { startToy, unique, type ToyService } from '../testing/toy-service.js';
import { Aggregates } from './aggregates.js';

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the kernel on a real broker and store', () => {
  let test: TestStore;
  let counters: ToyService;
  const running: ToyService[] = [];
  let ready = true;
  const rung: string[] = [];

  const start = async (service: string, aggregates: Parameters<typeof startToy>[0]['aggregates']) => {
    const bell = {
      kind: 'ring',
      handle: async ({ id }: { id: string }) => {
        rung.push(id);
      },
    };
    const toy = await startToy({ service, aggregates, uri: test.uri, brokers, handlers: [bell] });
    running.push(toy);
    return toy;
  };
  const ask = (id: string, name: string) =>
    counters.get(Commands).execute(counter, id, (state) => count(id, name, state));
  const greet = (id: string) =>
    counters
      .get(Commands)
      .execute(greeter, id, ({ greeted }) => (greeted ? [] : [event(GreetedV1, { toyId: id })]));
  const seen = async (tallies: ToyService, id: string): Promise<Tally['seen']> =>
    (await tallies.get(Aggregates).load(tally, id))?.state.seen ?? [];
  const saw = (tallies: ToyService, id: string, expected: number[]) =>
    eventually(async () => {
      const found = await seen(tallies, id);
      return found.length >= expected.length ? found : `saw ${found.length} of ${expected.length}`;
    });
  /** The lane of this key, among what earlier runs left in the topics. */
  const laneOf = async (echoes: ToyService, key: string): Promise<ParkedLane | undefined> => {
    let after: string | undefined;
    do {
      const page = await echoes.get(ParkedWork).list(100, after);
      const mine = page.items.find(({ id }) => Buffer.from(id, 'base64url').toString().endsWith(hashed(key)));
      if (mine) return mine;
      after = page.next;
    } while (after !== undefined);
    return undefined;
  };

  beforeAll(async () => {
    test = await openTestStore('toys');
    await ensureTopics({ brokers, clientId: 'test', log }, Object.values(toyTopics));
    counters = await start(unique('counters'), [counter, greeter]);
  }, 60_000);

  afterEach(async () => {
    await Promise.all(running.filter((toy) => toy !== counters).map((toy) => toy.close()));
    running.splice(0, running.length, counters);
  }, 60_000);

  afterAll(async () => {
    await counters.close();
    await test.drop();
  }, 60_000);

  it('carries what a command decided to the far end, in order, once', async () => {
    await start(unique('echoes'), [echo(() => true)]);
    const tallies = await start(unique('tallies'), [tally]);
    const id = newId('toy');
    await greet(id);
    for (let n = 1; n <= 10; n++) await ask(id, `ask-${n}`);
    await ask(id, 'ask-10');
    expect(
      await saw(
        tallies,
        id,
        Array.from({ length: 10 }, (_, n) => n + 1),
      ),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await eventually(async () =>
      rung.filter((work) => work.startsWith(id)).length === 10 ? true : 'the bell has not rung ten times',
    );
  }, 60_000);

  it('keeps a message that came too early, with those behind it, and tries again by itself', async () => {
    await start(unique('echoes'), [echo(() => true)]);
    const tallies = await start(unique('tallies'), [tally]);
    const id = newId('toy');
    await ask(id, 'early-1');
    await ask(id, 'early-2');
    await greet(id);
    expect(await saw(tallies, id, [1, 2])).toEqual([1, 2]);
  }, 60_000);

  it('parks a key, lets other keys pass, and goes on in order once a replay is asked for', async () => {
    ready = false;
    const echoes = await start(unique('echoes'), [echo((n) => ready || n !== 2)]);
    const tallies = await start(unique('tallies'), [tally]);
    const [stuck, free] = [newId('toy'), newId('toy')];
    for (const id of [stuck, free]) await greet(id);
    for (const n of [1, 2, 3]) await ask(stuck, `n-${n}`);
    await ask(free, 'n-1');
    expect(await saw(tallies, free, [1])).toEqual([1]);
    const parked = await eventually(async () => {
      const mine = await laneOf(echoes, stuck);
      return mine?.reason === 'not-ready' && mine.waiting >= 2 ? mine : `the lane is ${JSON.stringify(mine)}`;
    });
    expect(await saw(tallies, stuck, [1])).toEqual([1]);
    ready = true;
    expect(await echoes.get(ParkedWork).requestReplay(parked.id)).toBe(true);
    expect(await saw(tallies, stuck, [1, 2, 3])).toEqual([1, 2, 3]);
    await eventually(async () => (await laneOf(echoes, stuck)) === undefined || 'the lane is still there');
  }, 60_000);

  it('parks what is no event of ours, and discards it on request', async () => {
    const echoes = await start(unique('echoes'), [echo(() => true)]);
    const id = newId('toy');
    const producer = kafkaClient({ brokers, clientId: 'stranger', log }).producer();
    await producer.connect();
    const headers = { ce_id: 'x', ce_source: 'urn:stranger', ce_type: CountedV1.type, ce_specversion: '1.0' };
    await producer.send({
      topic: toyTopics.counted.name,
      messages: [{ key: id, value: '{"toyId":"no"}', headers }],
    });
    await producer.disconnect();
    const parked = await eventually(async () => {
      const mine = await laneOf(echoes, id);
      return mine ?? 'nothing is parked';
    });
    expect(parked.reason).toContain('toyId=matches');
    const note = { by: 'staff', reason: 'a test', at: new Date() };
    expect(await echoes.get(ParkedWork).discard(parked.id, parked.head!.offset, note)).toBe(true);
    await eventually(async () => (await laneOf(echoes, id)) === undefined || 'the lane is still there');
  }, 60_000);

  it('makes topics as their contracts say, and never by naming them', async () => {
    expect(await ensureTopics({ brokers, clientId: 'test', log }, [topics.housingRecords])).toEqual([]);
  });
});
