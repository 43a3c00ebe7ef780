import { randomUUID } from 'node:crypto';
import type { Hint } from '@huisrecht/store';
import type { Aggregate, Context } from '../aggregate.js';
import { delayFor } from '../backoff.js';
import { isVerdict, type Decision, type DomainEvent, type Verdict } from '../decision.js';
import { applyEffects, openInstance, type Instance } from './instance.js';
import type { Kernel } from './ports.js';
import { clearOutboxes } from './steps/clear.js';
import { toWrite } from './steps/decide-and-save.js';
import { publishOutboxes } from './steps/publish.js';

/** What a command answers: the state it led to, or why it did nothing. */
export interface Executed<S> {
  readonly id: string;
  readonly version: number;
  readonly state: S;
  readonly verdict?: Verdict;
}

/** Somebody else changed the instance first, more often than we tried again. */
export class TooManyConflicts extends Error {
  constructor(aggregate: string) {
    super(`${aggregate} was changed by others ${MAX_ATTEMPTS} times in a row.`);
    this.name = 'TooManyConflicts';
  }
}

const MAX_ATTEMPTS = 12;
/** Publishing takes milliseconds: after this long somebody else looks. */
const LOOK_AFTER_MS = 10_000;
const LOOK_AGAIN_MS = 60_000;
/** Far longer than a command can take to its save. */
const FORGET_AFTER_MS = 3_600_000;

/** Decisions that a person or a timer asks for: over HTTP, by a dispatcher. */
export class Commands {
  constructor(private readonly kernel: Kernel) {}

  /**
   * Decides on the newest state and saves; when another writer was first, decides again. Answers as soon as the
   * effects are durable: they are published right after, or by the sweep if this process dies.
   * @throws what `decide` throws, and TooManyConflicts
   */
  async execute<S, E extends DomainEvent>(
    aggregate: Aggregate<S, E>,
    id: string,
    decide: (state: S, context: Context & { version: number }) => Decision<E>,
    traceparent?: string,
  ): Promise<Executed<S>> {
    const { kernel } = this;
    const at = kernel.now();
    const lookAt = new Date(+at + LOOK_AFTER_MS);
    const hint = { id: randomUUID(), collection: aggregate.name, instance: id, at, lookAt };
    let hinted = false;
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const [stored] = await kernel.store.load(aggregate.name, [id]);
      const instance = openInstance(aggregate, id, stored);
      const now = kernel.now();
      const decision = decide(instance.state, { now, version: instance.version });
      if (isVerdict(decision) || decision.length === 0) {
        if (hinted) await kernel.hints.remove([hint.id]);
        const { version, state } = instance;
        return { id, version, state, ...(isVerdict(decision) && { verdict: decision }) };
      }
      if (!hinted) await kernel.hints.add(hint);
      hinted = true;
      const next = applyEffects(aggregate, instance, decision, { now, epoch: kernel.epoch, traceparent });
      const lost = await kernel.store.save(aggregate.name, [toWrite(next)]);
      if (lost.length === 0) {
        kernel.background(this.relay(aggregate.name, next, hint.id));
        return { id, version: next.version + 1, state: next.state };
      }
      await kernel.pause(delayFor(attempt, { base: 5, max: 500 }, kernel.random));
    }
    await kernel.hints.remove([hint.id]);
    throw new TooManyConflicts(aggregate.name);
  }

  /**
   * Publishes what a process left that died, or was slow. A hint is only forgotten when no command can still be under
   * way to the save that it announces: one that was slow would lose its effects otherwise. What fails is looked after
   * again later, after the others.
   * @returns how many hints were looked after
   * @throws what publishing threw, when all had their turn
   */
  async sweep(limit = 500): Promise<number> {
    const now = this.kernel.now();
    const hints = await this.kernel.hints.due(now, limit);
    const failures = new Map<string, unknown>();
    for (const collection of new Set(hints.map((hint) => hint.collection))) {
      const ids = hints.filter((hint) => hint.collection === collection).map(({ instance }) => instance);
      await this.republish(collection, [...new Set(ids)]).catch((error: unknown) =>
        failures.set(collection, error),
      );
    }
    const settled = ({ at, collection }: Hint) => +now - +at > FORGET_AFTER_MS && !failures.has(collection);
    await this.kernel.hints.remove(hints.filter(settled).map(({ id }) => id));
    const open = hints.filter((hint) => !settled(hint)).map(({ id }) => id);
    await this.kernel.hints.later(open, new Date(+now + LOOK_AGAIN_MS));
    for (const failure of failures.values()) throw failure;
    return hints.length;
  }

  /**
   * Every outbox that is not empty, page by page: at a start all, later those that were left when the store went away
   * between an acknowledgement and the clearing, and that nobody may touch again.
   * @param ageMs how long its first effect has waited at least
   */
  async republishAll(ageMs = 0): Promise<void> {
    for (const { name } of this.kernel.aggregates) {
      let after: string | undefined;
      for (;;) {
        const ids = await this.kernel.store.unpublished(name, 500, after);
        if (ids.length === 0) break;
        await this.republish(name, ids, ageMs);
        after = ids.at(-1);
      }
    }
  }

  private async republish(collection: string, ids: readonly string[], ageMs = 0): Promise<void> {
    const aggregate = this.kernel.aggregates.find(({ name }) => name === collection);
    if (!aggregate) return;
    const before = +this.kernel.now() - ageMs;
    const stored = (await this.kernel.store.load(collection, ids)).filter(
      ({ outbox: [head] }) => head && Date.parse(head.at) <= before,
    );
    const touched = new Map([
      [collection, new Map(stored.map((one) => [one.id, openInstance(aggregate, one.id, one)]))],
    ]);
    await publishOutboxes(touched.values(), this.kernel);
    await clearOutboxes(touched, this.kernel);
  }

  /** When it fails its hint stays: the sweep will find it. */
  private async relay(collection: string, instance: Instance, hint: string): Promise<void> {
    const touched = new Map([[collection, new Map([[instance.id, instance]])]]);
    await publishOutboxes(touched.values(), this.kernel);
    await clearOutboxes(touched, this.kernel);
    await this.kernel.hints.remove([hint]);
  }
}
