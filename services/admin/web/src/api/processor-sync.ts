import { call, type Answer, type Page } from './call.js';

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** A holder in a collection and how it stands. */
export interface CollectionHolder {
  readonly holder: string;
  readonly name: string;
  readonly adapter: string;
  readonly state: 'to-ask' | 'asked' | 'failed' | 'overdue' | 'answered' | 'no-answer-possible';
  readonly answerBy: string;
  readonly askedAt?: string;
  readonly silentForDays?: number;
  readonly attempts: number;
  readonly failure?: { readonly code: string; readonly failedAt: string; readonly explanation: Words };
  readonly nextTryAt?: string;
  readonly agreement: 'valid' | 'ended' | 'none' | 'not-needed';
  readonly answers: readonly {
    readonly outcome: string;
    readonly items: number;
    readonly answeredAt: string;
    readonly supplement: boolean;
  }[];
  readonly noAnswer?: { readonly reason: string; readonly recordedBy: string; readonly recordedAt: string };
  readonly searchTaskId?: string;
  readonly canDo: readonly string[];
}

/** Who was asked for a request, and who answered. */
export interface Collection {
  readonly collectionId: string;
  readonly requestId: string;
  readonly status: 'collecting' | 'completed' | 'stopped';
  readonly answerBy: string;
  readonly startedAt: string;
  readonly completedAt?: string | null;
  readonly counts: {
    readonly asked: number;
    readonly settled: number;
    readonly silent: number;
    readonly failed: number;
  };
  readonly holders: readonly CollectionHolder[];
}

/** A place that a colleague searches. Nothing personal in it. */
export interface SearchTask {
  readonly taskId: string;
  readonly requestId: string;
  readonly place: string;
  readonly status: 'open' | 'answered' | 'closed';
  readonly assignedTo?: string;
  readonly role: string;
  readonly answerBy: string;
  readonly openedAt: string;
  readonly mine: boolean;
  readonly answers: readonly {
    readonly outcome: string;
    readonly items: number;
    readonly answeredBy: string;
    readonly answeredAt: string;
  }[];
}

/** A task with what to search for. Opening it is logged. */
export interface OpenedTask extends SearchTask {
  readonly terms: readonly { readonly kind: string; readonly value: string }[];
}

/** One thing that was found. */
export interface FoundItem {
  readonly category: string;
  readonly title: string;
  readonly note?: string;
  readonly recordedOn?: string;
  readonly aboutOthers?: boolean;
  readonly file?: { readonly name: string; readonly mediaType: string; readonly content: string };
}

/** What all services agree on calling things. */
export interface Directory {
  readonly categories: readonly {
    readonly id: string;
    readonly label: Words;
    readonly sensitivity: string;
    readonly fields?: readonly { readonly id: string; readonly label: Words }[];
  }[];
  readonly purposes?: readonly { readonly id: string; readonly label: Words; readonly legalBasis: string }[];
  readonly holders: readonly { readonly id: string; readonly name: Words }[];
}

const base = '/api/processor-sync';

/** Who was asked for a request. 404 while nobody was. */
export const getCollection = (requestId: string, signal: AbortSignal): Promise<Answer<Collection>> =>
  call('GET', `${base}/collections/${requestId}`, { signal });

/** Asks a silent holder again, now. */
export const askAgain = (requestId: string, holder: string): Promise<Answer<CollectionHolder>> =>
  call('POST', `${base}/collections/${requestId}/holders/${holder}/ask-again`);

/** Records, as team lead, that no answer can come, and why. */
export const recordNoAnswer = (
  requestId: string,
  holder: string,
  reason: string,
): Promise<Answer<CollectionHolder>> =>
  call('POST', `${base}/collections/${requestId}/holders/${holder}/no-answer`, { body: { reason } });

/** Search tasks; `mine` are those of whoever asks or of their role. */
export const getSearchTasks = (
  query: { mine: boolean; status: string },
  signal: AbortSignal,
): Promise<Answer<Page<SearchTask>>> =>
  call(
    'GET',
    `${base}/search-tasks?${new URLSearchParams({ mine: String(query.mine), status: query.status }).toString()}`,
    { signal },
  );

/** Opens a task with its terms. Logged as a view. */
export const openSearchTask = (taskId: string, signal: AbortSignal): Promise<Answer<OpenedTask>> =>
  call('GET', `${base}/search-tasks/${taskId}`, { signal });

/** Answers a task. */
export const answerSearchTask = (
  taskId: string,
  answer: (
    | { readonly outcome: 'nothing-found' }
    | { readonly outcome: 'found'; readonly items: readonly FoundItem[] }
  ) & { readonly noBsn?: boolean },
): Promise<Answer<SearchTask>> => call('POST', `${base}/search-tasks/${taskId}/answer`, { body: answer });

/** The names of holders, categories, purposes and so on. */
export const getDirectory = (signal: AbortSignal): Promise<Answer<Directory>> =>
  call('GET', `${base}/directory`, { signal });
