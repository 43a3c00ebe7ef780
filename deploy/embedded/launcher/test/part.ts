import type { Variables } from '../environment.ts';
import type { Figures } from './figures.ts';
import type { Programs } from './programs.ts';

/** What a part of the tests needs around it: nothing, Kafka and the store and their like, or all of Huisrecht. */
export type Around = 'nothing' | 'stack' | 'system';

/** What a part gets to run with. */
export interface TestRun {
  readonly programs: Programs;
  /** For reports, gone afterwards. */
  readonly folder: string;
  /** Where the stack is; empty when nothing is around. */
  readonly env: Variables;
  /** Only specs whose path contains this. */
  readonly match: string | undefined;
}

export interface TestPart {
  readonly name: string;
  readonly around: Around;
  /** Runs it on the terminal. Returns its figures. */
  run(run: TestRun): Promise<Figures>;
}
