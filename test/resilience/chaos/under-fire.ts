import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage.ts';
import type { HousingEvent } from '../stream/housing-event.ts';
import type { System } from '../system/system.ts';
import type { Blow } from './plan.ts';

const CHUNK = 50;
/** Longest pause between two chunks, in milliseconds: a share of events lasts about as long as its blow. */
const BETWEEN = 250;

const publish = async (
  { producer }: Stage,
  events: readonly HousingEvent[],
  random: () => number,
): Promise<void> => {
  for (let at = 0; at < events.length; at += CHUNK) {
    await producer.send(events.slice(at, at + CHUNK));
    await pause(random() * BETWEEN);
  }
};

/** Resolves when the next blow may fall. @param later gets what is still to come of this one then */
const strike = async (system: System, blow: Blow, later: (rest: Promise<unknown>) => void): Promise<void> => {
  const { how, victim, after, down, waitUntilUp } = blow;
  const program = system.program(victim);
  await pause(after);
  if (how === 'freeze') {
    program.freeze();
    return later(pause(down).then(() => program.thaw()));
  }
  await program.kill();
  await pause(down);
  const rising = program.start();
  if (waitUntilUp) await rising;
  else later(rising);
};

/**
 * Publishes a stream while the plan is carried out: each blow has its share of the events, and after each a colleague
 * asks for a replay of whatever is parked.
 */
export const underFire = async (
  stage: Stage,
  events: readonly HousingEvent[],
  plan: readonly Blow[],
  random: () => number,
): Promise<void> => {
  const turns = Math.max(1, plan.length);
  const share = Math.ceil(events.length / turns);
  const toCome: Promise<unknown>[] = [];
  const later = (rest: Promise<unknown>): void => void toCome.push(rest);
  for (let turn = 0; turn < turns; turn++) {
    const blow = plan[turn];
    const sending = publish(stage, events.slice(turn * share, (turn + 1) * share), random);
    await Promise.all([blow && strike(stage.system, blow, later), sending]);
    later(stage.stores.requestReplays('identity').catch(() => undefined));
  }
  await Promise.all(toCome);
  await stage.system.allUp();
};
