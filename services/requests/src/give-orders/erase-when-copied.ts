import type { RequestEvent } from '../domain/events.js';
import { erasingWaitsForTheCopy, erasuresThatWait } from '../domain/rules/erasing-waits-for-the-copy.js';
import { everything, isKnown, subjectIdsOf, type RequestState } from '../domain/state.js';
import { giveOrder } from './give-order.js';

/** Erasures that waited for the copy are carried out; asked after everything that may have been the last answer. */
export const eraseWhenCopied = (state: RequestState, now: Date): RequestEvent[] => {
  if (!isKnown(state) || state.status === 'withdrawn' || state.status === 'ended') return [];
  if (erasingWaitsForTheCopy(state)) return [];
  const { id: requestId, receivedAt } = state;
  return erasuresThatWait(state).map(({ line, scope, decided }) =>
    giveOrder(
      {
        ...{ requestId, line, kind: 'erase', subjectIds: subjectIdsOf(state), receivedAt },
        ...{ scope: decided?.granted ?? scope ?? everything, because: decided?.decisionId ?? '' },
      },
      now,
    ),
  );
};
