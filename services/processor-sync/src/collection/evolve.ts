import type { EventOf, HolderAnsweredV1 } from '@huisrecht/contracts';
import type { Collection, CollectionEvent, StartedCollection } from './collection.js';
import {
  nowAnswered,
  nowAsked,
  nowAskedAgain,
  nowFailed,
  nowOverdue,
  nowWithoutAnswer,
} from '../asked/asked.js';
import { newHolder, type GivenAnswer, type Holder } from './holder.js';

/** What a collection is after an event. */
export const evolve = (state: Collection, event: CollectionEvent): Collection => {
  if (event.type === 'nl.huisrecht.processor-sync.collection-started.v1') {
    const { collectionId, requestId, subjectIds, right, submittedAt, startedAt, holders } = event.data;
    return {
      status: 'collecting',
      collectionId,
      requestId,
      subjectIds,
      right,
      submittedAt,
      startedAt,
      holders: holders.map(newHolder),
    };
  }
  if (state.status !== 'none') return evolveStarted(state, event);
  return event.type === 'nl.huisrecht.processor-sync.collection-stopped.v1'
    ? { ...state, stopped: true }
    : state;
};

type LaterEvent = Exclude<
  CollectionEvent,
  { readonly type: 'nl.huisrecht.processor-sync.collection-started.v1' }
>;

const evolveStarted = (state: StartedCollection, event: LaterEvent): StartedCollection => {
  switch (event.type) {
    case 'nl.huisrecht.processor-sync.collection-extended.v1':
      return { ...state, holders: [...state.holders, ...event.data.holders.map(newHolder)] };
    case 'nl.huisrecht.processor-sync.holder-asked.v1':
      return change(state, event.data.holder, (holder) => nowAsked(holder, event.data));
    case 'nl.huisrecht.processor-sync.holder-asked-again.v1':
      return change(state, event.data.holder, nowAskedAgain);
    case 'nl.huisrecht.processor-sync.holder-answered.v1':
      return change(state, event.data.holder, (holder) => answered(holder, event));
    case 'nl.huisrecht.processor-sync.holder-failed.v1':
      return change(state, event.data.holder, (holder) => nowFailed(holder, event.data));
    case 'nl.huisrecht.processor-sync.holder-overdue.v1':
      return change(state, event.data.holder, (holder) => nowOverdue(holder, event.data.answerBy));
    case 'nl.huisrecht.processor-sync.collection-completed.v1':
      return { ...state, status: 'completed', endedAt: event.data.completedAt };
    case 'nl.huisrecht.processor-sync.collection-stopped.v1':
      return { ...state, status: 'stopped', endedAt: event.data.stoppedAt };
    case 'nl.huisrecht.processor-sync.answers-destroyed.v1':
      return {
        ...state,
        holders: state.holders.map((holder) =>
          destroyed(holder, event.data.answerRefs, event.data.destroyedAt),
        ),
      };
  }
};

const change = (
  state: StartedCollection,
  name: string,
  to: (holder: Holder) => Holder,
): StartedCollection => ({
  ...state,
  holders: state.holders.map((holder) => (holder.holder === name ? to(holder) : holder)),
});

const answered = (holder: Holder, { data }: EventOf<typeof HolderAnsweredV1>): Holder => {
  const { outcome, items, answerRef, answeredAt, recordedBy, reason } = data;
  if (outcome === 'no-answer-possible')
    return nowWithoutAnswer(holder, {
      reason: reason ?? 'holder-keeps-silent',
      recordedBy: recordedBy ?? 'unknown',
      recordedAt: answeredAt,
    });
  return nowAnswered<GivenAnswer, Holder>(holder, {
    outcome,
    items,
    answeredAt,
    ...(answerRef !== undefined && { answerRef }),
    ...(recordedBy !== undefined && { recordedBy }),
  });
};

const destroyed = (holder: Holder, refs: readonly string[], destroyedAt: string): Holder => ({
  ...holder,
  answers: holder.answers.map((answer) =>
    answer.answerRef !== undefined && refs.includes(answer.answerRef) ? { ...answer, destroyedAt } : answer,
  ),
});
