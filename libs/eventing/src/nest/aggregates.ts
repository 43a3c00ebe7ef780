import type { Aggregate } from '../aggregate.js';
import type { DomainEvent } from '../decision.js';
import type { Kernel } from '../kernel/ports.js';

/** An instance as it is read. */
export interface Loaded<S> {
  readonly id: string;
  readonly version: number;
  readonly state: S;
}

/** Reads aggregates by id. */
export class Aggregates {
  constructor(private readonly kernel: Kernel) {}

  /** The instance, or undefined when it does not exist. */
  async load<S, E extends DomainEvent>(
    aggregate: Aggregate<S, E>,
    id: string,
  ): Promise<Loaded<S> | undefined> {
    return (await this.loadMany(aggregate, [id]))[0];
  }

  /** Those that exist, in the order of the ids. */
  async loadMany<S, E extends DomainEvent>(
    aggregate: Aggregate<S, E>,
    ids: readonly string[],
  ): Promise<Loaded<S>[]> {
    const stored = new Map((await this.kernel.store.load(aggregate.name, ids)).map((one) => [one.id, one]));
    return ids.flatMap((id) => {
      const found = stored.get(id);
      return found ? [{ id, version: found.version, state: found.state as S }] : [];
    });
  }
}
