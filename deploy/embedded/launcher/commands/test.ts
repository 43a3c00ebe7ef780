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

/** What runs when no part is named: all but the kill run, which has its own command while it is being made steady. */
const usual = everything.map(({ name }) => name).filter((name) => name !== 'resilience');

/** The parts with these names, in their fixed order; the usual ones for none. @throws Refusal for a name that is not a part */
function choose(names: readonly string[]): readonly TestPart[] {
  const unknown = names.find((name) => !everything.some((part) => part.name === name));
  if (unknown !== undefined) {
    const known = everything.map(({ name }) => name).join(', ');
    throw new Refusal(`There is no part "${unknown}" of the tests: choose from ${known}.`, 2);
  }
  const asked = names.length === 0 ? usual : names;
  return everything.filter(({ name }) => asked.includes(name));
}

/** Runs the tests. Returns the status of the process. */
export async function test(args: readonly string[]): Promise<number> {
  const { parts, match, keep } = testArgs(args);
  return runParts(choose(parts), { match, keep });
}
