import { setTimeout as pause } from 'node:timers/promises';
import type { ForeignProducer } from '../stream/foreign-producer.ts';
import type { HousingEvent } from '../stream/housing-event.ts';
import type { System } from '../system/system.ts';
import type { Kill } from './plan.ts';

const CHUNK = 50;
/** Longest pause between two chunks, in milliseconds. */
const BETWEEN = 40;

const publish = async (
  producer: ForeignProducer,
  events: readonly HousingEvent[],
  random: () => number,
): Promise<void> => {
  for (let at = 0; at < events.length; at += CHUNK) {
    await producer.send(events.slice(at, at + CHUNK));
    await pause(random() * BETWEEN);
  }
};

const strike = async (system: System, { victim, after, dead, waitUntilUp }: Kill): Promise<void> => {
  const program = system.program(victim);
  await pause(after);
  await program.kill();
  await pause(dead);
  const rising = program.start();
  if (waitUntilUp) await rising;
};

/** Publishes a stream while the plan is carried out: each kill has its share of the events. */
export const underFire = async (
  system: System,
  producer: ForeignProducer,
  events: readonly HousingEvent[],
  plan: readonly Kill[],
  random: () => number,
): Promise<void> => {
  const turns = Math.max(1, plan.length);
  const share = Math.ceil(events.length / turns);
  for (let turn = 0; turn < turns; turn++) {
    const kill = plan[turn];
    const sending = publish(producer, events.slice(turn * share, (turn + 1) * share), random);
    await Promise.all([sending, kill && strike(system, kill)]);
  }
  await system.allUp();
};
