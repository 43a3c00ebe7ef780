import type { AnyAggregate } from '../aggregate.js';
import { MemoryBroker } from './memory-broker.js';
import { Scheduler, seeded } from './scheduler.js';
import {
  count,
  counter,
  echo,
  greeter,
  gate,
  tally,
  toyTopics,
  witness,
  GreetedV1,
  ToldV1,
  type Counter,
  type Echo,
  type Tally,
} from './toy.js';
import { event } from '@huisrecht/contracts';
import type { Translator } from '../translator.js';
import { Instance, ServiceStores, type Faults, type Sabotage } from './world.js';

interface ServiceShape {
  readonly name: string;
  readonly aggregates: readonly AnyAggregate[];
  readonly translators?: readonly Translator[];
  readonly topics: readonly string[];
}

/** What one run found wrong; empty is what the protocol promises. */
export interface Findings {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly steps: number;
  readonly kills: number;
}

const COUNTERS = ['toy_aaaaaaaa', 'toy_bbbbbbbb', 'toy_cccccccc'];
const ASKS = 4;
const CALM: Faults = { lost: 0 };
const TROUBLED_STEPS = 900;
const ENOUGH_STEPS = 60_000;

/**
 * One run: three counters are raised by clients that ask again until they are answered; counts are echoed and tallied
 * by two more services, and what a foreign system tells passes through a third; two instances each. Meanwhile instances are killed between any two steps, partitions move to
 * others while their old owner goes on (a zombie), offsets are rewound, and answers get lost. Then all calms down.
 */
export const explore = async (seed: number, sabotage: Sabotage = {}): Promise<Findings> =>
  new Exploration(seed, sabotage).run();

class Exploration {
  private readonly random: () => number;
  private readonly scheduler: Scheduler;
  private readonly broker = new MemoryBroker(2);
  private readonly faults: { current: Faults } = { current: { lost: 0.05 } };
  private readonly services: readonly ServiceShape[];
  private readonly stores: ReadonlyMap<string, ServiceStores>;
  private readonly instances = new Map<string, Instance>();
  private clock = Date.UTC(2026, 0, 1);
  private born = 0;
  private kills = 0;
  private steps = 0;
  private calm = false;
  private openAsks = COUNTERS.length * (ASKS + 1 + ASKS);

  constructor(
    private readonly seed: number,
    private readonly sabotage: Sabotage,
  ) {
    this.random = seeded(seed);
    this.scheduler = new Scheduler(this.random);
    const { counted, greeted, echoed, inbound, passed } = toyTopics;
    this.services = [
      { name: 'counters', aggregates: [counter, greeter], topics: [] },
      {
        name: 'echoes',
        aggregates: [echo((n) => this.calm || n !== 2)],
        topics: [counted.name, greeted.name],
      },
      { name: 'tallies', aggregates: [tally, witness], topics: [echoed.name, passed.name] },
      {
        name: 'gates',
        aggregates: [],
        translators: [gate((n) => this.calm || n !== 2)],
        topics: [inbound.name],
      },
    ];
    this.stores = new Map(this.services.map(({ name }) => [name, new ServiceStores()]));
  }

  async run(): Promise<Findings> {
    this.services.forEach((service) => [1, 2].forEach(() => this.start(service)));
    this.rebalanceAll();
    this.startClients();
    while (this.steps < TROUBLED_STEPS) {
      if (this.random() < 0.08) this.trouble();
      await this.step();
    }
    await this.settle();
    return { seed: this.seed, wrong: this.judge(), steps: this.steps, kills: this.kills };
  }

  private async step(): Promise<void> {
    this.steps++;
    // A look after a hint comes soon enough to race with the command that left it.
    this.clock += 2_000;
    await this.scheduler.step();
  }

  /** No more trouble: what was parked is asked to be replayed, and all goes on until nothing is left to do. */
  private async settle(): Promise<void> {
    this.calm = true;
    this.faults.current = CALM;
    this.services.forEach((service) => this.start(service));
    this.rebalanceAll();
    while (!this.isQuiet()) {
      if (this.steps > ENOUGH_STEPS) return;
      for (const { lanes } of this.stores.values()) {
        for (const [id, lane] of lanes.lanes) if (lane.state === 'parked') void lanes.requestReplay(id);
      }
      for (let more = 0; more < 20; more++) await this.step();
    }
  }

  private isQuiet(): boolean {
    const consumed = this.services.every(({ name, topics }) =>
      topics.every((topic) =>
        [0, 1].every(
          (partition) => this.broker.committed(name, topic, partition) === this.broker.end(topic, partition),
        ),
      ),
    );
    const empty = [...this.stores.values()].every(
      ({ lanes, aggregates }) => lanes.lanes.size === 0 && aggregates.isPublished(),
    );
    return this.openAsks === 0 && consumed && empty;
  }

