import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './files.ts';
import { commandOf, isAlive, stopStranger } from './processes.ts';

/** What is running on a data folder, for a second start, `reset` and the demo to read. */
export interface Running {
  /** Of the launcher. */
  readonly pid: number;
  readonly startedAt: string;
  /** Set when everything answers. */
  readonly ready: boolean;
  /** Where each part is, by its name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** The environment that its programs get. */
  readonly env: Readonly<Record<string, string>>;
  /** Processes of the parts, by part. */
  readonly children: Readonly<Record<string, number>>;
}

const fileOf = (dataFolder: string): string => join(dataFolder, 'run.json');

function read(file: string): Running | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

const isLauncher = (pid: number): boolean => isAlive(pid) && /launcher.main\.ts|jest/.test(commandOf(pid));

/** What runs on this data folder now, or undefined; a file left by a launcher that was killed does not count. */
export function runningOn(dataFolder: string): Running | undefined {
  const running = read(fileOf(dataFolder));
  return running && isLauncher(running.pid) ? running : undefined;
}

/** Stops what a killed launcher left on this data folder. Returns the names of the parts that were still there. */
export async function cleanUpAfter(dataFolder: string): Promise<string[]> {
  const file = fileOf(dataFolder);
  const left = Object.entries(read(file)?.children ?? {}).filter(([, pid]) => {
    return isAlive(pid) && commandOf(pid).includes(dataFolder);
  });
  await Promise.all(left.map(([, pid]) => stopStranger(pid)));
  rmSync(file, { force: true });
  return left.map(([name]) => name);
}

/** The claim of this process on a data folder, and what it tells others. */
export class RunFile {
  private readonly file: string;
  private running: Running;

  private constructor(file: string, running: Running) {
    this.file = file;
    this.running = running;
  }

  /** Claims the folder; undefined when another launcher was quicker. */
  static claim(dataFolder: string, startedAt: Date): RunFile | undefined {
    mkdirSync(dataFolder, { recursive: true });
    const running: Running = {
      pid: process.pid,
      startedAt: startedAt.toISOString(),
      ready: false,
      addresses: {},
      env: {},
      children: {},
    };
    try {
      writeFileSync(fileOf(dataFolder), JSON.stringify(running), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
      throw error;
    }
    return new RunFile(fileOf(dataFolder), running);
  }

  child(name: string, pid: number): void {
    this.write({ children: { ...this.running.children, [name]: pid } });
  }

  write(change: Partial<Running>): void {
    this.running = { ...this.running, ...change };
    writeWhole(this.file, JSON.stringify(this.running, undefined, 2), 0o600);
  }

  release(): void {
    rmSync(this.file, { force: true });
  }
}
