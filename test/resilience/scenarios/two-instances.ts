import { eventually, seeded } from '@huisrecht/eventing/testing';
import { wrongWith } from '../judge/everything.ts';
import { workOf } from '../judge/work.ts';
import { seed } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { HousingStream } from '../stream/housing-stream.ts';

const EVENTS = 1_200;
const CHUNK = 100;

/** Two instances of each service share the work; one of each is killed with work in its hands. */
export const twoInstances = (stageOf: () => Stage): void => {
  it('two instances share the work and one dies: nothing is lost, nothing is there twice', async () => {
    const stage = stageOf();
    const { system, producer } = stage;
    const seconds = await stage.addInstances();
    const stream = new HousingStream('TWO', EVENTS, seeded(seed));
    const send = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at += CHUNK) await producer.send(stream.events.slice(at, at + CHUNK));
    };
    const work = (): Promise<number[]> =>
      Promise.all(stage.instances.map((name) => workOf(system.urlOf(name))));
    const before = await work();
    await send(0, EVENTS / 2);
    await eventually(async () => {
      const taken = (await work()).map((batches, place) => batches - before[place]!);
      return taken.every((batches) => batches > 0) || `batches of ${stage.instances.join()}: ${taken.join()}`;
    });
    const rest = send(EVENTS / 2, stream.events.length);
    await Promise.all(seconds.map((name) => system.program(name).kill()));
    await rest;
    await stage.rest();
    expect(await wrongWith(stream, stage)).toEqual([]);
  }, 200_000);
};
