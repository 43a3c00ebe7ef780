import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runningOn } from '@huisrecht/embedded/launcher/run-file.ts';
import { Launched } from '@huisrecht/embedded/launcher/testing/launched.ts';
import { machine, writeSection } from '../lib/report.ts';
import { familyOf, usageOf, type Usage } from './processes.ts';

const { values } = parseArgs({
  options: {
    separate: { type: 'boolean', default: false },
    settle: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);

const sum = (usages: readonly Usage[]): Usage => ({
  cpu: usages.reduce((total, { cpu }) => total + cpu, 0),
  memory: usages.reduce((total, { memory }) => total + memory, 0),
});
const usageOfAll = (pid: number): Usage => sum(familyOf(pid).map(usageOf));

const folder = mkdtempSync(join(tmpdir(), 'huisrecht-idle-'));
chmodSync(folder, 0o755);
const flags = [...(values.separate ? ['--separate'] : []), ...(values.only ? ['--only', values.only] : [])];

/** Starts on this folder and waits until all is ready. Returns how long that took, in seconds. */
async function startAndWait(): Promise<{ launched: Launched; ready: number }> {
  const began = performance.now();
  const launched = new Launched(['start', '--no-open', '--data', folder, ...flags]);
  await launched.says(/^Huisrecht is ready/m, 180_000);
  return { launched, ready: (performance.now() - began) / 1000 };
}

try {
  const first = await startAndWait();
  first.launched.kill('SIGTERM');
  await first.launched.status;
  const { launched, ready } = await startAndWait();

  await sleep(Number(values.settle) * 1000);
  const { children } = runningOn(folder) ?? { children: {} };
  const parts = { launcher: launched.pid, ...children };
  const one = (name: string, pid: number): Usage => (name === 'launcher' ? usageOf(pid) : usageOfAll(pid));
  const before = Object.entries(parts).map(([name, pid]) => one(name, pid));
  await sleep(seconds * 1000);
  const after = Object.entries(parts).map(([name, pid]) => one(name, pid));
  launched.kill('SIGTERM');
  await launched.status;

  const percent = (index: number): number =>
    (((after[index]?.cpu ?? 0) - (before[index]?.cpu ?? 0)) / seconds) * 100;
  const rows = Object.keys(parts).map(
    (name, index) => `| ${name} | ${percent(index).toFixed(1)} | ${Math.round(after[index]?.memory ?? 0)} |`,
  );
  const cpu = ((sum(after).cpu - sum(before).cpu) / seconds) * 100;
  const { memory } = sum(after);
  const command = `npm run bench -- idle${flags.length > 0 ? ` ${flags.join(' ')}` : ''}`;
  const table = [
    `\`${command}\`: ${first.ready.toFixed(1)} s to ready on an empty folder, ${ready.toFixed(1)} s on one with data; then idle, over ${seconds} s.`,
    `${machine()}.`,
    '',
    '| part | % of a core | MiB |',
    '| --- | ---: | ---: |',
    ...rows,
    `| **all** | ${cpu.toFixed(1)} | ${Math.round(memory)} |`,
  ].join('\n');
  console.log(`\n${table}\n`);
  const name = values.separate ? 'idle-separate' : 'idle';
  if (values.write)
    writeSection(name, `### At rest${values.separate ? ', each service apart' : ''}\n\n${table}`);
  const figures = { firstReady: first.ready, ready, cpuPercent: cpu, memoryMiB: memory };
  console.log(JSON.stringify({ bench: 'idle', separate: values.separate, ...figures }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
