import {
  AllHoldersAnsweredV1,
  event,
  HolderAnswerNotedV1,
  HoldersAskedV1,
  HolderTroubleNotedV1,
  ReviewOpenedV1,
  type CollectionCompletedV1,
  type CollectionExtendedV1,
  type CollectionStartedV1,
  type EventOf,
  type HolderAnsweredV1,
  type HolderFailedV1,
} from '@huisrecht/contracts';
import { ignore, retryLater, type Context, type Decision, type Verdict } from '@huisrecht/eventing';
import { closeWhenDone } from '../close-request/close-when-done.js';
import { evolve } from '../domain/evolve/evolve.js';
import { eraseWhenCopied } from '../give-orders/erase-when-copied.js';
import type { RequestEvent } from '../domain/events.js';
import {
  collectedLines,
  isIdentified,
  undecidedRefs,
  type IdentifiedRequest,
  type RequestState,
} from '../domain/state.js';

/** Why a message of a collection is not for this request now; undefined when it is. */
const notNow = (state: RequestState): Verdict | undefined => {
  if (state.status === 'unknown') return retryLater('request-not-known-yet');
  if (state.status === 'withdrawn' || state.status === 'ended') return ignore('request-is-over');
  return isIdentified(state) ? undefined : retryLater('identity-not-settled-yet');
};

/** It is known whom we ask; answers that came before this are kept. */
export const onCollectionStarted = (
  { data }: EventOf<typeof CollectionStartedV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  const { requestId, collectionId, holders, startedAt: askedAt } = data;
  return notNow(state) ?? [event(HoldersAskedV1, { requestId, collectionId, holders, askedAt })];
};

/** More holders turned out to have something. */
export const onCollectionExtended = (
  { data }: EventOf<typeof CollectionExtendedV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  const { requestId, collectionId, holders, extendedAt: askedAt } = data;
  return notNow(state) ?? [event(HoldersAskedV1, { requestId, collectionId, holders, askedAt })];
};

/** A holder answered. After our own answer went out, what it sent opens another round: the person gets it too. */
export const onHolderAnswered = (
  { data }: EventOf<typeof HolderAnsweredV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> => {
  const refused = notNow(state);
  if (refused) return refused;
  const { requestId, holder, outcome, items, answerRef, answeredAt, reason } = data;
  const noted = event(HolderAnswerNotedV1, {
    ...{ requestId, holder, outcome, items, answeredAt },
    ...(answerRef !== undefined && { answerRef }),
    ...(reason !== undefined && { reason }),
  });
  const erasures = eraseWhenCopied(evolve(state, noted), now);
  const after = [noted, ...erasures].reduce<RequestState>(evolve, state) as IdentifiedRequest;
  return [noted, ...erasures, ...lateAnswer(after, now), ...closeWhenDone(after, now)];
};

/** What an answer leads to that came after ours went out. */
export const lateAnswer = (state: IdentifiedRequest, now: Date): RequestEvent[] => {
  const done = state.status === 'answered' || state.status === 'closed';
  if (collectedLines(state).length === 0) return [];
  if (!done || undecidedRefs(state).length === 0) return [];
  const round = state.rounds.length + 1;
  return [
    event(ReviewOpenedV1, {
      requestId: state.id,
      round,
      because: 'late-answer',
      openedAt: now.toISOString(),
    }),
  ];
};

/** A holder was not reached. The first time and whenever a person must act it is shown; in between it is not news. */
export const onHolderFailed = (
  { data }: EventOf<typeof HolderFailedV1>,
  state: RequestState,
): Decision<RequestEvent> => {
  const refused = notNow(state);
  if (refused) return refused;
  const { collectionId: _, ...trouble } = data;
  if (trouble.attempt > 1 && trouble.nextTryAt !== undefined) return ignore('known-trouble');
  return [event(HolderTroubleNotedV1, trouble)];
};

/** Nobody is left to wait for. */
export const onCollectionCompleted = (
  { data }: EventOf<typeof CollectionCompletedV1>,
  state: RequestState,
  { now }: Context,
): Decision<RequestEvent> => {
  const refused = notNow(state);
  if (refused) return refused;
  const { requestId, completedAt } = data;
  const completed = event(AllHoldersAnsweredV1, { requestId, completedAt });
  const erasures = eraseWhenCopied(evolve(state, completed), now);
  const after = [completed, ...erasures].reduce<RequestState>(evolve, state);
  if (state.status === 'collecting') {
    const openedAt = now.toISOString();
    return [
      completed,
      ...erasures,
      event(ReviewOpenedV1, { requestId, round: 1, because: 'all-answered', openedAt }),
    ];
  }
  return [completed, ...erasures, ...closeWhenDone(after, now)];
};
