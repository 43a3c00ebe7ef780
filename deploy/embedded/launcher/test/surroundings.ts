import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Variables } from '../environment.ts';
import { allParts, stackParts } from '../parts.ts';
import { onFreePorts, root, settingsFrom } from '../settings.ts';
import { Stack, startStack } from '../stack.ts';
import type { Around } from './part.ts';

const beyondStack = new Set(allParts.filter((part) => !stackParts.some((one) => one === part)));

/** One temporary data folder with a stack on free ports, started and stopped as the parts of the tests need it. */
export class Surroundings {
  readonly folder = mkdtempSync(join(tmpdir(), 'huisrecht-test-'));
  private stack: Stack | undefined;
  private whole = false;

  constructor() {
    // PostgreSQL, which the demo runs as a user of its own when we are root, must get through to its part of the folder.
    chmodSync(this.folder, 0o755);
  }

  /** Brings up, or down, what a part needs around it. Returns where it is. @throws Refusal when it cannot start */
  async make(around: Around): Promise<Variables> {
    if (around === 'nothing') {
      await this.stop();
      return {};
    }
    this.stack ??= await startStack({
      settings: onFreePorts(settingsFrom(process.env, join(this.folder, 'data'))),
      parts: new Set(stackParts),
      separate: false,
      say: console.log,
    });
    if (around === 'system' && !this.whole) {
      this.whole = true;
      await this.stack.add(beyondStack);
    }
    return this.stack.env;
  }

  async stop(): Promise<void> {
    const { stack } = this;
    this.stack = undefined;
    this.whole = false;
    await stack?.stop();
  }

  /** Stops all and removes the folder. `logs` keeps a copy of the logs; returns where. */
  async cleanUp({
    keep,
    logs,
  }: {
    readonly keep: boolean;
    readonly logs: boolean;
  }): Promise<string | undefined> {
    await this.stop();
    if (keep) return this.folder;
    const from = join(this.folder, 'data', 'logs');
    const to = join(root, 'test-output', 'logs');
    if (logs) rmSync(to, { recursive: true, force: true });
    const copied = logs && existsSync(from);
    if (copied) cpSync(from, to, { recursive: true });
    rmSync(this.folder, { recursive: true, force: true });
    return copied ? to : undefined;
  }
}
