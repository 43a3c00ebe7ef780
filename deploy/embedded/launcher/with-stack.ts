import type { Variables } from './environment.ts';
import { onStop } from './signals.ts';
import type { Around } from './test/part.ts';
import { Programs } from './test/programs.ts';
import { Surroundings } from './test/surroundings.ts';

/** Runs something on a stack of its own, in a temporary folder, and cleans up. Returns the status it ends with. */
export async function withStack(
  around: Exclude<Around, 'nothing'>,
  work: (programs: Programs, env: Variables) => Promise<number>,
): Promise<number> {
  const surroundings = new Surroundings();
  const programs = new Programs();
  onStop(() => programs.stop());
  try {
    return await work(programs, await surroundings.make(around));
  } finally {
    await surroundings.cleanUp({ keep: false, logs: false });
  }
}
