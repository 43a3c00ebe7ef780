import { testArgs } from '../args.ts';
import { explorer, resilience as part } from '../test/jest-parts.ts';
import { runParts } from '../test/run-parts.ts';

/** Runs the long form of the resilience tests: the kill run, and the protocol's explorer. Returns the status of the process. */
export async function resilience(args: readonly string[]): Promise<number> {
  const { match, keep } = testArgs(args);
  return runParts([part('full'), explorer], { match, keep });
}
