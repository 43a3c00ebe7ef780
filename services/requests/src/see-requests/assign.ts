import { event, OwnerChangedV1 } from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import type { RequestEvent } from '../domain/events.js';
import { refuse } from '../domain/refusal.js';
import type { RequestState } from '../domain/state.js';

/** Whose work a request is from now on. Said once. @throws Refused when there is no such request */
export const assign =
  (owner: string, changedBy: string) =>
  (state: RequestState, { now }: Context): Decision<RequestEvent> => {
    if (state.status === 'unknown') return refuse('request.not-found');
    if (state.owner === owner) return [];
    return [event(OwnerChangedV1, { requestId: state.id, owner, changedBy, changedAt: now.toISOString() })];
  };
