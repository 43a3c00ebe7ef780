import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';
import { root } from './settings.ts';

/**
 * Makes the topics of the contracts that the broker lacks; nothing else ever makes one. The program that does it is loaded at
 * once and goes to work when the brokers are there.
 * @param brokers with commas between them
 * @returns what it did, in words
 * @throws Refusal with the reason; when the brokers do not come, what kept them
 */
export async function makeTopics(brokers: Promise<string>): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'topics-main.ts')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  const said = text(child.stdout);
  const complained = text(child.stderr);
  const status = new Promise<number | null>((resolve) => child.on('exit', resolve));
  try {
    child.stdin.end(`${await brokers}\n`);
  } catch (error) {
    child.kill();
    throw error;
  }
  if ((await status) === 0) return (await said).trim();
  const why = (await complained).trim().split('\n').at(-1);
  throw new Refusal(`The topics cannot be made: ${why ?? 'no reason was given'}`);
}
