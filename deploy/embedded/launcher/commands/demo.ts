import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serviceParts } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { runningOn } from '../run-file.ts';
import { root, settingsFrom } from '../settings.ts';
import { onStop } from '../signals.ts';
import { Programs } from '../test/programs.ts';
import { withStack } from '../with-stack.ts';

const story = join(root, 'deploy/demo/story.ts');

/** Tells the story on the system that runs, or on one for the occasion. Returns its status. */
export async function demo(args: readonly string[]): Promise<number> {
  if (!existsSync(story))
    throw new Refusal('deploy/demo/story.ts, which tells the story, is not there: update this clone.');
  const running = runningOn(settingsFrom(process.env).dataFolder);
  const whole =
    running?.ready && serviceParts.every((part) => running.addresses[part]) && running.env['DEMO_FOLDER'];
  if (!whole) {
    console.log(
      'Huisrecht is not running, or not all of it; it is started for this story and stopped after it.',
    );
    return withStack('system', (programs, env) => programs.node([story, ...args], { env }));
  }
  const programs = new Programs();
  onStop(() => programs.stop());
  return programs.node([story, ...args], { env: running.env });
}
