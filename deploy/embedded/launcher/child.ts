import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { recoveredAfter, waitBeforeRestart } from './backoff.ts';
import { exitCodes } from './exit-codes.ts';
import { LogFile } from './log-file.ts';
import { signalGroup, until } from './processes.ts';
import { Refusal } from './refusal.ts';
import { root } from './settings.ts';

/** A program that the launcher starts, watches and stops. */
export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  /** Milliseconds it gets to become ready, and to stop. */
  readonly startWithin: number;
  readonly stopWithin: number;
  /** Resolves when it answers; by default when it prints `<name> ready on …`. Gets what it prints, line by line. */
  readonly ready?: (child: Child) => Promise<void>;
  /** A line for its standard input, which stays open: its end tells the child that the launcher is gone. */
  readonly input?: () => Promise<string>;
}

export interface ChildEvents {
  /** It is running as this process. */
  started(name: string, pid: number): void;
  /** It ended by itself and will be started again after so many milliseconds. */
  crashed(name: string, why: string, wait: number): void;
  /** It is up again after a crash. */
  recovered(name: string): void;
}

type Line = (text: string) => void;

/** Whether a line of stderr says why, and is not a step of a stack trace or Node's own small print. */
const isLastWord = (text: string): boolean =>
  text.trim() !== '' && !/^\s|^\.\.\. |^Node\.js v|^\}/.test(text);

/** One supervised process: crashes are told and followed by a new start, until it is ended. */
export class Child {
  readonly spec: ChildSpec;
  private readonly events: ChildEvents;
  private readonly log: LogFile;
  private readonly listeners = new Set<Line>();
  private process: ChildProcess | undefined;
  private lastError = '';
  private crashes = 0;
  private ending = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(spec: ChildSpec, events: ChildEvents) {
    this.spec = spec;
    this.events = events;
    this.log = new LogFile(spec.logFile);
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /**
   * Starts it and waits until it is ready.
   * @throws Refusal with its own last words when it ends before that, or takes too long
   */
  async start(): Promise<void> {
    const gone = this.launch();
    const ready = this.spec.ready ? this.spec.ready(this) : this.line(/ ready on /);
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(this.tooLate()), this.spec.startWithin);
    try {
      await Promise.race([ready, gone, late]);
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
    const upSince = performance.now();
    gone.catch((reason: Refusal) => {
      if (performance.now() - upSince > recoveredAfter) this.crashes = 0;
      this.onCrash(reason);
    });
  }

  /** Resolves with the first line it prints that matches. */
  line(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      const look: Line = (text) => {
        if (!pattern.test(text)) return;
        this.listeners.delete(look);
        resolve(text);
      };
      this.listeners.add(look);
    });
  }

  /** Kills it as it is, as a test of what survives; the supervision starts it again. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    if (this.pid) signalGroup(this.pid, signal);
  }

  /** Stops it for good: asks, waits `stopWithin`, then kills it. False when it had to be killed. */
  async end(): Promise<boolean> {
    this.ending = true;
    clearTimeout(this.timer);
    const gentle = await this.stop();
    this.log.close();
    return gentle;
  }

  /** Starts the process; the promise rejects when it is gone. */
  private launch(): Promise<never> {
    const { name, command, args, env, input } = this.spec;
    const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    this.process = child;
    this.lastError = '';
    child.stdin.on('error', () => undefined);
    // When what it needs does not come, whoever waits for that stops it too.
    input?.().then(
      (line) => child.stdin.write(`${line}\n`),
      () => undefined,
    );
    createInterface({ input: child.stdout }).on('line', (text) => {
      this.log.write(`${text}\n`);
      for (const listener of this.listeners) listener(text);
    });
    createInterface({ input: child.stderr }).on('line', (text) => {
      this.log.write(`${text}\n`);
      if (isLastWord(text)) this.lastError = text.trim();
    });
    if (child.pid) this.events.started(name, child.pid);
    return new Promise((_resolve, reject) => {
      child.on('error', (error) => reject(new Refusal(`${name} cannot be started (${error.message}).`)));
      child.on('exit', (code, signal) => {
        this.process = undefined;
        const tell = (): void => reject(this.farewell(code, signal));
        child.on('close', tell);
        setTimeout(tell, 300);
      });
    });
  }

  private farewell(code: number | null, signal: NodeJS.Signals | null): Refusal {
    if (code !== null && code >= exitCodes.usage && this.lastError) return new Refusal(this.lastError, code);
    const how = signal ? `was killed by ${signal}` : `ended with status ${code}`;
    const words = this.lastError ? ` (${this.lastError})` : '';
    return new Refusal(`${this.spec.name} ${how}${words}: look in ${this.spec.logFile}.`, code ?? 1);
  }

  private tooLate(): Refusal {
    const { name, startWithin, logFile } = this.spec;
    return new Refusal(
      `${name} did not answer within ${startWithin / 1000} s: look in ${logFile}.`,
      exitCodes.tooLate,
    );
  }

  private onCrash(reason: Refusal): void {
    if (this.ending) return;
    const wait = waitBeforeRestart(++this.crashes);
    this.events.crashed(this.spec.name, reason.message, wait);
    this.timer = setTimeout(() => {
      this.start().then(
        () => this.events.recovered(this.spec.name),
        (error: Refusal) => this.onCrash(error),
      );
    }, wait);
  }

  private async stop(): Promise<boolean> {
    const { pid } = this;
    if (!pid) return true;
    signalGroup(pid, 'SIGTERM');
    if (await until(() => !this.process, this.spec.stopWithin, 20)) return true;
    signalGroup(pid, 'SIGKILL');
    await until(() => !this.process, 5_000, 20);
    return false;
  }
}
