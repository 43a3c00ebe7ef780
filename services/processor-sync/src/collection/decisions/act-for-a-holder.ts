import { event, HolderAnsweredV1, HolderAskedAgainV1, type NoAnswerReason } from '@huisrecht/contracts';
import { due, type Context, type Decision, type DueWork } from '@huisrecht/eventing';
import type { Actor } from '@huisrecht/service-kit';
import { refuse } from '../../problems.js';
import { holderIn, type Collection, type CollectionEvent, type StartedCollection } from '../collection.js';
import type { Holder } from '../holder.js';
import { searchTaskIdOf } from '../ids.js';
import { askWork } from '../rules/one-holder-down-delays-nobody-else.js';
import { mayRecordThatNoAnswerCanCome } from '../rules/only-a-team-lead-records-that-no-answer-can-come.js';
import type { CloseSearchTask } from '../work.js';
import { lookIfAllSettled } from './record-what-a-holder-did.js';

type Decide = (state: Collection, context: Context) => Decision<CollectionEvent>;

/**
 * A colleague wants a holder to be asked again, now.
 * @throws Problem collection.not-found, holder.not-found, collection.not-open
 */
export const askAgain =
  (name: string, by: Pick<Actor, 'id'>): Decide =>
  (state, { now }) => {
    const [collection, holder] = openHolder(state, name);
    return again(collection, holder, { because: 'colleague', by: by.id }, now);
  };

/** The holder says there is news: what it has is fetched now. News for a closed collection changes nothing. */
export const hearNews =
  (name: string): Decide =>
  (state, { now }) => {
    const holder = holderIn(state, name);
    if (state.status !== 'collecting' || !holder) return [];
    return again(state, holder, { because: 'news-from-holder' }, now);
  };

/**
 * A team lead records why no answer can come (P5). A later answer still counts while the collection is open.
 * @throws Problem collection.not-found, holder.not-found, collection.not-open, no-answer.not-a-team-lead, holder.already-answered
 */
export const recordNoAnswer =
  (name: string, reason: NoAnswerReason, by: Pick<Actor, 'id' | 'roles'>): Decide =>
  (state, { now }) => {
    if (!mayRecordThatNoAnswerCanCome(by.roles)) throw refuse('no-answer.not-a-team-lead');
    const [{ collectionId, requestId }, holder] = openHolder(state, name);
    if (holder.answers.length > 0) throw refuse('holder.already-answered');
    if (holder.noAnswer) return [];
    const recorded = event(HolderAnsweredV1, {
      collectionId,
      requestId,
      holder: name,
      outcome: 'no-answer-possible',
      items: 0,
      answeredAt: now.toISOString(),
      reason,
      recordedBy: by.id,
    });
    return [recorded, ...closeSearch(collectionId, holder, now), ...lookIfAllSettled(state, recorded, now)];
  };

/** The search task of a place, if this holder is one, is closed. */
export const closeSearch = (collectionId: string, { holder, adapter }: Holder, now: Date): DueWork[] => {
  if (adapter !== 'search-task') return [];
  const taskId = searchTaskIdOf(collectionId, holder);
  const at = now.toISOString();
  return [
    due<CloseSearchTask>('close-search-task', {
      id: `${taskId}:close`,
      at,
      holder: 'self',
      data: { taskId },
    }),
  ];
};

const again = (
  { collectionId, requestId }: StartedCollection,
  holder: Holder,
  why: { because: 'colleague'; by: string } | { because: 'news-from-holder' },
  now: Date,
): Decision<CollectionEvent> => [
  event(HolderAskedAgainV1, {
    collectionId,
    requestId,
    holder: holder.holder,
    ...why,
    at: now.toISOString(),
  }),
  askWork(collectionId, { holder: holder.holder, ask: holder.ask + 1 }, now),
];

const openHolder = (state: Collection, name: string): [StartedCollection, Holder] => {
  if (state.status === 'none') throw refuse('collection.not-found');
  const holder = holderIn(state, name);
  if (!holder) throw refuse('holder.not-found');
  if (state.status !== 'collecting') throw refuse('collection.not-open');
  return [state, holder];
};
