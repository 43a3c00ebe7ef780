import { testArgs } from '../args.ts';
import { Refusal } from '../refusal.ts';
import { browser, int, journeys, resilience, unit } from '../test/jest-parts.ts';
import type { TestPart } from '../test/part.ts';
import { runParts } from '../test/run-parts.ts';
import { alerts, java, lint, types } from '../test/static-parts.ts';

const everything: readonly TestPart[] = [
  lint,
  types,
  java,
  alerts,
  unit,
  int,
  journeys,
  browser,
  resilience('short'),
];

/** The parts with these names, in their fixed order; all for none. @throws Refusal for a name that is not a part */
function choose(names: readonly string[]): readonly TestPart[] {
  const unknown = names.find((name) => !everything.some((part) => part.name === name));
  if (unknown !== undefined) {
    const known = everything.map(({ name }) => name).join(', ');
    throw new Refusal(`There is no part "${unknown}" of the tests: choose from ${known}.`, 2);
  }
  return names.length === 0 ? everything : everything.filter(({ name }) => names.includes(name));
}

/** Runs the tests. Returns the status of the process. */
export async function test(args: readonly string[]): Promise<number> {
  const { parts, match, keep } = testArgs(args);
  return runParts(choose(parts), { match, keep });
}
