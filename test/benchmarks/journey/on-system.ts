import { parseArgs } from 'node:util';
import { logInStaff } from '@huisrecht/demo/story/cast.ts';
import { machine, writeSection } from '../lib/report.ts';
import { Office, together } from './office.ts';
import { tenantsOfTheErpOnly } from './people.ts';

const { values } = parseArgs({
  options: {
    alone: { type: 'string', default: '10' },
    crowd: { type: 'string', default: '200' },
    store: { type: 'string', default: 'embedded' },
  },
});
const env = (name: string): string => process.env[name] ?? '';

const percentile = (figures: readonly number[], part: number): number =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * part))] ?? NaN;
const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);

/** Milliseconds from "identity verified" to "package ready", for each request. */
const timed = async (office: Office, ids: readonly string[], lookEveryMs: number): Promise<number[]> => {
  const ready = ids.map(async (id) => {
    await office.verify(id);
    return office.packageReady(id, lookEveryMs);
  });
  return Promise.all(ready);
};

const main = async (): Promise<void> => {
  const [few, many] = [Number(values.alone), Number(values.crowd)];
  const subjects = await tenantsOfTheErpOnly(env('KAFKA_BROKERS').split(','), few + many);
  const office = new Office(await logInStaff(env('ADMIN_PUBLIC_URL')));
  office.start();
  const alone: number[] = [];
  for (const subject of subjects.slice(0, few)) {
    alone.push(...(await timed(office, [await office.register(subject)], 150)));
  }
  console.log(`alone: ${alone.map(seconds).join(' ')} s`);
  const ids: string[] = [];
  await together(subjects.slice(few), async (subject) => void ids.push(await office.register(subject)));
  const began = performance.now();
  const crowd = await timed(office, ids, 10_000);
  const wall = performance.now() - began;
  await office.stop();
  const row = (label: string, figures: readonly number[]) =>
    `| ${label} | ${seconds(percentile(figures, 0.5))} | ${seconds(percentile(figures, 0.95))} |`;
  const table = [
    `\`npm run bench -- journey\`: ${machine()}, the whole demo on it. Store: ${values.store}.`,
    '',
    '| identity verified → package ready | p50 (s) | p95 (s) |',
    '| --- | ---: | ---: |',
    row(`alone, ${few} one after another`, alone),
    row(`${many} at once`, crowd),
    '',
    `All ${many} took ${seconds(wall)} s: ${((many * 60_000) / wall).toFixed(0)} a minute. Four holders each (the ERP by SQL, three search tasks that are answered as soon as they are seen), decided as soon as the review opens.`,
  ].join('\n');
  console.log(`\n${table}\n`);
  writeSection('journey', table);
  const figures = (all: readonly number[]) => ({ p50: percentile(all, 0.5), p95: percentile(all, 0.95) });
  console.log(
    JSON.stringify({
      bench: 'journey',
      store: values.store,
      alone: figures(alone),
      crowd: figures(crowd),
      wall,
    }),
  );
};

await main();
process.exit(0);
