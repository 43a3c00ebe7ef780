import { seeded } from '@huisrecht/eventing/testing';
import { planOf } from './chaos/plan.ts';
import { underFire } from './chaos/under-fire.ts';
import { changesOf, disorder, peopleOf, publishedAgain, recordsOf } from './judge/everything.ts';
import { discardAll, noticesOf, reasonsOf } from './judge/parked.ts';
import { form, seed } from './settings.ts';
import { Stage } from './stage.ts';
import { HousingStream } from './stream/housing-stream.ts';

const { events: EVENTS, kills: KILLS, instances: INSTANCES } = form;
const makeStream = (): HousingStream => new HousingStream('REL', EVENTS, seeded(seed), { poisoned: true });

describe(`${EVENTS} events under ${KILLS} kills, ${INSTANCES} of each service (seed ${seed})`, () => {
  const stream = makeStream();
  const parked = stream.poisons.filter((poison) => poison.parked);
  const figures: Record<string, number> = {};
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    if (INSTANCES > 1) await stage.addInstances();
  }, 120_000);

  afterAll(async () => {
    console.log(`Kill run, seed ${seed}: ${JSON.stringify(figures)}`);
    await stage.close(form.keep);
  }, 120_000);

  it('comes to rest: offsets committed, outboxes empty, due work done, only poison parked', async () => {
    const random = seeded(seed + 1);
    const services = stage.instances;
    const plan = planOf(['kafka', 'store', ...services], KILLS, random, INSTANCES > 1 ? services : []);
    const began = Date.now();
    await underFire(stage, stream.events, plan, random);
    figures['secondsUnderFire'] = (Date.now() - began) / 1_000;
    const { ms, committed } = await stage.rest(parked.length);
    Object.assign(figures, {
      secondsToRest: ms / 1_000,
      ofWhichToCommit: committed / 1_000,
      kills: plan.filter(({ how }) => how === 'kill').length,
      freezes: plan.filter(({ how }) => how === 'freeze').length,
      events: stream.events.length,
      duplicates: stream.duplicates,
      chunksSentAgain: stage.producer.repeated,
      publishedAgain: await publishedAgain(stage),
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

  it('would have noticed one change, one record and one share too few', async () => {
    const more = makeStream();
    const [[place, { version, told }]] = [...more.relations] as [[number, { version: number; told: number }]];
    more.relations.set(place, { version: version + 1, told: told + 1 });
    for (const words of [more.records, more.shares]) {
      const [[code, word]] = [...words] as [[string, typeof words extends Map<string, infer W> ? W : never]];
      words.set(code, { ...word, purpose: 'another-purpose' });
    }
    expect(await peopleOf(more, stage)).toHaveLength(1);
    expect(await recordsOf(more, stage)).toHaveLength(2);
    expect(await changesOf(more, stage)).toHaveLength(1);
  }, 120_000);
});
