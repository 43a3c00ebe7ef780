import {
  AnswersDestroyedV1,
  CollectionStoppedV1,
  event,
  type AnswerSentV1,
  type EventOf,
  type RequestClosedV1,
  type RequestWithdrawnV1,
} from '@huisrecht/contracts';
import { ignore, type Context, type Decision } from '@huisrecht/eventing';
import type { Collection, CollectionEvent } from '../collection.js';
import { collectionIdOf } from '../ids.js';
import { daysAfter, DAYS_FOR_THE_COURT, destroyWork } from '../rules/answers-end-with-their-package.js';
import { leaveWork } from '../../asked/rules/who-is-not-needed-any-more-is-told-so.js';

/** Withdrawn: nobody is asked any more, also when the asking had still to begin; what came is destroyed now. */
export const stopWhenWithdrawn = (
  { data }: EventOf<typeof RequestWithdrawnV1>,
  state: Collection,
  { now }: Context,
): Decision<CollectionEvent> => {
  if (state.status === 'stopped' || (state.status === 'none' && state.stopped))
    return ignore('collection-already-stopped');
  return stop(data.requestId, state, now);
};

/** Every line that needed it was withdrawn: nobody is asked any more. Once only. */
export const stopCollection =
  (requestId: string) =>
  (state: Collection, { now }: Context): Decision<CollectionEvent> =>
    state.status === 'stopped' || (state.status === 'none' && state.stopped)
      ? []
      : stop(requestId, state, now);

const stop = (requestId: string, state: Collection, now: Date): Decision<CollectionEvent> => {
  const collectionId = collectionIdOf(requestId);
  const stoppedAt = now.toISOString();
  const stopped = event(CollectionStoppedV1, { collectionId, requestId, stoppedAt });
  if (state.status === 'none') return [stopped];
  return [
    stopped,
    ...state.holders.flatMap((one) => leaveWork(collectionId, one.holder, one, now)),
    destroyWork(collectionId, stoppedAt, now),
  ];
};

/** The answer went out: what it was made of goes when the package goes. */
export const destroyAfterThePackage = (
  { data }: EventOf<typeof AnswerSentV1>,
  state: Collection,
): Decision<CollectionEvent> => {
  if (state.status === 'none') return ignore('nothing-was-collected');
  const at = data.fetchableUntil ? new Date(data.fetchableUntil) : daysAfter(data.sentAt, DAYS_FOR_THE_COURT);
  return [destroyWork(state.collectionId, data.sentAt, at)];
};

/** Closed: answers that came after the letter go too, when no court can be asked any more. */
export const destroyWhatIsLeft = (
  { data }: EventOf<typeof RequestClosedV1>,
  state: Collection,
): Decision<CollectionEvent> => {
  if (state.status === 'none') return ignore('nothing-was-collected');
  return [destroyWork(state.collectionId, data.closedAt, daysAfter(data.closedAt, DAYS_FOR_THE_COURT))];
};

/** The answers are gone; their references stay. */
export const recordDestroyed =
  (answerRefs: readonly string[]) =>
  (state: Collection, { now }: Context): Decision<CollectionEvent> => {
    if (state.status === 'none') return [];
    const alive = state.holders
      .flatMap(({ answers }) => answers)
      .filter(({ answerRef, destroyedAt }) => answerRef && answerRefs.includes(answerRef) && !destroyedAt)
      .flatMap(({ answerRef }) => answerRef ?? []);
    if (alive.length === 0) return [];
    const { collectionId, requestId } = state;
    return [
      event(AnswersDestroyedV1, {
        collectionId,
        requestId,
        answerRefs: alive,
        destroyedAt: now.toISOString(),
      }),
    ];
  };
