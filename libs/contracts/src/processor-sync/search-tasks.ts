import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { staffRoles, type StaffRole } from '../vocabulary.js';

/** What every event of a search task tells: one place, searched by one person, for one collection. */
class SearchTaskFacts {
  @IsId() taskId!: string;
  @IsId() collectionId!: string;
  @IsId() requestId!: string;
  /** The place to search, by its slug in the list of holders. */
  @IsSlug() holder!: string;
}

@Event(topics.searchTasks, 'taskId', 'A colleague has to search a mailbox, a drive or paper.')
export class SearchTaskOpenedV1 extends SearchTaskFacts {
  static readonly type = 'nl.huisrecht.processor-sync.search-task-opened.v1';
  /** For whom is searched; the search terms are taken from identity when the colleague opens the task. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsText(120) place!: string;
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

@Event(
  topics.searchTasks,
  'taskId',
  'A named colleague searched the place: something, or nothing, was found.',
)
export class SearchTaskAnsweredV1 extends SearchTaskFacts {
  static readonly type = 'nl.huisrecht.processor-sync.search-task-answered.v1';
  @IsIn(['found', 'nothing-found']) outcome!: 'found' | 'nothing-found';
  @IsInt() @Min(0) @Max(10_000) items!: number;
  @IsOptional() @IsId() answerRef?: string;
  @IsText(100) answeredBy!: string;
  @IsMoment() answeredAt!: string;
}

@Event(topics.searchTasks, 'taskId', 'The search is no longer needed.')
export class SearchTaskClosedV1 extends SearchTaskFacts {
  static readonly type = 'nl.huisrecht.processor-sync.search-task-closed.v1';
  @IsMoment() closedAt!: string;
}
