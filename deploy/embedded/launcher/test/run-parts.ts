import { messageOf } from '../refusal.ts';
import { onStop } from '../signals.ts';
import { none, sayFigures, sumOf, type Figures } from './figures.ts';
import type { TestPart } from './part.ts';
import { Programs } from './programs.ts';
import { Surroundings } from './surroundings.ts';

export interface RunOptions {
  readonly match: string | undefined;
  /** Leave data and logs in place. */
  readonly keep: boolean;
}

async function runOne(
  part: TestPart,
  surroundings: Surroundings,
  programs: Programs,
  match: string | undefined,
): Promise<Figures> {
  try {
    const env = await surroundings.make(part.around);
    return await part.run({ programs, env, match, folder: surroundings.folder });
  } catch (error) {
    console.error(`${part.name} could not run: ${messageOf(error)}`);
    return { ...none, failed: 1 };
  }
}

/** Runs the parts in order, tells the figures of each, cleans up, and ends with the line of totals. Returns the status. */
export async function runParts(parts: readonly TestPart[], { match, keep }: RunOptions): Promise<number> {
  const surroundings = new Surroundings();
  const programs = new Programs();
  const lines: string[] = [];
  const all: Figures[] = [];
  let stopped = false;
  onStop((why) => {
    stopped = true;
    console.error(`Stopping (${why}).`);
    programs.stop();
  });

  for (const part of parts) {
    if (stopped) break;
    console.log(`\n── ${part.name} ${'─'.repeat(70 - part.name.length)}`);
    const began = performance.now();
    const figures = await runOne(part, surroundings, programs, match);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(`${part.name}: ${sayFigures(figures)} (${seconds} s)`);
    console.log(lines.at(-1));
    all.push(figures);
  }

  const totals = sumOf(all);
  const kept = await surroundings.cleanUp({ keep, logs: totals.failed > 0 });
  console.log(`\n${lines.join('\n')}`);
  if (kept) console.log(`Logs: ${kept}`);
  if (stopped) return 130;
  console.log(sayFigures(totals));
  return totals.failed > 0 ? 1 : 0;
}
