import { eventually, seeded } from '@huisrecht/eventing/testing';
import { randomUUID } from 'node:crypto';
import { wrongWith } from '../judge/everything.ts';
import { discardAll, noticesOf, reasonsOf } from '../judge/parked.ts';
import { seed } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { housingEvent, type HousingEvent } from '../stream/housing-event.ts';
import { HousingStream } from '../stream/housing-stream.ts';
import { relation } from '../stream/people.ts';

const INBOUND = 'housing.records.v1';
/** More than the broker takes: 1 MiB for one record with its framing. */
const TOO_LARGE = 1_100_000;

const largeEvent = (code: string): HousingEvent => {
  const data = { ...relation(code, 1, 1), contractNumbers: ['x'.repeat(TOO_LARGE)] };
  return housingEvent('relation-changed', code, data, randomUUID());
};

/** Publishers of other making: their compression, and what they may not send. */
export const foreignWays = (stageOf: () => Stage): void => {
  it.each(['gzip', 'snappy', 'lz4', 'zstd'])(
    '%s: records that Java compressed are read',
    async (codec) => {
      const stage = stageOf();
      const { broker, producer } = stage;
      await broker.compress(INBOUND, codec);
      const stream = new HousingStream(codec.toUpperCase(), 60, seeded(seed));
      try {
        await producer.send(stream.events);
        await stage.rest();
      } finally {
        await broker.compress(INBOUND, 'producer');
      }
      expect(await wrongWith(stream, stage)).toEqual([]);
    },
    60_000,
  );

  it('an event larger than the broker takes is refused at its publisher, and nothing of it comes in', async () => {
    const stage = stageOf();
    const before = await stage.broker.size(INBOUND);
    const sent = stage.producer.sendPlain([largeEvent('LARGE-1')]);
    await expect(sent).rejects.toThrow(/larger than the max message size/);
    expect(await stage.broker.size(INBOUND)).toBe(before);
  }, 60_000);

  it('one that is small only while compressed is parked, and its publisher hears why', async () => {
    const stage = stageOf();
    const before = (await noticesOf(stage)).length;
    await stage.producer.sendZipped([largeEvent('LARGE-2')]);
    await stage.rest(1);
    expect(await reasonsOf(stage)).toEqual(['invalid-field']);
    expect(await noticesOf(stage)).toHaveLength(before + 1);
    await discardAll(stage);
    await stage.rest();
  }, 60_000);

  it('a partitioner that splits a key is noticed: no newer word is lost to an older offset', async () => {
    const stage = stageOf();
    const { producer, stores } = stage;
    const record = (version: number) => ({
      recordCode: 'R-SPLIT',
      system: 'erp',
      category: 'tenancy',
      purpose: `purpose-${version}`,
      heldSince: '2015-03-01',
      people: [{ relationCode: 'SPLIT-1', role: 'tenant' }],
    });
    const said = (version: number) =>
      housingEvent('record-held', 'R-SPLIT', record(version), `R-SPLIT-${version}`);
    const home = await producer.partitionOf('R-SPLIT');
    await producer.sendPlain([1, 2, 3].map(said), home);
    await stage.rest();
    await producer.sendPlain([said(4)], (home + 1) % 6);
    const id = stores.hasher.id('rec', 'record', 'erp', 'R-SPLIT');
    await eventually(async () => {
      const found = await stores.of['processor-sync']
        .collection<{ _id: string }>('holdings')
        .findOne({ _id: id });
      const { purpose } = (found as unknown as { state: { purpose: string } }).state;
      return purpose === 'purpose-4' || `its last word is ${purpose}`;
    }, 30_000);
  }, 90_000);
};
