import type { ParkedLane } from '@huisrecht/eventing';
import { eventually, seeded } from '@huisrecht/eventing/testing';
import { killPlan } from './chaos/plan.ts';
import { underFire } from './chaos/under-fire.ts';
import { Broker } from './judge/broker.ts';
import { Client } from './judge/client.ts';
import { wrongPeople } from './judge/people.ts';
import { rises, told } from './judge/published.ts';
import { wrongWords } from './judge/records.ts';
import { Stores } from './judge/stores.ts';
import { form, seed } from './settings.ts';
import { ForeignProducer } from './stream/foreign-producer.ts';
import { housingStream, type HousingStream } from './stream/housing-stream.ts';
import { System } from './system/system.ts';

const { events: EVENTS, kills: KILLS } = form;
const SETTLED_WITHIN_MS = 180_000;
const identityAggregates = ['subject', 'check', 'notice', 'view'];
const syncAggregates = ['holdings', 'disclosures', 'collections', 'search-tasks'];
const inbound = ['housing.records.v1'];
const passed = ['identity.holdings.v1', 'identity.disclosures.v1'];

describe(`${EVENTS} events under ${KILLS} kills (seed ${seed})`, () => {
  let system: System;
  let stores: Stores;
  let broker: Broker;
  let producer: ForeignProducer;
  let stream: HousingStream;
  const figures: Record<string, number> = {};

  const settled = async (lanes: number): Promise<void> => {
    await eventually(async () => {
      const behind = (await broker.lag('identity', inbound)) + (await broker.lag('processor-sync', passed));
      if (behind > 0) return `${behind} records were not committed`;
      figures['committed at'] ??= Date.now();
      const identity = await stores.outstanding('identity', identityAggregates);
      const sync = await stores.outstanding('processor-sync', syncAggregates);
      const none = { outboxes: 0, due: 0 };
      const rest = [
        { ...none, lanes },
        { ...none, lanes: 0 },
      ];
      return JSON.stringify([identity, sync]) === JSON.stringify(rest) || JSON.stringify({ identity, sync });
    }, SETTLED_WITHIN_MS);
  };

  beforeAll(async () => {
    system = await System.prepare();
    await system.startStack();
    await Promise.all([system.startService('identity'), system.startService('processor-sync')]);
    stores = await Stores.connect(system.env);
    broker = await Broker.connect(system.env['KAFKA_BROKERS'] ?? '');
    producer = await ForeignProducer.connect(system.env['KAFKA_BROKERS'] ?? '');
    stream = housingStream(EVENTS, seeded(seed));
  }, 120_000);

  afterAll(async () => {
    await Promise.allSettled([producer.close(), broker.close(), stores.close()]);
    for (const { name, oddities } of system.all) if (oddities.length > 0) console.log(name, oddities);
    console.log(`Kill run, seed ${seed}: ${JSON.stringify(figures)}`);
    await system.stop(form.keep);
    if (form.keep) console.log(`Kept: ${system.folder}`);
  }, 120_000);

  it('comes to rest: offsets committed, outboxes and due work done, only poison parked', async () => {
    const random = seeded(seed + 1);
    const plan = killPlan(['kafka', 'store', 'identity', 'processor-sync'], KILLS, random);
    const began = Date.now();
    await underFire(system, producer, stream.events, plan, random);
    figures['seconds under fire'] = (Date.now() - began) / 1_000;
    const after = Date.now();
    await settled(stream.poisons.filter(({ parked }) => parked).length);
    figures['seconds to rest'] = (Date.now() - after) / 1_000;
    figures['of which to commit'] = (figures['committed at']! - after) / 1_000;
    Object.assign(figures, { kills: plan.length, sent: stream.events.length, duplicates: stream.duplicates });
    figures['chunks sent again'] = producer.repeated;
  }, 1_500_000);

  it('says of each poison why it is parked, and lets the rest of its key go on when it is thrown away', async () => {
    const ops = await Client.asStaff(system, 'otto');
    const parked = async (): Promise<ParkedLane[]> =>
      (await ops.get<{ items: ParkedLane[] }>('identity', '/ops/parked')).items;
    expect((await parked()).map(({ reason }) => reason).sort()).toEqual(
      stream.poisons.flatMap(({ parked, code }) => (parked ? [code] : [])).sort(),
    );
    // A poison that its publisher sent twice blocks twice.
    await eventually(async () => {
      const lanes = await parked();
      for (const { id, head, state } of lanes) {
        const why = { offset: head?.offset, reason: 'poison of a test' };
        if (head && state === 'parked') await ops.post('identity', `/ops/parked/${id}/discard`, why);
      }
      return lanes.length === 0 || `${lanes.length} keys are blocked`;
    });
    await settled(0);
  }, 240_000);

  it('has every person once, as told last', async () => {
    const client = await Client.asService(system);
    expect(await wrongPeople(stream, producer.source, stores, client)).toEqual([]);
  }, 120_000);

  it('has every record and share once, on the right people, as told last', async () => {
    expect(await wrongWords('record', stream.records, producer.source, stores)).toEqual([]);
    expect(await wrongWords('share', stream.shares, producer.source, stores)).toEqual([]);
  }, 60_000);

  it('told of each person once per change, in order', async () => {
    const subjects = told(await broker.read('identity.subjects.v1'));
    const pseudonyms = await stores.pseudonyms(
      producer.source,
      [...stream.relations.keys()].map((place) => `REL-${place}`),
    );
    const wrong = [...stream.relations].flatMap(([place, { told: times }]) => {
      const found = subjects.get(pseudonyms.get(`REL-${place}`) ?? '');
      const expected = Array.from({ length: times }, (_, index) => index + 1).join();
      return found?.sequences.join() === expected ? [] : [`REL-${place}: ${found?.sequences.join()}`];
    });
    expect(wrong).toEqual([]);
    expect(subjects.size).toBe(stream.relations.size);
  }, 60_000);

  it('let records and shares through in the order of their key', async () => {
    for (const topic of passed) {
      const disorder = [...told(await broker.read(topic))].filter(([, { sequences }]) => !rises(sequences));
      expect(disorder).toEqual([]);
    }
  }, 60_000);
});
