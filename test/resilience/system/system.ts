import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildSpec } from '@huisrecht/embedded/launcher/child.ts';
import {
  commonEnvironment,
  ownEnvironment,
  type Variables,
} from '@huisrecht/embedded/launcher/environment.ts';
import { classPathIn, javaArgs, javaCommand } from '@huisrecht/embedded/launcher/java.ts';
import { clientSecrets, makeKeys } from '@huisrecht/embedded/launcher/keys.ts';
import { issuerSpec, serviceSpec } from '@huisrecht/embedded/launcher/node-parts.ts';
import type { PartName } from '@huisrecht/embedded/launcher/parts.ts';
import { Ports } from '@huisrecht/embedded/launcher/ports.ts';
import {
  portNames,
  settingsFrom,
  type PortName,
  type Settings,
} from '@huisrecht/embedded/launcher/settings.ts';
import { makeTopics } from '@huisrecht/embedded/launcher/topics.ts';
import { Program } from './program.ts';

export type ServiceName = 'identity' | 'processor-sync';
const parts = new Set<PartName>(['kafka', 'store', 'issuer', 'identity', 'processor-sync']);

/** Below the ports that a client gets by itself: while a part is dead, nobody may take its port by accident. */
const FIRST_PORT = 20_000;
const PORTS_EACH = 40;

/** What programs inherit: not Jest's own variables, which would change how libraries behave. */
const inherited = (): Variables => {
  const { NODE_ENV: _env, NODE_OPTIONS: _options, JEST_WORKER_ID: _id, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter((pair): pair is [string, string] => !!pair[1]));
};

/** Huisrecht as in production, each part a process of its own, on a temporary folder and ports of its own. */
export class System {
  /** What a client of the system needs to know: brokers, store, issuer, keys. */
  readonly env: Variables;
  readonly secrets: Readonly<Record<string, string>>;
  private readonly programs = new Map<string, Program>();
  private readonly urls = new Map<string, string>();

  private constructor(
    private readonly settings: Settings,
    private readonly ports: Record<PortName, number>,
    private readonly spare: Ports,
  ) {
    const keys = makeKeys(settings.dataFolder);
    this.env = commonEnvironment(settings, ports, keys, parts);
    this.secrets = clientSecrets(keys.clients);
    const { host, dataFolder } = settings;
    const { kafka, store, 'kafka controller': controller } = ports;
    this.add(this.java('kafka', ['--port', `${kafka}`, '--controller-port', `${controller}`]));
    this.add(this.java('store', ['--port', `${store}`]));
    this.add(issuerSpec(dataFolder, host, ports.issuer, keys.clients, inherited()));
  }

  /** Prepares the folder, the ports and the keys; nothing runs yet. */
  static async prepare(): Promise<System> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'huisrecht-resilience-'));
    const settings = settingsFrom({}, dataFolder);
    const spare = new Ports(settings.host);
    const first = FIRST_PORT + (process.pid % 200) * PORTS_EACH;
    const ports = { ...settings.ports };
    for (const name of portNames) ports[name] = await spare.take(first);
    return new System(settings, ports, spare);
  }

  /** The data folder; logs are in `logs`. */
  get folder(): string {
    return this.settings.dataFolder;
  }

  get all(): readonly Program[] {
    return [...this.programs.values()];
  }

  program(name: string): Program {
    const found = this.programs.get(name);
    if (!found) throw new Error(`There is no ${name} here: ${[...this.programs.keys()].join(', ')}.`);
    return found;
  }

  /** Where an instance of a service listens. */
  urlOf(instance: string): string {
    const url = this.urls.get(instance);
    if (!url) throw new Error(`${instance} was never started.`);
    return url;
  }

  /** Starts Kafka, the store and the issuer, and makes the topics. */
  async startStack(): Promise<void> {
    await Promise.all(['kafka', 'store', 'issuer'].map((name) => this.program(name).start()));
    await makeTopics(Promise.resolve(this.env['KAFKA_BROKERS'] ?? ''));
  }

  /**
   * Starts an instance of a service by its own main, as in production.
   * @param instance its name; `identity-2` is a second one of `identity`, on a port of its own
   * @param settings what it gets in its environment besides
   */
  async startService(
    service: ServiceName,
    instance: string = service,
    settings: Variables = {},
  ): Promise<Program> {
    const port = instance === service ? this.ports[service] : await this.spare.take(this.ports[service] + 1);
    const { host, dataFolder } = this.settings;
    const own = ownEnvironment(service, this.secrets, port);
    const env = { ...inherited(), ...this.env, ...own, ...settings };
    const url = `http://${host}:${port}`;
    this.urls.set(instance, url);
    const spec = serviceSpec(service, dataFolder, url, env);
    const program = this.add({
      ...spec,
      name: instance,
      logFile: join(dataFolder, 'logs', `${instance}.log`),
    });
    await program.start();
    return program;
  }

  /** Adds a program that is none of Huisrecht's own. */
  add(spec: ChildSpec): Program {
    const program = new Program(spec);
    this.programs.set(spec.name, program);
    return program;
  }

  /** Resolves when every program that was asked to start is up. */
  async allUp(): Promise<void> {
    await Promise.all(this.all.map((program) => program.up));
  }

  /** Stops everything, services before the stack, and removes the folder unless it is to be looked at. */
  async stop(keep = false): Promise<void> {
    const stack = ['kafka', 'store', 'issuer'].map((name) => this.program(name));
    await Promise.all(this.all.filter((program) => !stack.includes(program)).map((one) => one.stop()));
    await Promise.all(stack.map((one) => one.stop()));
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
  }

  private java(part: 'kafka' | 'store', flags: readonly string[]): ChildSpec {
    const { host, dataFolder } = this.settings;
    const classPath = classPathIn(dataFolder);
    return {
      name: part,
      command: javaCommand(),
      args: javaArgs(part, classPath, ['--data', join(dataFolder, part), '--host', host, ...flags]),
      env: inherited(),
      logFile: join(dataFolder, 'logs', `${part}.log`),
      startWithin: 60_000,
      stopWithin: 20_000,
    };
  }
}
