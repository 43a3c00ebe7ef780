import { parseArgs } from 'node:util';
import { ensureTopics, kafkaClient } from '@huisrecht/eventing';
import { toyTopics, unique } from '@huisrecht/eventing/testing';
import { machine, median, writeSection } from '../lib/report.ts';
import { fill } from './load.ts';
import { nestTransport } from './nest-transport.ts';
import { ours } from './ours.ts';
import { rawLoop } from './raw-loop.ts';

export interface Course {
  readonly brokers: readonly string[];
  readonly uri: string;
  readonly topic: string;
  /** A group and a database that nobody used before. */
  readonly group: string;
  readonly total: number;
}

/** Consumes the course's topic from its beginning. @returns events a second */
export type Contender = (course: Course) => Promise<number>;

export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'embedded' },
    events: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const uri = process.env['MONGODB_URI'] ?? '';
const total = Number(values.events);

/** NestJS's transport is slow enough to be judged on a tenth. */
const contenders = { nest: nestTransport, raw: rawLoop, huisrecht: ours };

const main = async (): Promise<void> => {
  const kafka = kafkaClient({ brokers, clientId: 'bench', log: quiet });
  const few = { ...toyTopics.counted, name: unique('bench.few') };
  await makeAnew(kafka);
  await ensureTopics({ brokers, clientId: 'bench', log: quiet }, [toyTopics.counted, toyTopics.echoed, few]);
  await fill(kafka, few.name, total / 10);
  await fill(kafka, toyTopics.counted.name, total);
  const rates: Record<keyof typeof contenders, number[]> = { nest: [], raw: [], huisrecht: [] };
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const name of Object.keys(contenders) as (keyof typeof contenders)[]) {
      if (values.only !== undefined && values.only !== name) continue;
      const slow = name === 'nest';
      const [topic, events] = slow ? [few.name, total / 10] : [toyTopics.counted.name, total];
      const rate = await contenders[name]({
        brokers,
        uri,
        topic,
        group: unique(`bench-${name}`),
        total: events,
      });
      rates[name].push(rate);
      console.log(`round ${round}  ${name.padEnd(10)} ${Math.round(rate).toLocaleString('en')} events/s`);
    }
  }
  report(rates);
};

/** Nothing of an earlier run may be in the way. */
const makeAnew = async (kafka: ReturnType<typeof kafkaClient>): Promise<void> => {
  const admin = kafka.admin();
  await admin.connect();
  const names = Object.values(toyTopics).map(({ name }) => name);
  const existing = (await admin.listTopics()).filter((name) => names.includes(name));
  if (existing.length > 0) await admin.deleteTopics({ topics: existing });
  while ((await admin.listTopics()).some((name) => names.includes(name)));
  await admin.disconnect();
};

const report = (rates: Record<keyof typeof contenders, number[]>): void => {
  const [nest, raw, huisrecht] = [median(rates.nest), median(rates.raw), median(rates.huisrecht)];
  const row = (label: string, rate: number) =>
    `| ${label} | ${Math.round(rate).toLocaleString('en')} | ${(rate / nest).toFixed(2)} | ${(rate / raw).toFixed(2)} |`;
  const table = [
    `\`npm run bench -- eventing --store ${values.store}\`, ${total.toLocaleString('en')} events, median of ${values.rounds} rounds.`,
    `${machine()}.`,
    '',
    '| | events/s | × NestJS transport | × raw loop |',
    '| --- | ---: | ---: | ---: |',
    row('(a) NestJS Kafka transport, one upsert each', nest),
    row('(b) raw kafkajs + mongodb bulk loop', raw),
    row('(c) Huisrecht, the whole protocol', huisrecht),
  ].join('\n');
  console.log(`\n${table}\n`);
  if (values.only === undefined)
    writeSection(`eventing-${values.store}`, `### Store: ${values.store}\n\n${table}`);
  console.log(JSON.stringify({ bench: 'eventing', store: values.store, nest, raw, huisrecht }));
};

await main();
process.exit(0);
