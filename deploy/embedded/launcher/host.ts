import { createInterface } from 'node:readline';
import { stopWithParent } from './parent.ts';

/** What a hosted module exports as `start`. */
type Start = (env: Readonly<Record<string, string | undefined>>) => Promise<Hosted>;
interface Hosted {
  readonly url?: string;
  close(): Promise<void>;
}
/** The line that this program waits for: the environment of each part. */
type Go = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How a part is started. @throws when it has not been built, or exports no `start` */
async function load(name: string): Promise<Start> {
  const specifier = `@huisrecht/${name}`;
  const { start } = (await import(specifier)) as { start?: Start };
  if (!start) throw new Error(`${specifier} exports no start.`);
  return start;
}

/** Reads one line; the input stays open, for its end says that the launcher is gone. */
function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  return new Promise((resolve) => lines.once('line', resolve));
}

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const running: Hosted[] = [];
stopWithParent(async () => {
  await Promise.all(running.map((hosted) => hosted.close()));
});

const go = firstLine();
const modules = await Promise.all(names.map(async (name) => ({ name, start: await load(name) })));
const environments = JSON.parse(await go) as Go;
await Promise.all(
  modules.map(async ({ name, start }) => {
    const hosted = await start({ ...process.env, ...environments[name] });
    running.push(hosted);
    console.log(`${name} ready on ${hosted.url ?? 'no address'}`);
  }),
);
