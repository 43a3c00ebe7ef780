import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { root } from '../settings.ts';
import { withStack } from '../with-stack.ts';

/** Where a bench of this name may be. */
const placesOf = (name: string): string[] =>
  ['bench.ts', 'main.ts', '.bench.ts'].map((file) =>
    join(root, 'test/benchmarks', file.startsWith('.') ? `${name}${file}` : join(name, file)),
  );

/**
 * Runs one bench on a stack of its own. Returns its status.
 * @throws Refusal when there is no such bench
 */
export async function bench([name = '', ...args]: readonly string[]): Promise<number> {
  const file = name && placesOf(name).find((place) => existsSync(place));
  if (!file)
    throw new Refusal(`There is no bench "${name}" in test/benchmarks: see \`npm run bench -- --help\`.`, 2);
  return withStack('stack', (programs, env) => programs.node([file, ...args], { env }));
}
