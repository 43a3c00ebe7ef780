import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { root } from '../settings.ts';
import { onStop } from '../signals.ts';
import { Programs } from '../test/programs.ts';

const places = ['tools/docs.ts', 'tools/docs/main.ts'].map((file) => join(root, file));

/** Writes what is generated from the code to docs/. Returns the status of the generator. */
export async function docs(args: readonly string[]): Promise<number> {
  const file = places.find((place) => existsSync(place));
  if (!file) throw new Refusal('tools/docs.ts, which writes the documents, is not there: update this clone.');
  const programs = new Programs();
  onStop(() => programs.stop());
  return programs.node([file, ...args]);
}
