import type { Crew } from './crew.ts';
import { ownEnvironment, serviceUrl, type Variables } from './environment.ts';
import { hostSpec, serviceSpec } from './node-parts.ts';
import { serviceParts, type PartName, type ServicePart } from './parts.ts';
import { whyNoDemo } from './reachable.ts';
import { root, type PortName, type Settings } from './settings.ts';

/** What the services and the demo are started with. */
export interface ServiceSurroundings {
  readonly settings: Settings;
  readonly crew: Crew;
  /** Each service in a process of its own. */
  readonly separate: boolean;
  /** Of the clients, by client id. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly ports: Readonly<Record<PortName, number>>;
  /** What all programs get; complete when what they need is there. */
  environment(): Variables;
  /** A part answers there. */
  up(part: string, url: string, since: number): void;
  /** Something else is to be told of a part. */
  tell(part: string, what: string, since: number): void;
}

/** How the services and the demo are started, together or apart. */
export class ServiceParts {
  private readonly around: ServiceSurroundings;

  constructor(around: ServiceSurroundings) {
    this.around = around;
  }

  /**
   * Starts the services and the demo among these parts; resolves when all of them answer.
   * @param needed when what they need is there; they are loaded meanwhile
   * @throws Refusal when one cannot start
   */
  async start(parts: ReadonlySet<PartName>, needed: Promise<void>): Promise<void> {
    const services = serviceParts.filter((name) => parts.has(name));
    await Promise.all([
      this.startServices(services, needed),
      parts.has('demo') ? this.startDemo(needed) : undefined,
    ]);
  }

  private async startServices(names: readonly ServicePart[], needed: Promise<void>): Promise<void> {
    if (names.length === 0) return;
    if (!this.around.separate) return this.startHost('services', names, needed);
    await needed;
    await Promise.all(names.map((name) => this.startService(name)));
  }

  private async startDemo(needed: Promise<void>): Promise<void> {
    const obstacle = whyNoDemo([root, this.around.settings.dataFolder]);
    if (obstacle) return this.around.tell('demo', `left out: ${obstacle}`, performance.now());
    await this.startHost('demo', ['demo'], needed);
  }

  private async startHost(name: string, parts: readonly PartName[], needed: Promise<void>): Promise<void> {
    const { around } = this;
    const services = serviceParts.filter((part) => parts.includes(part));
    const urls: Record<string, string> = Object.fromEntries(services.map((part) => [part, this.urlOf(part)]));
    const since = performance.now();
    const spec = hostSpec({
      name,
      parts,
      urls,
      dataFolder: around.settings.dataFolder,
      env: process.env,
      go: async () => {
        await needed;
        return Object.fromEntries(parts.map((part) => [part, this.environmentOf(part)]));
      },
      up: (part) => {
        const url = urls[part];
        if (url) around.up(part, url, since);
        else around.tell(part, 'runs', since);
      },
    });
    await around.crew.add(spec);
  }

  private async startService(name: ServicePart): Promise<void> {
    const { around } = this;
    const since = performance.now();
    const url = this.urlOf(name);
    const env = { ...process.env, ...this.environmentOf(name) };
    await around.crew.add(serviceSpec(name, around.settings.dataFolder, url, env));
    around.up(name, url, since);
  }

  private urlOf(name: ServicePart): string {
    return serviceUrl(name, this.around.settings.host, this.around.ports);
  }

  private environmentOf(name: string): Variables {
    const { ports, secrets } = this.around;
    const service = serviceParts.find((part) => part === name);
    return { ...this.around.environment(), ...ownEnvironment(name, secrets, service && ports[service]) };
  }
}
