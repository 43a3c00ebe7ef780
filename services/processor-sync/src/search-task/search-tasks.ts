import type { Page } from '@huisrecht/store';
import type { OpenedTask } from './search-task.js';
import type { Searcher } from './rules/only-who-searches-sees-the-terms.js';

export interface TaskQuery {
  readonly status?: OpenedTask['status'] | undefined;
  /** Only what this colleague may search. */
  readonly mine?: Searcher | undefined;
  readonly requestId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Lists search tasks, without anybody's data. */
export abstract class SearchTasks {
  /** Page by page, in a stable order. @throws BadCursor */
  abstract list(query: TaskQuery): Promise<Page<OpenedTask>>;
}
