import { messageOf } from '@huisrecht/embedded/launcher/refusal.ts';
import { eventually } from '@huisrecht/eventing/testing';
import { Broker } from './judge/broker.ts';
import { Stores } from './judge/stores.ts';
import { ForeignProducer } from './stream/foreign-producer.ts';
import { System, type ServiceName } from './system/system.ts';

const consumed = {
  identity: ['housing.records.v1', 'requests.requests.v1'],
  'processor-sync': ['identity.holdings.v1', 'identity.disclosures.v1', 'requests.requests.v1'],
};
const aggregates = {
  identity: ['subject', 'check', 'notice', 'view'],
  'processor-sync': ['holdings', 'disclosures', 'collections', 'search-tasks', 'views'],
};
const services: readonly ServiceName[] = ['identity', 'processor-sync'];
/** Rest comes soon after the last part is up; this is for a machine that has much else to do. */
const REST_WITHIN_MS = 150_000;

/** A system that runs, with a publisher at its one end and eyes on the other. */
export class Stage {
  /** Of services that run, by name. */
  readonly instances: string[] = [...services];

  private constructor(
    readonly system: System,
    readonly stores: Stores,
    readonly broker: Broker,
    readonly producer: ForeignProducer,
  ) {}

  /** @param settings what the services get in their environment besides */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const system = await System.prepare();
    await system.startStack();
    const brokers = system.env['KAFKA_BROKERS'] ?? '';
    const [stores] = await Promise.all([
      Stores.connect(system.env),
      ...services.map((service) => system.startService(service, service, settings)),
    ]);
    return new Stage(system, stores, await Broker.connect(brokers), await ForeignProducer.connect(brokers));
  }

  /** Starts a second instance of each service. @returns their names */
  async addInstances(): Promise<string[]> {
    const seconds = services.map((service) => ({ service, name: `${service}-2` }));
    await Promise.all(seconds.map(({ service, name }) => this.system.startService(service, name)));
    this.instances.push(...seconds.map(({ name }) => name));
    return seconds.map(({ name }) => name);
  }

  /** Stops everything. @param keep leaves data and logs where they are */
  async close(keep: boolean): Promise<void> {
    await Promise.allSettled([this.producer.close(), this.broker.close(), this.stores.close()]);
    for (const { name, oddities } of this.system.all) {
      if (oddities.length > 0) console.log(`${name}: ${oddities.join(' | ')}`);
    }
    await this.system.stop(keep);
    if (keep) console.log(`Kept: ${this.system.folder}`);
  }

  /** Records that services have not committed yet. */
  async lag(service: ServiceName): Promise<number> {
    return this.broker.lag(service, consumed[service]);
  }

  /** What services still have to do, in words; true when there is nothing but so many keys that are blocked in `identity`. */
  private async look(blocked: number): Promise<string | true> {
    for (const service of services) {
      const behind = await this.lag(service);
      if (behind > 0) return `${service} has ${behind} records to commit`;
    }
    for (const service of services) {
      const { outboxes, due, lanes } = await this.stores.outstanding(service, aggregates[service]);
      const expected = service === 'identity' ? blocked : 0;
      if (outboxes + due > 0 || lanes !== expected)
        return `${service} has ${outboxes} outboxes, ${due} due, ${lanes} keys that are blocked`;
    }
    return true;
  }

  /**
   * Resolves when all is done: offsets committed, outboxes empty, due work done, only so many keys blocked.
   * @returns milliseconds it took, and how many of them until everything was committed
   */
  async rest(blocked = 0): Promise<{ readonly ms: number; readonly committed: number }> {
    const began = Date.now();
    let committed = 0;
    await eventually(async () => {
      // What is asked about may be away itself.
      const seen = await this.look(blocked).catch((error: unknown) => messageOf(error));
      if (seen === true || seen.includes('outboxes')) committed ||= Date.now() - began;
      return seen;
    }, REST_WITHIN_MS);
    return { ms: Date.now() - began, committed };
  }
}
