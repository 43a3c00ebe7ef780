import type { SearchTaskAdapter as Settings } from '@huisrecht/contracts';
import { Commands } from '@huisrecht/eventing';
import { Injectable } from '@nestjs/common';
import { searchTaskIdOf } from '../collection/ids.js';
import { openTask } from '../search-task/decisions.js';
import { searchTasks } from '../search-task/search-task.js';
import type { Subject } from './holder-adapter.js';
import type { OrderAdapter, OrderDelivery, OrderReply } from './order-adapter.js';

/**
 * Tells a colleague what must be done somewhere: the place, or the recipient that has no machine, gets a task, and the
 * colleague's answer comes by itself. Nobody's data goes along: who it is about, and what must be put in place, is taken
 * at the moment the colleague opens the task.
 */
@Injectable()
export class ByHandAdapter implements OrderAdapter {
  readonly needsPeople = false;

  constructor(private readonly commands: Commands) {}

  async tell(order: OrderDelivery, subjects: readonly Subject[]): Promise<OrderReply> {
    const { orderId, requestId, kind, holder, answerBy } = order;
    const { role, colleague } = holder.adapter as Settings;
    const taskId = searchTaskIdOf(orderId, holder.id);
    await this.commands.execute(
      searchTasks,
      taskId,
      openTask({
        taskId,
        orderId,
        kind,
        holder: holder.id,
        subjectIds: subjects.map(({ subjectId }) => subjectId),
        place: holder.name.nl.slice(0, 120),
        role,
        answerBy,
        ...(requestId !== undefined && { requestId }),
        ...(colleague !== undefined && { assignedTo: colleague }),
      }),
    );
    return { kind: 'pending' };
  }
}
