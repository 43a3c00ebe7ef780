import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  orderKinds,
  staffRoles,
  taskOutcomes,
  type OrderKind,
  type StaffRole,
  type TaskOutcome,
} from '../vocabulary.js';

/** What every event of a task tells: one place and one person, for one collection or one order. */
class SearchTaskFacts {
  @IsId() taskId!: string;
  /** Of a search. */
  @IsOptional() @IsId() collectionId?: string;
  /** Of an order that is carried out, or told, by hand. */
  @IsOptional() @IsId() orderId?: string;
  /** Absent where a housing system corrected something by itself. */
  @IsOptional() @IsId() requestId?: string;
  /** The place or party, by its slug in the list of holders or recipients. */
  @IsSlug() holder!: string;
}

@Event(
  topics.searchTasks,
  'taskId',
  'A colleague has to search a mailbox, a drive or paper, or to carry out an order there.',
)
export class SearchTaskOpenedV1 extends SearchTaskFacts {
  static readonly type = 'nl.huisrecht.processor-sync.search-task-opened.v1';
  /** For whom is searched; the search terms are taken from identity when the colleague opens the task. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsText(120) place!: string;
  /** What must be done; absent when it is a search. */
  @IsOptional() @IsIn(orderKinds) kind?: OrderKind;
  /** Staff id of the colleague who searches; absent when anyone with the role may. */
  @IsOptional() @IsText(100) assignedTo?: string;
  @IsIn(staffRoles) role!: StaffRole;
  @IsDay() answerBy!: string;
  @IsMoment() openedAt!: string;
}

@Event(topics.searchTasks, 'taskId', 'Another colleague searches from now on.')
export class SearchTaskHandedOverV1 extends SearchTaskFacts {
  static readonly type = 'nl.huisrecht.processor-sync.search-task-handed-over.v1';
  /** Staff ids. */
  @IsText(100) from!: string;
  @IsText(100) to!: string;
  @IsMoment() handedOverAt!: string;
}

@Event(topics.searchTasks, 'taskId', 'A named colleague searched the place, or carried out the order there.')
export class SearchTaskAnsweredV1 extends SearchTaskFacts {
  static readonly type = 'nl.huisrecht.processor-sync.search-task-answered.v1';
  @IsIn(taskOutcomes) outcome!: TaskOutcome;
  @IsInt() @Min(0) @Max(10_000) items!: number;
  @IsOptional() @IsId() answerRef?: string;
  @IsText(100) answeredBy!: string;
  @IsMoment() answeredAt!: string;
}

@Event(topics.searchTasks, 'taskId', 'The task is no longer needed.')
export class SearchTaskClosedV1 extends SearchTaskFacts {
  static readonly type = 'nl.huisrecht.processor-sync.search-task-closed.v1';
  @IsMoment() closedAt!: string;
}
