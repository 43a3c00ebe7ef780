import { seeded } from '@huisrecht/eventing/testing';
import { killPlan } from './chaos/plan.ts';
import { underFire } from './chaos/under-fire.ts';
import { changesOf, disorder, peopleOf, recordsOf } from './judge/everything.ts';
import { discardAll, noticesOf, reasonsOf } from './judge/parked.ts';
import { form, seed } from './settings.ts';
import { Stage } from './stage.ts';
import { HousingStream } from './stream/housing-stream.ts';

const { events: EVENTS, kills: KILLS } = form;

describe(`${EVENTS} events under ${KILLS} kills (seed ${seed})`, () => {
  const stream = new HousingStream('REL', EVENTS, seeded(seed), { poisoned: true });
  const parked = stream.poisons.filter((poison) => poison.parked);
  const figures: Record<string, number> = {};
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  }, 120_000);

  afterAll(async () => {
    console.log(`Kill run, seed ${seed}: ${JSON.stringify(figures)}`);
    await stage.close(form.keep);
  }, 120_000);

  it('comes to rest: offsets committed, outboxes empty, due work done, only poison parked', async () => {
    const random = seeded(seed + 1);
    const plan = killPlan(['kafka', 'store', 'identity', 'processor-sync'], KILLS, random);
    const began = Date.now();
    await underFire(stage.system, stage.producer, stream.events, plan, random);
    figures['secondsUnderFire'] = (Date.now() - began) / 1_000;
    const { ms, committed } = await stage.rest(parked.length);
    Object.assign(figures, {
      secondsToRest: ms / 1_000,
      ofWhichToCommit: committed / 1_000,
      kills: plan.length,
      events: stream.events.length,
      duplicates: stream.duplicates,
      chunksSentAgain: stage.producer.repeated,
    });
  }, 1_500_000);

  it('says once of each poison what is wrong, to its publisher and to staff', async () => {
    expect(await noticesOf(stage)).toEqual(stream.poisons.map(({ code }) => code).sort());
    expect(await reasonsOf(stage)).toEqual(parked.map(({ code }) => code).sort());
  }, 60_000);

  it('lets what waited behind a poison go on when that is thrown away', async () => {
    await discardAll(stage);
    await stage.rest();
  }, 240_000);

  it('has every person once, as told last', async () => {
    expect(await peopleOf(stream, stage)).toEqual([]);
  }, 120_000);

  it('has every record and share once, on the right people, as told last', async () => {
    expect(await recordsOf(stream, stage)).toEqual([]);
    const count = (collection: string) =>
      stage.stores.of['processor-sync'].collection(collection).countDocuments({});
    expect(await count('holdings')).toBe(stream.records.size);
    expect(await count('disclosures')).toBe(stream.shares.size);
  }, 60_000);

  it('told of each person once per change, in order, and let records and shares through in order', async () => {
    expect(await changesOf(stream, stage)).toEqual([]);
    expect(await disorder(stage)).toEqual([]);
  }, 120_000);
});
