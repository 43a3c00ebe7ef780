import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { signalGroup } from '../processes.ts';
import { root } from '../settings.ts';

export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The path of a program of the workspace, to run on this Node. */
export const workspaceProgram = (name: string): string => join(root, 'node_modules/.bin', name);

/** Runs programs one at a time on our terminal; `stop` ends the one that runs, with all it started. */
export class Programs {
  private readonly running = new Set<ChildProcess>();

  /** Runs one to its end. Returns its status; 1 when a signal ended it. */
  run(
    command: string,
    args: readonly string[],
    { cwd = root, env = {} }: ProgramOptions = {},
  ): Promise<number> {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    this.running.add(child);
    return new Promise((resolve) => {
      const end = (status: number): void => {
        this.running.delete(child);
        resolve(status);
      };
      child.on('error', (error) => {
        console.error(`${command} cannot be started: ${error.message}.`);
        end(1);
      });
      child.on('exit', (code) => end(code ?? 1));
    });
  }

  /** Runs one on this Node. */
  node(args: readonly string[], options: ProgramOptions = {}): Promise<number> {
    return this.run(process.execPath, args, options);
  }

  stop(): void {
    for (const { pid } of this.running) if (pid) signalGroup(pid, 'SIGTERM');
  }
}
