import { Commands, type DueHandler } from '@huisrecht/eventing';
import type { DueItem } from '@huisrecht/store';
import { Injectable } from '@nestjs/common';
import { AnswerVault } from '../answers/answer-vault.js';
import type { CloseSearchTask } from '../asked/work.js';
import { collections } from '../collection/collection.aggregate.js';
import { recordDestroyed } from '../collection/decisions/end-with-the-request.js';
import { noticeOverdue } from '../collection/decisions/record-what-a-holder-did.js';
import type { DestroyAnswers, NoticeOverdue } from '../collection/work.js';
import { closeTask } from '../search-task/decisions.js';
import { searchTasks } from '../search-task/search-task.js';

/** A holder's last day passed. */
@Injectable()
export class NoticeOverdueHandler implements DueHandler {
  readonly kind = 'notice-overdue';

  constructor(private readonly commands: Commands) {}

  async handle({ data }: DueItem): Promise<void> {
    const { collectionId, holder } = data as unknown as NoticeOverdue;
    await this.commands.execute(collections, collectionId, noticeOverdue(holder));
  }
}

/** A search is no longer needed. */
@Injectable()
export class CloseSearchTaskHandler implements DueHandler {
  readonly kind = 'close-search-task';

  constructor(private readonly commands: Commands) {}

  async handle({ data }: DueItem): Promise<void> {
    const { taskId } = data as unknown as CloseSearchTask;
    await this.commands.execute(searchTasks, taskId, closeTask);
  }
}

/** The period of answers is over. */
@Injectable()
export class DestroyAnswersHandler implements DueHandler {
  readonly kind = 'destroy-answers';

  constructor(
    private readonly commands: Commands,
    private readonly vault: AnswerVault,
  ) {}

  async handle({ data }: DueItem, signal: AbortSignal): Promise<void> {
    const { collectionId, answeredUntil } = data as unknown as DestroyAnswers;
    const gone = await this.vault.destroy(collectionId, answeredUntil, signal);
    await this.commands.execute(collections, collectionId, recordDestroyed(gone));
  }
}
