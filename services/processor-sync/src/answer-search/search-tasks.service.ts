import { Aggregates, Commands } from '@huisrecht/eventing';
import { type Actor, ViewLog } from '@huisrecht/service-kit';
import { Injectable } from '@nestjs/common';
import { AnswerVault } from '../answers/answer-vault.js';
import { deliveryIdOf } from '../collection/ids.js';
import { DirectoryIndex } from '../directory/directory.js';
import { People, subjectForAPerson } from '../neighbours/people.js';
import { refuse } from '../problems.js';
import { answerTask, handOver, searchable } from '../search-task/decisions.js';
import { searchTasks, type OpenedTask, type SearchTask } from '../search-task/search-task.js';
import { AnswerOrderService } from '../answer-order/answer-order.service.js';
import type { AnswerSearchDto } from './answer-search.dto.js';
import { foundByHand } from './found-by-hand.js';
import { OrderToDos } from './order-to-do.js';
import { taskView, termsOf, type SearchTaskView, type SearchTaskWithTerms } from './search-task-view.js';

const shown = ['person', 'contact', 'codes'];

/** What colleagues do with search tasks. */
@Injectable()
export class SearchTasksService {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly commands: Commands,
    private readonly directory: DirectoryIndex,
    private readonly people: People,
    private readonly vault: AnswerVault,
    private readonly views: ViewLog,
    private readonly toDo: OrderToDos,
    private readonly orders: AnswerOrderService,
  ) {}

  /**
   * The task with what to search by, from identity at this moment; the look is logged before anything is shown (P12).
   * @throws Problem search-task.not-found, search-task.of-somebody-else, search-task.closed
   */
  async open(taskId: string, actor: Actor): Promise<SearchTaskWithTerms> {
    const task = searchable(await this.load(taskId), actor);
    const { subjectIds, requestId } = task;
    const look = { subjectIds, requestId, actor, purpose: 'search-by-hand', categories: shown };
    await this.views.log(look);
    const people = await this.people.resolve(subjectIds, requestId);
    if (task.orderId !== undefined)
      return { ...taskView(task, actor), ...(await this.toDo.of(task, people)) };
    return { ...taskView(task, actor), terms: termsOf(people.map(subjectForAPerson)) };
  }

  /**
   * Keeps what was found, sealed, and answers the task; of an order what was done.
   * @throws Problem as `open`, and what is wrong with items, files or words
   */
  async answer(taskId: string, body: AnswerSearchDto, actor: Actor): Promise<SearchTaskView> {
    const { collectionId, orderId, holder, subjectIds } = searchable(await this.load(taskId), actor);
    const { outcome, note, noBsn } = body;
    if (orderId !== undefined) {
      if (outcome === 'found') throw refuse('search-task.other-outcome', 'outcome');
      const answer = { outcome, ...(note !== undefined && { note }), ...(noBsn !== undefined && { noBsn }) };
      await this.orders.answer(orderId, holder, answer, actor);
      return taskView(opened(await this.load(taskId)), actor);
    }
    if (collectionId === undefined || (outcome !== 'found' && outcome !== 'nothing-found'))
      throw refuse('search-task.other-outcome', 'outcome');
    const items = foundByHand(body, this.directory, subjectIds[0] ?? '');
    const deliveryId = deliveryIdOf(collectionId, holder);
    const kept = await this.vault.keep({ collectionId, deliveryId, holder, outcome, items });
    const { state } = await this.commands.execute(
      searchTasks,
      taskId,
      answerTask({ outcome, ...kept }, actor),
    );
    return taskView(opened(state), actor);
  }

  /** @throws Problem search-task.not-found, search-task.of-somebody-else, search-task.closed */
  async handOver(taskId: string, to: string, actor: Actor): Promise<SearchTaskView> {
    const { state } = await this.commands.execute(searchTasks, taskId, handOver(to, actor));
    return taskView(opened(state), actor);
  }

  private async load(taskId: string): Promise<SearchTask> {
    const found = await this.aggregates.load(searchTasks, taskId);
    if (!found) throw refuse('search-task.not-found');
    return found.state;
  }
}

const opened = (state: SearchTask): OpenedTask => {
  if (state.status === 'none') throw refuse('search-task.not-found');
  return state;
};
