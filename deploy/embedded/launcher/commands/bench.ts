import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { root } from '../settings.ts';
import { onStop } from '../signals.ts';
import type { Around } from '../test/part.ts';
import { Programs } from '../test/programs.ts';
import { withStack } from '../with-stack.ts';

/** What the file of a bench is called by what it needs around it. */
const files: Readonly<Record<string, Around>> = {
  'main.ts': 'stack',
  'on-system.ts': 'system',
  'alone.ts': 'nothing',
};

/**
 * Runs `test/benchmarks/NAME/main.ts` on a stack of its own, `on-system.ts` on all of Huisrecht, `alone.ts` on nothing.
 * Returns its status.
 * @throws Refusal when there is no such bench
 */
export async function bench([name = '', ...args]: readonly string[]): Promise<number> {
  const folder = join(root, 'test/benchmarks', name);
  const file = Object.keys(files).find((one) => name !== '' && existsSync(join(folder, one)));
  const around = files[file ?? ''];
  if (!file || !around) {
    throw new Refusal(`There is no bench "${name}" in test/benchmarks: see \`npm run bench -- --help\`.`, 2);
  }
  const program = [join(folder, file), ...args];
  if (around !== 'nothing') return withStack(around, (programs, env) => programs.node(program, { env }));
  const programs = new Programs();
  onStop(() => programs.stop());
  return programs.node(program);
}
