import { join } from 'node:path';
import type { Variables } from '../environment.ts';
import { root } from '../settings.ts';
import { chromium } from './chromium.ts';
import { judged } from './figures.ts';
import { jestFigures } from './jest-figures.ts';
import type { Around, TestPart } from './part.ts';

interface JestPart {
  readonly name: string;
  /** Of jest.config.mjs. */
  readonly project: string;
  readonly around: Around;
  readonly args?: readonly string[];
  /** What its specs find in their environment besides where the stack is. */
  readonly env?: () => Variables;
}

/** The specs of one project of jest.config.mjs as a part of the tests. */
export function jestPart({ name, project, around, args = ['--runInBand'], env }: JestPart): TestPart {
  return {
    name,
    around,
    async run(run) {
      const results = join(run.folder, `${name}.json`);
      const jest = [
        '--experimental-vm-modules',
        '--no-warnings',
        join(root, 'node_modules/jest/bin/jest.js'),
        ...['--selectProjects', project],
        ...['--json', '--outputFile', results],
        ...args,
        ...(run.match ? [run.match] : []),
      ];
      const status = await run.programs.node(jest, { env: { ...run.env, ...env?.() } });
      return judged(jestFigures(results), status);
    },
  };
}

export const unit = jestPart({ name: 'unit', project: 'unit', around: 'nothing', args: ['--maxWorkers=2'] });
export const int = jestPart({ name: 'int', project: 'int', around: 'stack' });
export const journeys = jestPart({ name: 'journeys', project: 'journey', around: 'system' });
export const browser = jestPart({
  name: 'browser',
  project: 'browser',
  around: 'system',
  env: () => ({ CHROMIUM: chromium() }),
});

/** Kills parts at random moments, in a stack of its own. */
export const resilience = (length: 'short' | 'full'): TestPart =>
  jestPart({
    name: 'resilience',
    project: 'resilience',
    around: 'nothing',
    env: () => ({ RESILIENCE: process.env['RESILIENCE'] || length }),
  });

/** The protocol explored at length: tens of thousands of runs, the seed printed. */
export const explorer: TestPart = jestPart({
  name: 'explorer',
  project: 'unit',
  around: 'nothing',
  args: ['--runInBand', '--testPathPatterns', 'eventing/src/testing/explorer'],
  env: () => ({ EXPLORER_RUNS: process.env['EXPLORER_RUNS'] || '20000' }),
});
