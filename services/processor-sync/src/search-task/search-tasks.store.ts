import { defineIndexes, page, Store, type Page, type StoreCollection } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import type { OpenedTask } from './search-task.js';
import { SearchTasks, type TaskQuery } from './search-tasks.js';

interface TaskDocument {
  readonly _id: string;
  readonly state: OpenedTask;
}

export const searchTaskIndexes = defineIndexes('search-tasks', [
  { fields: { 'state.status': 1 } },
  { fields: { 'state.requestId': 1 } },
]);

/** Lists the documents of the aggregate. */
@Injectable()
export class StoredSearchTasks extends SearchTasks {
  private readonly tasks: StoreCollection<TaskDocument>;

  constructor(store: Store) {
    super();
    this.tasks = store.collection<TaskDocument>('search-tasks');
  }

  async list({ status, mine, requestId, after, limit }: TaskQuery): Promise<Page<OpenedTask>> {
    const assigned = mine && [
      { 'state.assignedTo': mine.id },
      {
        'state.assignedTo': { $exists: false },
        'state.role': { $in: [...mine.roles] as OpenedTask['role'][] },
      },
    ];
    const filter = {
      'state.status': status ?? { $in: ['open', 'answered', 'closed'] as OpenedTask['status'][] },
      ...(requestId !== undefined && { 'state.requestId': requestId }),
      ...(assigned && { $or: assigned }),
    };
    const { items, next } = await page(this.tasks, filter, { after, limit });
    return { items: items.map(({ state }) => state), ...(next !== undefined && { next }) };
  }
}
