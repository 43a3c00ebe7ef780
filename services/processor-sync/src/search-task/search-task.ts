import type {
  EventOf,
  SearchTaskAnsweredV1,
  SearchTaskClosedV1,
  SearchTaskHandedOverV1,
  SearchTaskOpenedV1,
  OrderKind,
  StaffRole,
  TaskOutcome,
} from '@huisrecht/contracts';
import { SearchTaskOpenedV1 as Opened, topics } from '@huisrecht/contracts';
import { defineAggregate } from '@huisrecht/eventing';

/** What can happen to a search task. */
export type SearchTaskEvent =
  | EventOf<typeof SearchTaskOpenedV1>
  | EventOf<typeof SearchTaskHandedOverV1>
  | EventOf<typeof SearchTaskAnsweredV1>
  | EventOf<typeof SearchTaskClosedV1>;

/** What a colleague found or did, by reference. */
export interface SearchAnswer {
  readonly outcome: TaskOutcome;
  readonly items: number;
  readonly answerRef?: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
}

/** A task that was opened. */
export interface OpenedTask {
  readonly status: 'open' | 'answered' | 'closed';
  readonly taskId: string;
  /** Of a search. */
  readonly collectionId?: string;
  /** Of an order that is carried out, or told, by hand. */
  readonly orderId?: string;
  readonly kind?: OrderKind;
  readonly requestId?: string;
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

/** One place that one colleague searches, or where an order is carried out, for one request. Collection `search-tasks`. */
export type SearchTask = { readonly status: 'none'; readonly taskId: string } | OpenedTask;

type OpenedFacts = Omit<OpenedTask, 'status' | 'answers'>;

const evolve = (state: SearchTask, event: SearchTaskEvent): SearchTask => {
  if (event.type === Opened.type) return { status: 'open', answers: [], ...(event.data as OpenedFacts) };
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

/** Mailboxes, drives, paper, portals: what no machine can be asked or told (P17, P18, P20; LAW 1.17). */
export const searchTasks = defineAggregate<SearchTask, SearchTaskEvent>({
  name: 'search-tasks',
  topic: topics.searchTasks,
  initial: (taskId) => ({ status: 'none', taskId }),
  evolve,
  subscriptions: [],
});
