import {
  event,
  SearchTaskAnsweredV1,
  SearchTaskClosedV1,
  SearchTaskHandedOverV1,
  SearchTaskOpenedV1,
  type TaskOutcome,
} from '@huisrecht/contracts';
import type { Context, Decision } from '@huisrecht/eventing';
import { refuse } from '../problems.js';
import { mayHandOver, maySearch, type Searcher } from './rules/only-who-searches-sees-the-terms.js';
import type { OpenedTask, SearchAnswer, SearchTask, SearchTaskEvent } from './search-task.js';

type Decide = (state: SearchTask, context: Context) => Decision<SearchTaskEvent>;

const factsOf = ({ taskId, collectionId, orderId, requestId, holder }: OpenedTask) => ({
  taskId,
  holder,
  ...(collectionId !== undefined && { collectionId }),
  ...(orderId !== undefined && { orderId }),
  ...(requestId !== undefined && { requestId }),
});

/** A place has to be searched, or an order carried out there. Once only: the same task is the same work. */
export const openTask =
  (task: Omit<SearchTaskOpenedV1, 'openedAt'>): Decide =>
  (state, { now }) =>
    state.status === 'none' ? [event(SearchTaskOpenedV1, { ...task, openedAt: now.toISOString() })] : [];

/**
 * A colleague searched, or carried out an order. Again is fine: it adds; the same answer changes nothing.
 * @throws Problem search-task.not-found, search-task.of-somebody-else, search-task.closed, search-task.other-outcome
 */
export const answerTask =
  (answer: Omit<SearchAnswer, 'answeredBy' | 'answeredAt'>, by: Searcher): Decide =>
  (state, { now }) => {
    const task = searchable(state, by);
    if (!fitsTheTask(task, answer.outcome)) throw refuse('search-task.other-outcome', 'outcome');
    const same = task.answers.some(
      ({ outcome, answerRef }) => outcome === answer.outcome && answerRef === answer.answerRef,
    );
    if (same) return [];
    const facts = { ...factsOf(task), ...answer };
    return [event(SearchTaskAnsweredV1, { ...facts, answeredBy: by.id, answeredAt: now.toISOString() })];
  };

const fitsTheTask = ({ orderId }: OpenedTask, outcome: TaskOutcome): boolean =>
  outcome === 'nothing-found' || (outcome === 'found') === (orderId === undefined);

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
    const from = state.assignedTo ?? by.id;
    const facts = { ...factsOf(state), from, to };
    return [event(SearchTaskHandedOverV1, { ...facts, handedOverAt: now.toISOString() })];
  };

/** The search is no longer needed. */
export const closeTask: Decide = (state, { now }) => {
  if (state.status === 'none' || state.status === 'closed') return [];
  return [event(SearchTaskClosedV1, { ...factsOf(state), closedAt: now.toISOString() })];
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
