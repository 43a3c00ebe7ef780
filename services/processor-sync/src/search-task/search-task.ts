import type {
  EventOf,
  SearchTaskAnsweredV1,
  SearchTaskClosedV1,
  SearchTaskHandedOverV1,
  SearchTaskOpenedV1,
  StaffRole,
} from '@huisrecht/contracts';
import { SearchTaskOpenedV1 as Opened, topics } from '@huisrecht/contracts';
import { defineAggregate } from '@huisrecht/eventing';

/** What can happen to a search task. */
export type SearchTaskEvent =
  | EventOf<typeof SearchTaskOpenedV1>
  | EventOf<typeof SearchTaskHandedOverV1>
  | EventOf<typeof SearchTaskAnsweredV1>
  | EventOf<typeof SearchTaskClosedV1>;

/** What a colleague found, by reference. */
export interface SearchAnswer {
  readonly outcome: 'found' | 'nothing-found';
  readonly items: number;
  readonly answerRef?: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
}

/** A task that was opened. */
export interface OpenedTask {
  readonly status: 'open' | 'answered' | 'closed';
  readonly taskId: string;
  readonly collectionId: string;
  readonly requestId: string;
  readonly holder: string;
  readonly place: string;
  readonly subjectIds: readonly string[];
  /** Staff id; absent when anyone with the role may. */
  readonly assignedTo?: string;
  readonly role: StaffRole;
  readonly answerBy: string;
  readonly openedAt: string;
  readonly answers: readonly SearchAnswer[];
}

/** One place that one colleague searches for one request. Collection `search-tasks`. */
export type SearchTask = { readonly status: 'none'; readonly taskId: string } | OpenedTask;

const evolve = (state: SearchTask, event: SearchTaskEvent): SearchTask => {
  if (event.type === Opened.type) return { status: 'open', answers: [], ...event.data };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'nl.huisrecht.processor-sync.search-task-handed-over.v1':
      return { ...state, assignedTo: event.data.to };
    case 'nl.huisrecht.processor-sync.search-task-answered.v1': {
      const { outcome, items, answerRef, answeredBy, answeredAt } = event.data;
      const answer = {
        outcome,
        items,
        answeredBy,
        answeredAt,
        ...(answerRef !== undefined && { answerRef }),
      };
      return { ...state, status: 'answered', answers: [...state.answers, answer] };
    }
    case 'nl.huisrecht.processor-sync.search-task-closed.v1':
      return { ...state, status: 'closed' };
  }
};

/** Mailboxes, drives and paper: what no machine can be asked for (P17; LAW 1.17). */
export const searchTasks = defineAggregate<SearchTask, SearchTaskEvent>({
  name: 'search-tasks',
  topic: topics.searchTasks,
  initial: (taskId) => ({ status: 'none', taskId }),
  evolve,
  subscriptions: [],
});
