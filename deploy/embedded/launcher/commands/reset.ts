import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resetArgs } from '../args.ts';
import { Refusal } from '../refusal.ts';
import { cleanUpAfter, runningOn } from '../run-file.ts';
import { settingsFrom } from '../settings.ts';

/** What a data folder may hold; another folder is not emptied, whatever it is called. */
const ours = new Set(['kafka', 'store', 'mail', 'issuer', 'keys', 'logs', 'jars', 'demo', 'run.json']);

/** Empties the data folder. @throws Refusal while Huisrecht runs there, or when there is something else in it */
export async function reset(args: readonly string[]): Promise<number> {
  const { dataFolder } = settingsFrom(process.env, resetArgs(args).data);
  if (!existsSync(dataFolder)) {
    console.log(`There is nothing in ${dataFolder}.`);
    return 0;
  }
  const running = runningOn(dataFolder);
  if (running) {
    throw new Refusal(`Huisrecht is running on ${dataFolder} (process ${running.pid}): stop it first.`);
  }
  const strange = readdirSync(dataFolder).filter((name) => !ours.has(name));
  if (strange.length > 0) {
    throw new Refusal(
      `${dataFolder} holds more than Huisrecht's data (${strange.slice(0, 3).join(', ')}): move that away first.`,
    );
  }
  await cleanUpAfter(dataFolder);
  for (const name of readdirSync(dataFolder))
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  console.log(`Emptied ${dataFolder}.`);
  return 0;
}
