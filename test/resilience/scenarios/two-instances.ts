import { eventually, seeded } from '@huisrecht/eventing/testing';
import { wrongWith } from '../judge/everything.ts';
import { workOf } from '../judge/work.ts';
import { seed } from '../settings.ts';
import type { Stage } from '../stage.ts';
import { HousingStream } from '../stream/housing-stream.ts';

const EVENTS = 1_200;
const CHUNK = 100;

/** Two instances share the work; one is killed with work in its hands. */
export const twoInstances = (stageOf: () => Stage): void => {
  it.each(['identity', 'processor-sync'] as const)(
    'two instances of %s share the work and one dies: nothing is lost, nothing is there twice',
    async (service) => {
      const stage = stageOf();
      const { system, producer } = stage;
      const second = `${service}-2`;
      await system.startService(service, second);
      const before = await workOf(system.urlOf(service));
      const stream = new HousingStream(`TWO-${service.toUpperCase()}`, EVENTS, seeded(seed));
      const send = async (from: number, to: number): Promise<void> => {
        for (let at = from; at < to; at += CHUNK) await producer.send(stream.events.slice(at, at + CHUNK));
      };
      await send(0, EVENTS / 2);
      await eventually(async () => {
        const batches = [(await workOf(system.urlOf(service))) - before, await workOf(system.urlOf(second))];
        return batches.every((count) => count > 0) || `batches: ${batches.join(' and ')}`;
      });
      const rest = send(EVENTS / 2, stream.events.length);
      await system.program(second).kill();
      await rest;
      await stage.rest();
      expect(await wrongWith(stream, stage)).toEqual([]);
    },
    200_000,
  );
};
