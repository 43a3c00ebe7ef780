import { event, RequestClosedV1 } from '@huisrecht/contracts';
import type { RequestEvent } from '../domain/events.js';
import { everyHolderHasAnswered } from '../domain/rules/closing-waits-for-every-holder.js';
import { everyPartyHasAnswered } from '../domain/rules/closing-waits-for-every-party.js';
import { everyTransferIsDone } from '../domain/rules/closing-waits-for-every-transfer.js';
import { thePersonCanReadIt } from '../domain/rules/closing-waits-until-the-person-can-read-it.js';
import type { RequestState } from '../domain/state.js';

/** Closes a request by itself when nothing is left to do; asked after everything that may have been the last thing. */
export const closeWhenDone = (state: RequestState, now: Date): RequestEvent[] =>
  state.status === 'answered' &&
  everyHolderHasAnswered(state) &&
  everyPartyHasAnswered(state) &&
  everyTransferIsDone(state) &&
  thePersonCanReadIt(state)
    ? [event(RequestClosedV1, { requestId: state.id, closedAt: now.toISOString() })]
    : [];
