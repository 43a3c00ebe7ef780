// Tests the alert rules with promtool: the one on the PATH, else the one of Debian's package, fetched once.
// Skips with a sentence when there is none to be had; fails when a rule does.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const cache = join(here, '../../.data/tools/promtool');

/** Runs a program with its output as text; status null when it is not there. */
const run = (program, args, cwd = here) => spawnSync(program, args, { cwd, encoding: 'utf8' });

const works = (program) => run(program, ['--version']).status === 0;

/** Unpacks the package into the cache; nothing is installed and nothing starts. */
function fetched() {
  const promtool = join(cache, 'usr/bin/promtool');
  if (existsSync(promtool)) return promtool;
  mkdirSync(cache, { recursive: true });
  if (run('apt-get', ['download', 'prometheus'], cache).status !== 0) return undefined;
  const [deb] = readdirSync(cache).filter((name) => name.endsWith('.deb'));
  if (!deb || run('dpkg-deb', ['-x', deb, '.'], cache).status !== 0) return undefined;
  return promtool;
}

const given = process.env.PROMTOOL;
const promtool = given ?? (works('promtool') ? 'promtool' : fetched());
if (!promtool || !works(promtool)) {
  if (given) {
    console.error(`PROMTOOL names ${given}, which does not run: set it to a promtool, or leave it out.`);
    process.exit(1);
  }
  console.log(
    'Alert rules not tested: there is no promtool here and none to be had. Install prometheus, or set PROMTOOL.',
  );
  process.exit(0);
}

const checks = [
  ['check', 'config', 'prometheus.yml'],
  ['check', 'rules', 'alerts.yml'],
  ['test', 'rules', 'alerts.test.yml'],
];
for (const args of checks) {
  const { status, stdout, stderr } = run(promtool, args);
  if (status !== 0) {
    console.error(`promtool ${args.join(' ')} failed:\n${stdout}${stderr}`);
    process.exit(1);
  }
}
console.log('Alert rules: the configuration is valid and each alert fires when it should, and only then.');
