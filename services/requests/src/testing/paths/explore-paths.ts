import { actionsAt, receive } from './actions.js';
import { invariants } from './invariants.js';
import { World, type Tamper } from './world.js';

/** A path on which a rule did not hold. */
export interface Broken {
  readonly seed: number;
  readonly rule: string;
  readonly what: string;
  readonly path: readonly string[];
}

/** What an exploration saw. */
export interface Explored {
  readonly paths: number;
  /** Paths that differ in what happened, in order. */
  readonly distinct: number;
  readonly steps: number;
  /** How often each status was reached at the end. */
  readonly ends: Readonly<Record<string, number>>;
  readonly broken: readonly Broken[];
}

/** How paths are walked. */
export interface Walking {
  /** Steps of a path, more or less: a step may be nothing, or two. */
  readonly length?: number;
  readonly tamper?: Tamper;
  /** Broken rules after which it stops. */
  readonly enough?: number;
}

const rules = Object.entries(invariants);

const broke = (world: World, from: number): Broken | undefined => {
  for (const step of world.steps.slice(from)) {
    for (const [rule, holds] of rules) {
      const what = holds(world, step);
      if (what !== undefined) {
        return { seed: world.seed, rule, what, path: world.steps.map(({ name }) => name) };
      }
    }
  }
  return undefined;
};

/** Walks one path: a letter comes in, then whatever happens. @throws what is neither a refusal nor a verdict */
export const walk = (
  seed: number,
  { length = 30, tamper }: Walking = {},
): { world: World; broken?: Broken } => {
  const world = new World(seed, tamper);
  receive(world);
  for (let step = 0; step < length; step++) {
    const from = step === 0 ? 0 : world.steps.length;
    world.random.of(actionsAt(world.state))(world);
    const broken = broke(world, from);
    if (broken) return { world, broken };
  }
  return { world };
};

/** Walks paths until so many distinct ones were seen, or enough of them broke a rule. */
export const explorePaths = (seed: number, distinct: number, walking: Walking = {}): Explored => {
  const seen = new Set<string>();
  const ends: Record<string, number> = {};
  const broken: Broken[] = [];
  let [paths, steps] = [0, 0];
  while (seen.size < distinct && broken.length < (walking.enough ?? 3) && paths < distinct * 3) {
    const { world, broken: bad } = walk(seed + paths, walking);
    paths++;
    steps += world.steps.length;
    seen.add(world.steps.map(({ name }) => name).join(' '));
    ends[world.state.status] = (ends[world.state.status] ?? 0) + 1;
    if (bad) broken.push(bad);
  }
  return { paths, distinct: seen.size, steps, ends, broken };
};
