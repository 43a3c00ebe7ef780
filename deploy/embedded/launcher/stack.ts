import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Crew } from './crew.ts';
import { commonEnvironment, type Variables } from './environment.ts';
import { LogFile } from './log-file.ts';
import { clientSecrets, makeKeys, type KeyFiles } from './keys.ts';
import { serviceParts, type PartName } from './parts.ts';
import { Refusal } from './refusal.ts';
import { checkSpace } from './disk-space.ts';
import { cleanUpAfter, RunFile, runningOn } from './run-file.ts';
import { ServiceParts } from './service-parts.ts';
import type { Settings } from './settings.ts';
import { StackParts } from './stack-parts.ts';
import { makeTopics } from './topics.ts';

export interface StackOptions {
  readonly settings: Settings;
  readonly parts: ReadonlySet<PartName>;
  /** Each service in a process of its own. */
  readonly separate: boolean;
  /** Gets a line for each thing that happens. */
  readonly say: (line: string) => void;
}

/** Who is stopped last to who is stopped first. */
const layers = [['kafka', 'store'], ['issuer', 'mail'], [...serviceParts, 'services'], ['demo']];

/** The parts of one system on one data folder, supervised until `stop`. */
export class Stack {
  /** Where each part is, by name. */
  readonly addresses: Record<string, string> = {};
  /** What the programs of the system get, and whoever works on it; complete when `run` is done. */
  env: Variables = {};

  private readonly options: StackOptions;
  private readonly began = performance.now();
  private readonly runFile: RunFile;
  private readonly log: LogFile;
  private readonly crew: Crew;
  private readonly keys: KeyFiles;
  private readonly stackParts: StackParts;
  private readonly serviceParts: ServiceParts;
  private readonly parts: Set<PartName>;
  private ending: Promise<void> | undefined;

  private constructor(options: StackOptions, runFile: RunFile) {
    const { settings } = options;
    this.options = options;
    this.parts = new Set(options.parts);
    this.runFile = runFile;
    this.log = new LogFile(join(settings.dataFolder, 'logs', 'launcher.log'));
    this.crew = new Crew(runFile, (line) => this.say(line));
    const { made, ...keys } = makeKeys(settings.dataFolder);
    this.keys = { ...keys, clients: settings.given['CLIENT_SECRETS_FILE'] ?? keys.clients };
    this.stackParts = new StackParts(settings, this.crew, this.keys, (line) => this.say(line));
    this.serviceParts = new ServiceParts({
      settings,
      crew: this.crew,
      separate: options.separate,
      secrets: clientSecrets(this.keys.clients),
      ports: this.stackParts.ports,
      environment: () => this.env,
      up: (part, url, since) => this.up(part, url, since),
      tell: (part, what, since) => this.tell(part, what, since),
    });
    this.tell('keys', made ? 'made, for this folder only' : 'as they were', this.began);
  }

  /**
   * Takes the data folder, and stops what a killed launcher left there; nothing is started yet.
   * @throws Refusal when another launcher has it, or the disk is full
   */
  static async claim(options: StackOptions): Promise<Stack> {
    const { dataFolder } = options.settings;
    mkdirSync(dataFolder, { recursive: true });
    await checkSpace(dataFolder);
    if (!runningOn(dataFolder)) {
      const left = await cleanUpAfter(dataFolder);
      if (left.length > 0) options.say(`Stopped what a killed launcher had left: ${left.join(', ')}.`);
    }
    const runFile = RunFile.claim(dataFolder, new Date());
    if (!runFile) throw new Refusal(`Another start is using ${dataFolder}: stop that one first.`);
    try {
      return new Stack(options, runFile);
    } catch (error) {
      runFile.release();
      throw error;
    }
  }

  /**
   * Starts the parts that were claimed; resolves when all of them answer. When one cannot start, the others are stopped.
   * @throws Refusal with one sentence that says what to do
   */
  async run(): Promise<void> {
    try {
      await this.startAll();
    } catch (error) {
      await this.stop();
      throw error;
    }
    this.runFile.write({ ready: true, addresses: this.addresses, env: this.env });
  }

  /** Seconds since the start. */
  get age(): number {
    return (performance.now() - this.began) / 1000;
  }

  /** Starts more parts beside those that run. */
  async add(parts: ReadonlySet<PartName>): Promise<void> {
    for (const part of parts) this.parts.add(part);
    await this.stackParts.choosePorts(parts);
    this.env = this.environment();
    const ready = Promise.resolve();
    await this.serviceParts.start(parts, ready);
    this.runFile.write({ addresses: this.addresses });
  }

  /** Kills a part as it is (`services` when they share a process); the supervision starts it again. */
  kill(name: string, signal: NodeJS.Signals = 'SIGKILL'): void {
    this.crew.kill(name, signal);
  }

  /** Stops one part for good. */
  async end(name: string): Promise<void> {
    await this.crew.end(name);
  }

  /** Stops all: the demo and the services first, Kafka and the store last. */
  async stop(): Promise<void> {
    this.ending ??= this.crew.endAll(layers).then(() => {
      this.runFile.release();
      this.log.close();
    });
    await this.ending;
  }

  /** Tells on the screen and in `launcher.log`. */
  say(line: string): void {
    this.log.write(`${new Date().toISOString()} ${line}\n`);
    this.options.say(line);
  }

  private async startAll(): Promise<void> {
    const { parts } = this;
    await this.stackParts.choosePorts(parts);
    const needed = this.startStack(parts);
    needed.catch(() => undefined);
    await Promise.all([needed, this.serviceParts.start(parts, needed)]);
  }

  /** Kafka, store, mail and issuer at once, then the topics. */
  private async startStack(parts: ReadonlySet<PartName>): Promise<void> {
    const chosen = this.stackParts.among(parts);
    const starting = chosen.map(async (name) => {
      const since = performance.now();
      this.up(name, await this.stackParts.start(name), since);
    });
    const kafka = starting[chosen.indexOf('kafka')] ?? Promise.resolve();
    await Promise.all([...starting, parts.has('kafka') ? this.makeTopics(kafka) : undefined]);
    this.env = this.environment();
  }

  private environment(): Variables {
    return commonEnvironment(this.options.settings, this.stackParts.ports, this.keys, this.parts);
  }

  private async makeTopics(kafka: Promise<void>): Promise<void> {
    let since = performance.now();
    const brokers = kafka.then(() => {
      since = performance.now();
      return this.environment()['KAFKA_BROKERS'] ?? '';
    });
    this.tell('topics', await makeTopics(brokers), since);
  }

  private up(part: string, address: string, since: number): void {
    this.addresses[part] = address;
    this.tell(part, address, since);
  }

  private tell(name: string, what: string, since: number): void {
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    this.say(`  ${name.padEnd(15)} ${what.padEnd(64)} ${seconds.padStart(5)} s`);
  }
}

/** Claims the data folder and starts the parts. @throws Refusal */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stack = await Stack.claim(options);
  await stack.run();
  return stack;
}
