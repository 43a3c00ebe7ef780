import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portNames, portVariable, root } from '../settings.ts';

const freePorts = Object.fromEntries(portNames.map((name) => [portVariable(name), '0']));
/** What would make the launcher start less than it is asked to. */
export const noRealParts = {
  KAFKA_BROKERS: '',
  MONGODB_URI: '',
  OIDC_ISSUER: '',
  SMTP_URL: '',
  HUISRECHT_DATA: '',
};

/** The launcher as a process of its own, on free ports. */
export class Launched {
  output = '';
  readonly status: Promise<number | null>;
  private readonly process: ChildProcess;

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const main = join(root, 'deploy/embedded/launcher/main.ts');
    this.process = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, ...noRealParts, ...freePorts, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    }
    this.status = new Promise((resolve) => this.process.on('close', resolve));
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Waits until it has said this. @throws with what it said instead */
  async says(pattern: RegExp, within = 60_000): Promise<string> {
    const end = performance.now() + within;
    for (;;) {
      const found = pattern.exec(this.output)?.[0];
      if (found !== undefined) return found;
      if (performance.now() > end || this.process.exitCode !== null) {
        throw new Error(`It did not say ${String(pattern)} but:\n${this.output}`);
      }
      await sleep(20);
    }
  }
}
