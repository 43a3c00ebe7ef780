import type { SearchTaskAdapter as Settings } from '@huisrecht/contracts';
import { Commands } from '@huisrecht/eventing';
import { Injectable } from '@nestjs/common';
import { searchTaskIdOf } from '../../collection/ids.js';
import { openTask } from '../../search-task/decisions.js';
import { searchTasks } from '../../search-task/search-task.js';
import type { Delivery, HolderAdapter, HolderReply, Subject } from '../holder-adapter.js';

/**
 * Asks a colleague: the place gets a search task, and the colleague's answer comes by itself. Nobody's data goes along:
 * the terms are taken from identity when the colleague opens the task (LAW 1.17: the first adapter, not the last).
 */
@Injectable()
export class SearchTaskAdapter implements HolderAdapter {
  readonly needsPeople = false;

  constructor(private readonly commands: Commands) {}

  async ask(delivery: Delivery, subjects: readonly Subject[]): Promise<HolderReply> {
    const { collectionId, requestId, holder, answerBy } = delivery;
    const { role, colleague } = holder.adapter as Settings;
    const taskId = searchTaskIdOf(collectionId, holder.id);
    await this.commands.execute(
      searchTasks,
      taskId,
      openTask({
        taskId,
        collectionId,
        requestId,
        holder: holder.id,
        subjectIds: subjects.map(({ subjectId }) => subjectId),
        place: holder.name.nl,
        role,
        answerBy,
        ...(colleague !== undefined && { assignedTo: colleague }),
      }),
    );
    return { kind: 'pending' };
  }
}