  private trouble(): void {
    const [first, second] = [this.random(), this.random()];
    const living = [...this.instances.values()].filter(({ name }) => this.scheduler.isAlive(name));
    const victim = living[Math.floor(second * living.length)];
    if (first < 0.5 && victim) {
      this.scheduler.kill(victim.name);
      this.kills++;
      this.start(this.services.find(({ name }) => name === victim.service)!);
      if (this.random() < 0.8) this.rebalanceAll();
    } else if (first < 0.85) {
      this.rebalanceAll();
    } else {
      this.rewindOne();
    }
  }

  private rewindOne(): void {
    const service = this.services[1 + Math.floor(this.random() * 3)]!;
    const topic = service.topics[Math.floor(this.random() * service.topics.length)]!;
    const partition = Math.floor(this.random() * 2);
    const committed = this.broker.committed(service.name, topic, partition);
    this.broker.rewind(service.name, topic, partition, Math.floor(this.random() * (committed + 1)));
    this.rebalanceAll();
  }

  /** Partitions go to random living instances; who had them before may not have noticed. */
  private rebalanceAll(): void {
    for (const { name, topics } of this.services) {
      const living = [...this.instances.values()].filter(
        (one) => one.service === name && this.scheduler.isAlive(one.name),
      );
      for (const topic of topics) {
        for (const partition of [0, 1]) {
          this.broker.assign(name, topic, partition, living[Math.floor(this.random() * living.length)]!.name);
        }
      }
    }
  }

  private start({ name, aggregates, translators = [], topics }: ServiceShape): void {
    const instance = new Instance(
      `${name}-${++this.born}`,
      name,
      aggregates,
      translators,
      topics,
      this.stores.get(name)!,
      this.broker,
      this.scheduler,
      () => new Date(this.clock),
      this.faults,
      this.sabotage,
    );
    this.instances.set(instance.name, instance);
    void instance.run();
  }

  private startClients(): void {
    for (const id of COUNTERS) {
      void this.client((to) =>
        to.commands.execute(greeter, id, ({ greeted }) => (greeted ? [] : [event(GreetedV1, { toyId: id })])),
      );
      void this.raise(id, 'a');
      void this.raise(id, 'b');
      void this.tell(id.slice(4));
    }
  }

  /** A foreign system tells each once, under its own code. */
  private async tell(code: string): Promise<void> {
    for (let n = 1; n <= ASKS; n++) {
      await this.scheduler.turn('foreign');
      const headers = {
        ce_specversion: '1.0',
        ce_id: `${code}-${n}`,
        ce_source: 'urn:foreign',
        ce_type: ToldV1.type,
      };
      this.broker.appendRaw(toyTopics.inbound.name, code, headers, Buffer.from(JSON.stringify({ code, n })));
      this.openAsks--;
    }
  }

  private async raise(id: string, client: string): Promise<void> {
    for (let ask = 1; ask <= ASKS / 2; ask++) {
      await this.client((to) =>
        to.commands.execute(counter, id, (state) => count(id, `${client}-${ask}`, state)),
      );
    }
  }

  /** Asks until it is answered; an instance that died or failed is not heard from again. */
  private async client(ask: (instance: Instance) => Promise<unknown>): Promise<void> {
    for (;;) {
      const living = [...this.instances.values()].filter(
        ({ name, service }) => service === 'counters' && this.scheduler.isAlive(name),
      );
      const instance = living[Math.floor(this.random() * living.length)]!;
      const answered = await Promise.race([
        ask(instance).then(
          () => true,
          () => false,
        ),
        this.death(instance),
      ]);
      if (answered) break;
    }
    this.openAsks--;
  }

  private async death({ name }: Instance): Promise<false> {
    while (this.scheduler.isAlive(name)) await this.scheduler.turn(`client-${name}`);
    return false;
  }

  private judge(): string[] {
    const wrong: string[] = [];
    if (!this.isQuiet()) return [`it never came to rest (open asks: ${this.openAsks})`];
    const state = <S>(service: string, collection: string, id: string) =>
      this.stores.get(service)!.aggregates.collections.get(collection)?.get(id)?.state as S | undefined;
    const expected = Array.from({ length: ASKS }, (_, index) => index + 1);
    const check = (what: string, found: readonly number[] | undefined) => {
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(`${what}: ${JSON.stringify(found)}`);
    };
    for (const id of COUNTERS) {
      if (state<Counter>('counters', 'counter', id)?.n !== ASKS) wrong.push(`${id} was raised wrongly`);
      check(`${id} heard`, state<Echo>('echoes', 'echo', id)?.heard);
      check(`${id} seen`, state<Tally>('tallies', 'tally', id)?.seen);
      check(`${id} passed`, state<Tally>('tallies', 'witness', id)?.seen);
    }
    const due = [...this.stores.get('echoes')!.due.items.keys()].sort();
    const owed = COUNTERS.flatMap((id) => expected.map((n) => `${id}/${n}`)).sort();
    if (JSON.stringify(due) !== JSON.stringify(owed)) wrong.push(`due work: ${due.length} of ${owed.length}`);
    return wrong;
  }
}
