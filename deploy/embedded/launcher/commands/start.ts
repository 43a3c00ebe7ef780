import { startArgs } from '../args.ts';
import { writeSecret } from '../files.ts';
import { openBrowser } from '../open-browser.ts';
import { selectParts } from '../parts.ts';
import { readyLine } from '../ready-line.ts';
import { runningOn, type Running } from '../run-file.ts';
import { settingsFrom } from '../settings.ts';
import { onStop } from '../signals.ts';
import { Stack } from '../stack.ts';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function exportsOf(env: Readonly<Record<string, string>>): string {
  return Object.entries(env)
    .map(([name, value]) => `export ${name}=${quote(value)}\n`)
    .join('');
}

function tellRunning({ pid, startedAt, ready, addresses }: Running): void {
  const since = new Date(startedAt).toLocaleTimeString('nl-NL');
  console.log(`Huisrecht is already ${ready ? 'running' : 'starting'} (process ${pid}, since ${since}):`);
  for (const [name, address] of Object.entries(addresses)) console.log(`  ${name.padEnd(15)} ${address}`);
  console.log(`Stop it with Ctrl-C where it runs, or with \`kill ${pid}\`.`);
}

/** Starts the parts and stays until it is told to stop. Returns the status of the process. */
export async function start(args: readonly string[]): Promise<number> {
  const options = startArgs(args);
  const settings = settingsFrom(process.env, options.data);
  const parts = selectParts(options.only);
  const running = runningOn(settings.dataFolder);
  if (running) {
    tellRunning(running);
    return 0;
  }

  console.log(`Huisrecht starts; data in ${settings.dataFolder}, logs in its folder logs.`);
  const stack = await Stack.claim({ settings, parts, separate: options.separate, say: console.log });
  const { promise: told, resolve: tell } = Promise.withResolvers<string>();
  let asked = false;
  onStop((why) => {
    asked = true;
    tell(why);
  });
  const staying = setInterval(() => undefined, 60_000);
  const stopping = told.then(async (why) => {
    stack.say(`Stopping (${why}).`);
    await stack.stop();
    console.log('Stopped.');
  });

  try {
    await stack.run();
    if (options.env) writeSecret(options.env, exportsOf(stack.env));
    stack.say(readyLine(stack.age, stack.addresses));
    const page = stack.addresses['admin'];
    if (options.open && page) openBrowser(page);
  } catch (error) {
    if (!asked) throw error;
  }
  await stopping;
  clearInterval(staying);
  return 0;
}
