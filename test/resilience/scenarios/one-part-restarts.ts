import { eventually, seeded } from '@huisrecht/eventing/testing';
import { wrongWith } from '../judge/everything.ts';
import { seed } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { HousingStream } from '../stream/housing-stream.ts';

const EVENTS = 1_200;
const services = ['identity', 'processor-sync'];

/** A part dies in the middle of a batch and is started again: consuming pauses and goes on by itself. */
export const onePartRestarts = (stageOf: () => Stage): void => {
  it.each(['kafka', 'store'])(
    '%s is killed in the middle of batches: services wait, and go on',
    async (part) => {
      const stage = stageOf();
      const { system, producer } = stage;
      const stream = new HousingStream(`${part.toUpperCase()}`, EVENTS, seeded(seed));
      const pids = services.map((name) => system.program(name).pid);
      await producer.send(stream.events);
      await eventually(async () => {
        const behind = await stage.lag('identity');
        return (behind > 0 && behind < stream.events.length) || `${behind} records to commit`;
      }).catch(() => undefined);
      await system.program(part).kill();
      await system.program(part).start();
      await stage.rest();
      expect(await wrongWith(stream, stage)).toEqual([]);
      expect(services.map((name) => system.program(name).pid)).toEqual(pids);
    },
    200_000,
  );
};
