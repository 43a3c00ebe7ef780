import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Crew } from './crew.ts';
import { commonEnvironment, ownEnvironment, serviceUrl, type Variables } from './environment.ts';
import { LogFile } from './log-file.ts';
import { clientSecrets, makeKeys, type KeyFiles } from './keys.ts';
import { hostSpec, serviceSpec } from './node-parts.ts';
import { serviceParts, type PartName, type ServicePart } from './parts.ts';
import { Refusal } from './refusal.ts';
import { cleanUpAfter, RunFile, runningOn } from './run-file.ts';
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

const neededBytes = 300 * 1024 * 1024;
/** Who is stopped last to who is stopped first. */
const layers = [['kafka', 'store'], ['issuer', 'mail'], [...serviceParts, 'services'], ['demo']];

/** @throws Refusal when the disk of the data folder is nearly full */
async function checkSpace(dataFolder: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = bavail * bsize;
  if (free >= neededBytes) return;
  const mebibytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);
  throw new Refusal(
    `Only ${mebibytes(free)} MiB is free where ${dataFolder} is and ${mebibytes(neededBytes)} are needed: free some space and start again.`,
    5,
  );
}

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
  private readonly secrets: Readonly<Record<string, string>>;
  private readonly stackParts: StackParts;
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
    this.secrets = clientSecrets(this.keys.clients);
    this.stackParts = new StackParts(settings, this.crew, this.keys, (line) => this.say(line));
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
    await Promise.all([this.startServices(parts, ready), this.startDemo(parts, ready)]);
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
    await Promise.all([needed, this.startServices(parts, needed), this.startDemo(parts, needed)]);
  }

  /** Kafka, store, mail and issuer at once, then the topics. */
  private async startStack(parts: ReadonlySet<PartName>): Promise<void> {
    const chosen = this.stackParts.among(parts);
    const starting = chosen.map(async (name) => {
      const since = performance.now();
      this.addresses[name] = await this.stackParts.start(name);
      this.tell(name, this.addresses[name], since);
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

  private async startServices(parts: ReadonlySet<PartName>, needed: Promise<void>): Promise<void> {
    const names = serviceParts.filter((name) => parts.has(name));
    if (names.length === 0) return;
    if (!this.options.separate) return this.startHost('services', names, needed);
    await needed;
    await Promise.all(names.map((name) => this.startService(name)));
  }

  private async startDemo(parts: ReadonlySet<PartName>, needed: Promise<void>): Promise<void> {
    if (parts.has('demo')) await this.startHost('demo', ['demo'], needed);
  }

  private async startHost(name: string, parts: readonly string[], needed: Promise<void>): Promise<void> {
    const { settings } = this.options;
    const urls = Object.fromEntries(
      serviceParts.filter((part) => parts.includes(part)).map((part) => [part, this.urlOf(part)]),
    );
    const since = performance.now();
    const spec = hostSpec({
      name,
      parts,
      urls,
      dataFolder: settings.dataFolder,
      env: process.env,
      go: async () => {
        await needed;
        return Object.fromEntries(parts.map((part) => [part, this.environmentOf(part)]));
      },
      events: {
        up: (part) => {
          this.addresses[part] = urls[part] ?? '';
          this.tell(part, urls[part] ?? 'runs', since);
        },
        leftOut: (part) => this.tell(part, 'left out: it starts nothing yet', since),
      },
    });
    await this.crew.add(spec);
  }

  private async startService(name: ServicePart): Promise<void> {
    const { settings } = this.options;
    const since = performance.now();
    const url = this.urlOf(name);
    const env = { ...process.env, ...this.environmentOf(name) };
    await this.crew.add(serviceSpec(name, settings.dataFolder, url, env));
    this.addresses[name] = url;
    this.tell(name, url, since);
  }

  private urlOf(name: ServicePart): string {
    return serviceUrl(name, this.options.settings.host, this.stackParts.ports);
  }

  private environmentOf(name: string): Variables {
    const service = serviceParts.find((part) => part === name);
    const port = service && this.stackParts.ports[service];
    return { ...this.env, ...ownEnvironment(name, this.secrets, port) };
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
