import { join } from 'node:path';
import type { ChildSpec } from './child.ts';
import type { Crew } from './crew.ts';
import { exitCodes } from './exit-codes.ts';
import { classPathIn, javaArgs, javaCommand, type javaMains } from './java.ts';
import type { KeyFiles } from './keys.ts';
import { issuerSpec } from './node-parts.ts';
import { stackParts, type PartName, type StackPart } from './parts.ts';
import { Ports } from './ports.ts';
import { messageOf, Refusal } from './refusal.ts';
import type { PortName, Settings } from './settings.ts';

const portsOf: Readonly<Record<PartName, readonly PortName[]>> = {
  kafka: ['kafka', 'kafka controller'],
  store: ['store'],
  mail: ['smtp', 'imap', 'mail page'],
  issuer: ['issuer'],
  requests: ['requests'],
  identity: ['identity'],
  'processor-sync': ['processor-sync'],
  retention: ['retention'],
  admin: ['admin'],
  demo: ['erp', 'vakwerk', 'vakwerk control', 'meningspeil', 'meningspeil control'],
};
const tries = 3;

/** How Kafka, the store, mail and the issuer are started, each on its ports. */
export class StackParts {
  /** Where each part listens; a part that finds its port taken moves on. */
  readonly ports: Record<PortName, number>;
  private readonly settings: Settings;
  private readonly crew: Crew;
  private readonly keys: KeyFiles;
  private readonly say: (line: string) => void;
  private readonly free: Ports;
  private classPath: string | undefined;

  constructor(settings: Settings, crew: Crew, keys: KeyFiles, say: (line: string) => void) {
    this.settings = settings;
    this.crew = crew;
    this.keys = keys;
    this.say = say;
    this.ports = { ...settings.ports };
    this.free = new Ports(settings.host);
  }

  /** Finds free ports for these parts, and tells of those that moved. */
  async choosePorts(parts: ReadonlySet<PartName>): Promise<void> {
    for (const part of parts) {
      if (this.insteadOf(part)) continue;
      for (const name of portsOf[part]) await this.choosePort(name, this.settings.ports[name]);
    }
  }

  /** Of the parts asked for, those that no real part stands in for; tells of the others. */
  among(parts: ReadonlySet<PartName>): StackPart[] {
    return stackParts.filter((part) => {
      if (!parts.has(part)) return false;
      const instead = this.insteadOf(part);
      if (instead) this.say(`  ${part.padEnd(15)} not started: ${instead} names one that is there`);
      return !instead;
    });
  }

  /** The variable that names a real one. */
  private insteadOf(part: PartName): string | undefined {
    const { kafkaBrokers, mongodbUri, smtpUrl, oidcIssuer } = this.settings;
    const instead: Partial<Record<PartName, string>> = {
      ...(kafkaBrokers ? { kafka: 'KAFKA_BROKERS' } : {}),
      ...(mongodbUri ? { store: 'MONGODB_URI' } : {}),
      ...(smtpUrl ? { mail: 'SMTP_URL' } : {}),
      ...(oidcIssuer ? { issuer: 'OIDC_ISSUER' } : {}),
    };
    return instead[part];
  }

  /**
   * Starts a part and waits until it is ready. Returns where it is.
   * @throws Refusal with its own sentence when it cannot start
   */
  async start(part: StackPart): Promise<string> {
    for (let race = 1; ; race++) {
      try {
        await this.crew.add(this.specOf(part));
        return this.addressOf(part);
      } catch (error) {
        const status = error instanceof Refusal && race < tries ? error.status : undefined;
        if (status === exitCodes.tooLate) {
          this.say(`${messageOf(error)} It is started once more.`);
        } else if (status === exitCodes.portTaken) {
          for (const name of portsOf[part]) await this.choosePort(name, this.ports[name] + 1);
        } else {
          throw error;
        }
      }
    }
  }

  private async choosePort(name: PortName, wished: number): Promise<void> {
    this.ports[name] = await this.free.take(wished);
    if (wished !== 0 && this.ports[name] !== this.settings.ports[name]) {
      this.say(`Port ${this.settings.ports[name]} is taken; ${name} uses ${this.ports[name]}.`);
    }
  }

  private addressOf(part: StackPart): string {
    const { host } = this.settings;
    const { ports } = this;
    const addresses: Readonly<Record<StackPart, string>> = {
      kafka: `${host}:${ports.kafka}`,
      store: `mongodb://${host}:${ports.store}`,
      mail: `smtp://${host}:${ports.smtp}, page http://${host}:${ports['mail page']}`,
      issuer: `http://${host}:${ports.issuer}`,
    };
    return addresses[part];
  }

  private specOf(part: StackPart): ChildSpec {
    const { host, dataFolder } = this.settings;
    const { ports } = this;
    switch (part) {
      case 'issuer':
        return issuerSpec(dataFolder, host, ports.issuer, this.keys.clients, process.env);
      case 'kafka':
        return this.java(part, [
          ...['--port', String(ports.kafka)],
          ...['--controller-port', String(ports['kafka controller'])],
        ]);
      case 'store':
        return this.java(part, ['--port', String(ports.store)]);
      case 'mail':
        return this.java(part, [
          ...['--smtp', String(ports.smtp)],
          ...['--imap', String(ports.imap)],
          ...['--http', String(ports['mail page'])],
        ]);
    }
  }

  private java(part: keyof typeof javaMains, flags: readonly string[]): ChildSpec {
    const { host, dataFolder } = this.settings;
    this.classPath ??= classPathIn(dataFolder);
    const data = join(dataFolder, part);
    return {
      name: part,
      command: javaCommand(),
      args: javaArgs(part, this.classPath, ['--data', data, '--host', host, ...flags]),
      env: process.env,
      logFile: join(dataFolder, 'logs', `${part}.log`),
      startWithin: 60_000,
      stopWithin: 20_000,
    };
  }
}
