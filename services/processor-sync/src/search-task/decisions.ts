import {
  event,
  SearchTaskAnsweredV1,
  SearchTaskClosedV1,
  SearchTaskHandedOverV1,
  SearchTaskOpenedV1,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import { refuse } from '../problems.js';
import { mayHandOver, maySearch, type Searcher } from './rules/only-who-searches-sees-the-terms.js';
import type { OpenedTask, SearchAnswer, SearchTask, SearchTaskEvent } from './search-task.js';

type Decide = (state: SearchTask, context: Context) => Decision<SearchTaskEvent>;

/** A place has to be searched. Once only: the same task is the same work. */
export const openTask =
  (task: Omit<SearchTaskOpenedV1, 'openedAt'>): Decide =>
  (state, { now }) =>
    state.status === 'none' ? [event(SearchTaskOpenedV1, { ...task, openedAt: now.toISOString() })] : [];

/**
 * A colleague searched: something or nothing was found. Again is fine: it adds; the same answer changes nothing.
 * @throws Problem search-task.not-found, search-task.of-somebody-else, search-task.closed
 */
export const answerTask =
  (answer: Omit<SearchAnswer, 'answeredBy' | 'answeredAt'>, by: Searcher): Decide =>
  (state, { now }) => {
    const task = searchable(state, by);
    const same = task.answers.some(
      ({ outcome, answerRef }) => outcome === answer.outcome && answerRef === answer.answerRef,
    );
    if (same) return [];
    const { taskId, collectionId, requestId, holder } = task;
    const facts = { taskId, collectionId, requestId, holder, ...answer };
    return [event(SearchTaskAnsweredV1, { ...facts, answeredBy: by.id, answeredAt: now.toISOString() })];
  };

/**
 * Another colleague searches from now on.
 * @throws Problem search-task.not-found, search-task.of-somebody-else, search-task.closed
 */
export const handOver =
  (to: string, by: Searcher): Decide =>
  (state, { now }) => {
    if (state.status === 'none') throw refuse('search-task.not-found');
    if (!mayHandOver(state, by)) throw refuse('search-task.of-somebody-else');
    if (state.status === 'closed') throw refuse('search-task.closed');
    if (state.assignedTo === to) return [];
    const { taskId, collectionId, requestId, holder } = state;
    const from = state.assignedTo ?? by.id;
    const facts = { taskId, collectionId, requestId, holder, from, to };
    return [event(SearchTaskHandedOverV1, { ...facts, handedOverAt: now.toISOString() })];
  };

/** The search is no longer needed. */
export const closeTask: Decide = (state, { now }) => {
  if (state.status === 'none' || state.status === 'closed') return [];
  const { taskId, collectionId, requestId, holder } = state;
  return [
    event(SearchTaskClosedV1, { taskId, collectionId, requestId, holder, closedAt: now.toISOString() }),
  ];
};

/**
 * The task, for who may search it.
 * @throws Problem search-task.not-found, search-task.of-somebody-else, search-task.closed
 */
export const searchable = (state: SearchTask, by: Searcher): OpenedTask => {
  if (state.status === 'none') throw refuse('search-task.not-found');
  if (!maySearch(state, by)) throw refuse('search-task.of-somebody-else');
  if (state.status === 'closed') throw refuse('search-task.closed');
  return state;
};
