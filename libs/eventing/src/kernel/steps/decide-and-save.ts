import type { AggregateWrite } from '@huisrecht/store';
import type { AnyAggregate, Subscription } from '../../aggregate.js';
import { delayFor } from '../../backoff.js';
import { isVerdict, type Decision, type DomainEvent } from '../../decision.js';
import type { Batch, Delivery, Held } from '../batch.js';
import { countBug, holdAll, holdHead } from '../held.js';
import { applyEffects, isDuplicate, openInstance, raiseMark, type Instance } from '../instance.js';
import type { Kernel } from '../ports.js';

/** A delivery and the subscription that it is for. */
interface Task {
  readonly delivery: Delivery;
  readonly subscription: Subscription<unknown, DomainEvent>;
}

/**
 * Loads every aggregate that the batch is for, decides in order per instance, and saves all of a type in one
 * conditional write. Who lost the race to another writer is loaded and decided again: decisions are pure.
 */
export const decideAndSave = async (batch: Batch, kernel: Kernel): Promise<void> => {
  for (const aggregate of kernel.aggregates) {
    const tasks = route(aggregate, batch, kernel);
    let pending = [...tasks.keys()];
    for (let attempt = 1; pending.length > 0; attempt++) {
      if (attempt > 1) await kernel.pause(delayFor(attempt, { base: 5, max: 500 }, kernel.random));
      pending = await decideRound(aggregate, tasks, pending, batch, kernel);
    }
  }
};

const route = (aggregate: AnyAggregate, batch: Batch, kernel: Kernel): Map<string, Task[]> => {
  const tasks = new Map<string, Task[]>();
  for (const delivery of batch.deliveries) {
    const { event, held } = delivery;
    const subscription = aggregate.subscriptions.find(({ event: { type } }) => type === event?.type);
    if (!event || held || !subscription) continue;
    const id = addressee(subscription, delivery, batch, kernel);
    if (id === undefined) continue;
    tasks.set(id, [...(tasks.get(id) ?? []), { delivery, subscription }]);
  }
  return tasks;
};

const addressee = (
  subscription: Subscription<unknown, DomainEvent>,
  delivery: Delivery,
  batch: Batch,
  kernel: Kernel,
): string | undefined => {
  try {
    return subscription.to(delivery.event!);
  } catch (error) {
    countBug(delivery.event!.type, error, kernel);
    holdHead(batch, delivery, 'parked', 'handler-threw');
    return undefined;
  }
};

/** @returns the ids that lost the race. */
const decideRound = async (
  aggregate: AnyAggregate,
  tasks: ReadonlyMap<string, Task[]>,
  ids: readonly string[],
  batch: Batch,
  kernel: Kernel,
): Promise<string[]> => {
  const stored = new Map((await kernel.store.load(aggregate.name, ids)).map((one) => [one.id, one]));
  const opened = ids.map((id) => openInstance(aggregate, id, stored.get(id)));
  const decided = decideAll(aggregate, opened, tasks, batch, kernel);
  const changed = decided.filter((instance) => instance.changed);
  const lost = new Set(await kernel.store.save(aggregate.name, changed.map(toWrite)));
  const touched = batch.touched.get(aggregate.name) ?? new Map<string, Instance>();
  batch.touched.set(aggregate.name, touched);
  for (const instance of decided) if (!lost.has(instance.id)) touched.set(instance.id, instance);
  return [...lost];
};

/**
 * Decides for every instance. When a message turns out to be held, later messages of its key must not have been
 * handled by another instance either: then all is decided again, now without them.
 */
const decideAll = (
  aggregate: AnyAggregate,
  opened: readonly Instance[],
  tasks: ReadonlyMap<string, Task[]>,
  batch: Batch,
  kernel: Kernel,
): Instance[] => {
  for (;;) {
    let held = false;
    const decided = opened.map((instance) => {
      const result = decideInstance(aggregate, instance, tasks.get(instance.id)!, kernel);
      if (!result.stopped) return result.instance;
      result.stopped.delivery.held = result.stopped.held;
      holdAll(batch, result.stopped.delivery);
      held = true;
      return result.instance;
    });
    if (!held) return decided;
  }
};

interface Decided {
  readonly instance: Instance;
  readonly stopped?: { readonly delivery: Delivery; readonly held: Held };
}

const decideInstance = (
  aggregate: AnyAggregate,
  opened: Instance,
  tasks: readonly Task[],
  kernel: Kernel,
): Decided => {
  let instance = opened;
  for (const { delivery, subscription } of tasks) {
    if (delivery.held) continue;
    const type = delivery.envelope.type;
    if (isDuplicate(instance, delivery.mark)) {
      kernel.metrics.messages.inc({ type, result: 'duplicate' });
      continue;
    }
    const outcome = decideOne(aggregate, instance, delivery, subscription, kernel);
    if ('held' in outcome) return { instance, stopped: { delivery, held: outcome.held } };
    instance = outcome.instance;
    kernel.metrics.messages.inc({ type, result: 'handled' });
  }
  return { instance };
};

const decideOne = (
  aggregate: AnyAggregate,
  instance: Instance,
  { event, envelope, mark }: Delivery,
  subscription: Subscription<unknown, DomainEvent>,
  kernel: Kernel,
): { instance: Instance } | { held: Held } => {
  const now = kernel.now();
  try {
    const decision: Decision = subscription.decide(event!, instance.state, { now, envelope });
    if (!isVerdict(decision)) {
      const stamp = { now, epoch: kernel.epoch, traceparent: envelope.traceparent };
      return { instance: raiseMark(applyEffects(aggregate, instance, decision, stamp), mark) };
    }
    if (decision.verdict === 'ignore') {
      // An instance that does not exist is not made only to remember that it ignored something.
      return { instance: instance.version > 0 || instance.changed ? raiseMark(instance, mark) : instance };
    }
    const state = decision.verdict === 'park' ? 'parked' : 'waiting';
    return { held: { as: 'head', state, reason: decision.reason } };
  } catch (error) {
    countBug(event!.type, error, kernel);
    return { held: { as: 'head', state: 'parked', reason: 'handler-threw' } };
  }
};

/** What is written of an instance. */
export const toWrite = ({ id, version, state, seq, marks, appended }: Instance): AggregateWrite => ({
  id,
  version,
  state,
  seq,
  marks,
  append: appended,
});
