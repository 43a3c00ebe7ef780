import { Aggregates, Commands, type Context, type Decision } from '@huisrecht/eventing';
import { Injectable } from '@nestjs/common';
import type { RequestEvent } from './domain/events.js';
import { Refused, refusal } from './domain/refusal.js';
import { requests } from './domain/request.aggregate.js';
import { isKnown, type KnownRequest, type RequestState } from './domain/state.js';

type Decide = (state: RequestState, context: Context) => Decision<RequestEvent>;

/** Requests as they are kept. */
@Injectable()
export class Requests {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
  ) {}

  /** The request, or undefined. */
  async find(id: string): Promise<KnownRequest | undefined> {
    const loaded = await this.aggregates.load(requests, id);
    return loaded && isKnown(loaded.state) ? loaded.state : undefined;
  }

  /** @throws Refused `request.not-found` */
  async get(id: string): Promise<KnownRequest> {
    const found = await this.find(id);
    if (!found) throw new Refused(refusal('request.not-found'));
    return found;
  }

  /** Decides on the newest state. @returns the state it led to @throws what `decide` throws */
  async decide(id: string, decide: Decide): Promise<KnownRequest> {
    const { state } = await this.commands.execute(requests, id, decide);
    if (!isKnown(state)) throw new Refused(refusal('request.not-found'));
    return state;
  }
}
