import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, isAlive, until } from './processes.ts';
import { cleanUpAfter, runningOn, type Running } from './run-file.ts';
import { root } from './settings.ts';
import { Launched, noRealParts } from './testing/launched.ts';

/** Of processes that have the data folder in their command line, the launchers apart. */
function partsOn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(folder) && !commandOf(pid).includes('launcher/main.ts'));
}

const ready = /^Huisrecht is ready .*$/m;

describe('the launcher', () => {
  let folder: string;
  const launched: Launched[] = [];

  const launch = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Launched => {
    const one = new Launched([...args, '--data', folder], env);
    launched.push(one);
    return one;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  });
  afterEach(async () => {
    for (const one of launched.splice(0)) {
      one.kill('SIGKILL');
      await one.status;
    }
    await until(() => partsOn(folder).length === 0, 20_000);
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts, tells a second start what runs, starts again what crashes, and stops all', async () => {
    const first = launch(['start', '--only', 'stack', '--no-open']);
    expect(await first.says(ready)).toContain('log in with password huisrecht as bea');

    const second = launch(['start']);
    expect(await second.status).toBe(0);
    expect(second.output).toContain(`Huisrecht is already running (process ${first.pid}, since`);
    expect(second.output).toMatch(/store +mongodb:\/\/127\.0\.0\.1:\d+/);

    const reset = launch(['reset']);
    expect(await reset.status).toBe(1);
    expect(reset.output).toMatch(/^Huisrecht is running on .*: stop it first\.$/m);

    const { children, env } = runningOn(folder) as Running;
    process.kill(children['store'] ?? 0, 'SIGKILL');
    await first.says(
      /^store stopped by itself and starts again in 0\.5 s\. store was killed by SIGKILL: look in/m,
    );
    await first.says(/^store is up again\.$/m);

    const besides = { ...env, HUISRECHT_DATA: '', IMAP_URL: '' };
    const other = new Launched(['start', '--only', 'stack', '--data', `${folder}/other`], besides);
    launched.push(other);
    await other.says(ready);
    expect(other.output).toMatch(/kafka +not started: KAFKA_BROKERS names one that is there/);
    expect(Object.keys((runningOn(`${folder}/other`) as Running).children)).toEqual([]);
    other.kill('SIGINT');
    expect(await other.status).toBe(0);

    first.kill('SIGTERM');
    expect(await first.status).toBe(0);
    expect(first.output).toContain('Stopped.');
    expect(partsOn(folder)).toEqual([]);
    expect(existsSync(join(folder, 'run.json'))).toBe(false);
  }, 180_000);

  it('leaves no orphan when it is killed, and starts again on the same data', async () => {
    const first = launch(['start', '--only', 'kafka,store,issuer', '--no-open']);
    await first.says(ready);
    const { children } = runningOn(folder) as Running;
    expect(Object.values(children).every(isAlive)).toBe(true);

    first.kill('SIGKILL');
    await first.status;
    expect(await until(() => partsOn(folder).length === 0, 20_000)).toBe(true);

    const next = launch(['start', '--only', 'kafka,store,issuer', '--no-open']);
    await next.says(ready);
    expect(next.output).toMatch(/topics +(\d+), of which 0 made now/);
    next.kill('SIGINT');
    expect(await next.status).toBe(0);
  }, 180_000);

  it('stops at the first wish, also in the middle of a start', async () => {
    const one = launch(['start', '--only', 'stack', '--no-open']);
    await one.says(/^ {2}keys/m);
    one.kill('SIGTERM');
    expect(await one.status).toBe(0);
    expect(partsOn(folder)).toEqual([]);
  }, 120_000);

  it('a port that is taken is told, and the next one used', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const one = launch(['start', '--only', 'store', '--no-open'], { STORE_PORT: String(port) });
    const used = /uses (\d+)/.exec(
      await one.says(new RegExp(`^Port ${port} is taken; store uses \\d+\\.$`, 'm')),
    )?.[1];
    await one.says(new RegExp(`store +mongodb://127\\.0\\.0\\.1:${used} `));
    await new Promise((resolve) => taken.close(resolve));
  }, 120_000);

  it('data that cannot be read is one sentence that says what to do', async () => {
    const one = launch(['start', '--only', 'store', '--no-open']);
    await one.says(ready);
    one.kill('SIGTERM');
    await one.status;
    for (const name of readdirSync(join(folder, 'store')).filter((file) => file !== 'lock')) {
      writeFileSync(join(folder, 'store', name), 'this is no store');
    }
    const next = launch(['start', '--only', 'store', '--no-open']);
    expect(await next.status).toBe(3);
    expect(next.output.trim().split('\n').at(-1)).toMatch(/cannot read its data in .* `npm run reset`\.$/);

    const reset = launch(['reset']);
    expect(await reset.status).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  }, 120_000);

  it('reset leaves a folder alone that holds something else', async () => {
    writeFileSync(join(folder, 'thesis.txt'), 'years of work');
    const reset = launch(['reset']);
    expect(await reset.status).toBe(1);
    expect(reset.output).toContain("holds more than Huisrecht's data (thesis.txt): move that away first.");
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  it('what a killed launcher left is stopped; a stranger with its number is not', async () => {
    const idle = (mark: string) =>
      spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', mark], { detached: true });
    const ours = idle(folder);
    const stranger = idle('something else');
    const ids = { store: ours.pid, kafka: stranger.pid };
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ pid: 2 ** 22 + 1, children: ids }));
    expect(await cleanUpAfter(folder)).toEqual(['store']);
    expect(await until(() => ours.exitCode !== null || ours.signalCode !== null, 5_000)).toBe(true);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });
});

describe('the bootstrap', () => {
  const bootstrap = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [join(root, 'deploy/bootstrap.mjs'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...noRealParts, ...env },
    });

  it('shows help before anything is looked for', () => {
    const { status, stdout } = bootstrap(['start', '--help'], { PATH: '' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^npm start -- \[--separate\]/);
  });

  it('without Java: one sentence that says what to install', () => {
    const { status, stderr } = bootstrap(['start'], { PATH: '' });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(
      /^Huisrecht needs (Java|a Java compiler).* is not on the PATH: install a JDK 17 or newer .*\.$/,
    );
  });

  it('an unknown command: one sentence with those there are', () => {
    const { status, stderr } = bootstrap(['run']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There is no command "run": choose from start, test, reset/);
  });
});
