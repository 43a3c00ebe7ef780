import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../settings.ts';
import { judged, none, sumOf, type Figures } from './figures.ts';
import type { TestPart } from './part.ts';
import { workspaceProgram } from './programs.ts';
import { surefireFigures } from './surefire-figures.ts';

const one = (status: number): Figures => (status === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 });

/** ESLint over everything, then Prettier: two checks. */
export const lint: TestPart = {
  name: 'lint',
  around: 'nothing',
  async run({ programs }) {
    const eslint = [workspaceProgram('eslint'), '--cache', '--cache-location', '.nx/eslint', '.'];
    const prettier = [workspaceProgram('prettier'), '--check', '--log-level', 'warn', '.'];
    return sumOf([one(await programs.node(eslint)), one(await programs.node(prettier))]);
  },
};

/** The TypeScript compiler over each project. */
export const types: TestPart = {
  name: 'types',
  around: 'nothing',
  async run({ programs }) {
    const projects = ['.', 'services/admin/web', 'services/admin/test']
      .map((folder) => join(folder, 'tsconfig.json'))
      .filter((file) => existsSync(join(root, file)));
    const figures: Figures[] = [];
    for (const project of projects) {
      figures.push(one(await programs.node([workspaceProgram('tsc'), '--noEmit', '-p', project])));
    }
    return sumOf(figures);
  },
};

/** The tests of the embedded Kafka, store and mail, by Maven. */
export const java: TestPart = {
  name: 'java',
  around: 'nothing',
  async run({ programs }) {
    const cwd = join(root, 'deploy/embedded');
    const reports = join(cwd, 'target/surefire-reports');
    rmSync(reports, { recursive: true, force: true });
    const status = await programs.run('mvn', ['-B', '-q', 'test'], { cwd });
    return judged(surefireFigures(reports), status);
  },
};

/** The alert rules, by promtool; where there is none to be had it says so, and nothing fails. */
export const alerts: TestPart = {
  name: 'alerts',
  around: 'nothing',
  async run({ programs }) {
    return one(await programs.node([join(root, 'deploy/prometheus/test.mjs')]));
  },
};
