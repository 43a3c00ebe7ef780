import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { addDays, dayOf } from '@huisrecht/calendar';
import { manyRequests, owners, RequestList, requestIndexes, rowOf } from '@huisrecht/requests/testing';
import { kernelIndexes, MongoAggregateStore } from '@huisrecht/store';
import { openTestStore, type TestStore } from '@huisrecht/store/testing';
import { machine, writeSection } from '../lib/report.ts';

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'embedded' },
    requests: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '40' },
  },
});
const [total, rounds] = [Number(values.requests), Number(values.rounds)];
const now = new Date();
const today = dayOf(now);
/** Of each kind of page, filter and search, at p95; the first look at a view is told beside it. */
const GOAL_MS = 150;
const FIRST = 'a view for the first time';

type Filter = Parameters<RequestList['page']>[0];
const open = ['awaiting-identity', 'collecting', 'in-review', 'decided'] as const;

/** Writes the requests as the kernel does. @returns some of their numbers */
const fill = async ({ store }: TestStore): Promise<string[]> => {
  const aggregates = new MongoAggregateStore(store.db);
  const numbers: string[] = [];
  let writes: Parameters<MongoAggregateStore['save']>[1][number][] = [];
  const write = async (): Promise<void> => {
    const lost = await aggregates.save('requests', writes);
    if (lost.length > 0) throw new Error(`${lost.length} requests were not saved.`);
    writes = [];
  };
  for (const state of manyRequests(total, now)) {
    writes.push({ id: state.id, version: 0, state, seq: 1, marks: [], append: [] });
    if (Math.random() < 200 / total) numbers.push(state.number);
    if (writes.length === 500) await write();
  }
  await write();
  return numbers;
};

/** How long it takes to answer a page, from the question to the rows, in milliseconds. */
const timed = async (
  list: RequestList,
  filter: Filter,
  after?: string,
): Promise<{ ms: number; next?: string }> => {
  const began = performance.now();
  const { items, next } = await list.page(filter, now, 50, after);
  JSON.stringify(items.map((state) => rowOf(state, now)));
  return { ms: performance.now() - began, ...(next !== undefined && { next }) };
};

const percentile = (figures: readonly number[], part: number): number =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * part))] ?? NaN;

/** What people do with a worklist, one after another: the next one waits for the answer. */
const workloads = (
  list: RequestList,
  numbers: readonly string[],
): Record<string, () => Promise<number[]>> => {
  const pick = <T>(of: readonly T[], nth: number): T => of[nth % of.length]!;
  const each = async (filter: (nth: number) => Filter): Promise<number[]> => {
    const figures: number[] = [];
    for (let nth = 0; nth < rounds; nth++) figures.push((await timed(list, filter(nth))).ms);
    return figures;
  };
  const pages = async (filter: Filter): Promise<number[]> => {
    const figures: number[] = [];
    let after: string | undefined;
    for (let nth = 0; nth < rounds; nth++) {
      const { ms, next } = await timed(list, filter, after);
      figures.push(ms);
      after = next;
    }
    return figures;
  };
  return {
    'pages, one after another, everything': () => pages({}),
    'pages, one after another, what is open': () => pages({ status: open }),
    'filter: a status': () => each((nth) => ({ status: [pick(open, nth)] })),
    'filter: an owner': () => each((nth) => ({ owner: pick(owners, nth) })),
    'filter: what is open of an owner': () => each((nth) => ({ status: open, owner: pick(owners, nth) })),
    'filter: a right': () =>
      each((nth) => ({ right: [pick(['erasure', 'access', 'objection'] as const, nth)] })),
    'filter: overdue': () => each(() => ({ overdue: true })),
    'filter: due before a day': () => each((nth) => ({ dueBefore: addDays(today, nth % 28) })),
    'filter: a right of an owner in review': () =>
      each((nth) => ({ status: ['in-review'], right: ['erasure'], owner: pick(owners, nth) })),
    'search: a number': () => each((nth) => ({ number: pick(numbers, nth) })),
    'search: how a number begins': () => each((nth) => ({ number: pick(numbers, nth).slice(0, 6) })),
  };
};

/** Where the list of a view begins is remembered; the first look at one is dearer. */
const firstLooks = async (store: TestStore, numbers: readonly string[]): Promise<number[]> => {
  const figures: number[] = [];
  const filters: Filter[] = [
    ...[{}, { status: open }, { overdue: true }, { dueWithin: 7 }],
    ...owners.slice(0, 10).map((owner) => ({ owner })),
    ...numbers.slice(0, 6).map((number) => ({ number })),
  ];
  for (const filter of filters) figures.push((await timed(new RequestList(store.store), filter)).ms);
  return figures;
};

const main = async (): Promise<void> => {
  const store = await openTestStore('requests', [requestIndexes, ...kernelIndexes(['requests'])]);
  try {
    const began = performance.now();
    const numbers = await fill(store);
    console.log(`${total} requests in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
    const list = new RequestList(store.store);
    // A process that has answered before: connections are open and the code is warm.
    for (let nth = 0; nth < 10; nth++) await timed(list, { status: ['ended'] });
    const figures: Record<string, number[]> = {
      [FIRST]: await firstLooks(store, numbers),
    };
    for (const [name, measure] of Object.entries(workloads(list, numbers))) {
      figures[name] = await measure();
      console.log(`${name}: p95 ${percentile(figures[name], 0.95).toFixed(0)} ms`);
    }
    report(figures);
  } finally {
    await store.drop();
  }
};

const report = (figures: Readonly<Record<string, readonly number[]>>): void => {
  const all = Object.values(figures).flat();
  const cells = (some: readonly number[]): string =>
    [0.5, 0.95].map((part) => percentile(some, part).toFixed(0)).join(' | ');
  const table = [
    `\`npm run bench -- worklist --store ${values.store}\`: ${total.toLocaleString('en')} requests, pages of 50, ${rounds} of each, one after another.`,
    `From the question to the rows, over the store. ${machine()}; load ${loadavg()[1]?.toFixed(1)} over five minutes.`,
    '',
    '| | p50 (ms) | p95 (ms) |',
    '| --- | ---: | ---: |',
    ...Object.entries(figures).map(([name, some]) => `| ${name} | ${cells(some)} |`),
    `| **all** | ${cells(all)} |`,
  ].join('\n');
  console.log(`\n${table}\n`);
  writeSection(`worklist-${values.store}`, `### Worklist, store: ${values.store}\n\n${table}`);
  const of = (some: readonly number[]) => ({ p50: percentile(some, 0.5), p95: percentile(some, 0.95) });
  const kinds = Object.entries(figures).filter(([name]) => name !== FIRST);
  const worst = Math.max(...kinds.map(([, some]) => percentile(some, 0.95)));
  const rows = Object.fromEntries(Object.entries(figures).map(([name, some]) => [name, of(some)]));
  console.log(
    JSON.stringify({
      ...{ bench: 'worklist', store: values.store, requests: total, ...of(all), worst, goal: GOAL_MS },
      ...{ kept: worst < GOAL_MS, rows },
    }),
  );
};

await main();
process.exit(0);
