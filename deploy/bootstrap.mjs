// Makes a fresh clone ready, then hands over to the launcher on Node 24. Runs on Node 20 and newer, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { help } from './embedded/launcher/help.mjs';
import { hashOf, isCurrent, leave } from './embedded/launcher/stamps.mjs';
import { ask, complaint, needed, nodeComplaint } from './embedded/launcher/tools.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...path) => join(root, ...path);
const node24 = at('node_modules/node/bin/node');
const [command = '', ...args] = process.argv.slice(2);

/** Ends with one sentence. */
function refuse(sentence, status = 1) {
  console.error(sentence);
  process.exit(status);
}

/** Runs a step with its output kept, shown only when it fails. */
function step(title, program, programArgs, options = {}) {
  const began = Date.now();
  const child = spawn(program, programArgs, {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const end = (problem) => {
      if (problem) refuse(`${output}\n${title} failed (${problem}); the reason is above.`);
      console.log(`${title}: done in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
      resolve();
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(signal ?? (code === 0 ? undefined : `status ${code}`)));
  });
}

/** Node 24 and the programs of the workspace first, for everything that is started. */
function environment() {
  const path = [dirname(node24), at('node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NX_DAEMON: 'false', NX_TUI: 'false' };
}

async function installPackages() {
  const stamp = at('node_modules/.huisrecht-installed');
  if (!isCurrent(stamp, hashOf([at('package-lock.json')])) || !existsSync(at('node_modules/.bin/nx'))) {
    console.log('Installing packages takes a few minutes the first time.');
    await step('Installing packages', 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
    leave(stamp, hashOf([at('package-lock.json')]));
  }
  mendNode();
}

/** npm now and then leaves out the program of the `node` package, or the link to it. */
function mendNode() {
  if (!existsSync(node24)) {
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: at('node_modules/node'),
      stdio: 'ignore',
    });
  }
  if (!existsSync(node24)) {
    refuse(
      'The package `node`, which brings Node 24, was not installed whole: remove node_modules and start again.',
    );
  }
  const link = at('node_modules/.bin/node');
  if (existsSync(link)) return;
  rmSync(link, { force: true });
  symlinkSync('../node/bin/node', link);
}

async function buildTypeScript() {
  const sources = ['libs', 'services', 'deploy/demo', 'nx.json', '.swcrc', 'package-lock.json'].map((path) =>
    at(path),
  );
  const hash = hashOf(sources, (file) => !/\.(spec\.ts|md)$/.test(file));
  const stamp = at('.nx/.huisrecht-built');
  const packages = ['libs', 'services'].flatMap((group) =>
    readdirSync(at(group)).map((name) => at(group, name)),
  );
  if (isCurrent(stamp, hash) && packages.every((folder) => existsSync(join(folder, 'dist')))) return;
  await step('Building the services', node24, [at('node_modules/.bin/nx'), 'run-many', '-t', 'build']);
  leave(stamp, hash);
}

const javaStamp = at('deploy/embedded/target/.huisrecht-built');
const javaHash = () =>
  hashOf(
    [at('deploy/embedded/pom.xml'), at('deploy/embedded/java')],
    (file) => !file.includes('/java/test/'),
  );
const javaIsBuilt = () =>
  isCurrent(javaStamp, javaHash()) && existsSync(at('deploy/embedded/target/embedded.jar'));

async function buildJava() {
  if (javaIsBuilt()) return;
  const hash = javaHash();
  const maven = ['-q', '-B', '-Dmaven.test.skip=true', 'package'];
  await step('Building Kafka, store and mail', 'mvn', maven, { cwd: at('deploy/embedded') });
  leave(javaStamp, hash);
}

/** The tools that this command will use; all of Java's only when something is to be compiled. */
function toolsFor() {
  const { KAFKA_BROKERS, MONGODB_URI, SMTP_URL } = process.env;
  if (['reset', 'docs'].includes(command)) return [];
  if (command === 'start' && KAFKA_BROKERS && MONGODB_URI && SMTP_URL) return [];
  return command === 'test' || !javaIsBuilt() ? needed : needed.filter((tool) => tool.command === 'java');
}

/** npm, when it is killed, tells nobody; that its children have another parent then is all there is to see. */
function stopWithNpm(stop) {
  const npm = process.ppid;
  const watch = () => process.ppid !== npm && stop();
  setInterval(watch, 1000).unref();
}

/** Starts the launcher in our place: it has our terminal, gets our signals, and its status is ours. */
function handOver() {
  const child = spawn(node24, [at('deploy/embedded/launcher/main.ts'), command, ...args], {
    cwd: root,
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  if (process.env.npm_lifecycle_event) stopWithNpm(() => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => refuse(`The launcher cannot be started: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const commands = Object.keys(help);
if (command === '--help' || command === 'help') {
  console.log(Object.values(help).join('\n\n'));
  process.exit(0);
}
if (!commands.includes(command))
  refuse(`There is no command "${command}": choose from ${commands.join(', ')}.`, 2);
if (args.includes('--help')) {
  console.log(help[command]);
  process.exit(0);
}

const old = nodeComplaint(process.versions.node);
if (old) refuse(old);
const tools = toolsFor();
for (const tool of tools) {
  const problem = complaint(tool, ask(tool));
  if (problem) refuse(problem);
}
await Promise.all([
  installPackages().then(() => (command === 'reset' ? undefined : buildTypeScript())),
  tools.length > 0 ? buildJava() : undefined,
]);
handOver();
