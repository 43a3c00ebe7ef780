import {
  IsDay,
  orderKinds,
  staffRoles,
  taskOutcomes,
  type OrderKind,
  type StaffRole,
  type TaskOutcome,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Subject } from '../asking/holder-adapter.js';
import { maySearch, type Searcher } from '../search-task/rules/only-who-searches-sees-the-terms.js';
import type { OpenedTask } from '../search-task/search-task.js';

/** What was found and by whom. */
export class SearchAnswerView {
  @IsIn(taskOutcomes) outcome!: TaskOutcome;
  @IsInt() items!: number;
  @IsString() answeredBy!: string;
  @IsString() answeredAt!: string;
}

/** A search task without anybody's data. */
export class SearchTaskView {
  @IsString() taskId!: string;
  /** Absent where a housing system corrected something by itself. */
  @IsOptional() @IsString() requestId?: string;
  /** Of an order that is carried out, or told, by hand; absent when it is a search. */
  @IsOptional() @IsString() orderId?: string;
  @IsOptional() @IsIn(orderKinds) kind?: OrderKind;
  @IsString() holder!: string;
  @IsString() place!: string;
  @IsIn(['open', 'answered', 'closed']) status!: OpenedTask['status'];
  @IsOptional() @IsString() assignedTo?: string;
  @IsIn(staffRoles) role!: StaffRole;
  @IsDay() answerBy!: string;
  @IsString() openedAt!: string;
  /** True when the caller may search. */
  @IsBoolean() mine!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SearchAnswerView) answers!: SearchAnswerView[];
}

const termKinds = [
  'name',
  'relation-code',
  'contract-number',
  'address',
  'phone',
  'email',
  'birth-date',
] as const;

/** Something to search by. */
export class SearchTerm {
  @IsIn(termKinds) kind!: (typeof termKinds)[number];
  @IsString() value!: string;
}

/** What must be put in place of what. */
export class CorrectionView {
  @IsString() category!: string;
  @IsString() field!: string;
  @IsOptional() @IsString() before?: string;
  @IsString() after!: string;
}

/** A record that we know is held there. */
export class RecordView {
  @IsString() category!: string;
  @IsString() purpose!: string;
  @IsDay() heldSince!: string;
}

/** What must be done: in words, with the records and values it is about. */
export class OrderToDo {
  @IsString() nl!: string;
  @IsString() en!: string;
  @IsBoolean() provisional!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RecordView) records!: RecordView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CorrectionView) corrections!: CorrectionView[];
  /** A statement of the person that must be added. */
  @IsOptional() @IsString() statement?: string;
  /** True when somebody else must be told; false when it is done in a place of our own. */
  @IsBoolean() tellThem!: boolean;
}

/** A task with what to search by, and of an order what to do, for who does it. */
export class SearchTaskWithTerms extends SearchTaskView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SearchTerm) terms!: SearchTerm[];
  @IsOptional() @ValidateNested() @Type(() => OrderToDo) order?: OrderToDo;
}

export const taskView = (task: OpenedTask, by: Searcher): SearchTaskView => {
  const { taskId, requestId, orderId, kind, holder, place, status, assignedTo, role } = task;
  const { answerBy, openedAt, answers } = task;
  return {
    taskId,
    holder,
    place,
    status,
    role,
    answerBy,
    openedAt,
    mine: maySearch(task, by),
    answers: answers.map(({ outcome, items, answeredBy, answeredAt }) => ({
      outcome,
      items,
      answeredBy,
      answeredAt,
    })),
    ...(requestId !== undefined && { requestId }),
    ...(orderId !== undefined && { orderId }),
    ...(kind !== undefined && { kind }),
    ...(assignedTo !== undefined && { assignedTo }),
  };
};

/** Everything that somebody can be found by, once each. */
export const termsOf = (subjects: readonly Subject[]): SearchTerm[] => {
  const all = subjects.flatMap(({ name, codes, contractNumbers, addresses, phones, emails, birthDate }) => [
    ...(name === undefined ? [] : [term('name', name)]),
    ...codes.map((value) => term('relation-code', value)),
    ...contractNumbers.map((value) => term('contract-number', value)),
    ...addresses.map((value) => term('address', value)),
    ...phones.map((value) => term('phone', value)),
    ...emails.map((value) => term('email', value)),
    ...(birthDate === undefined ? [] : [term('birth-date', birthDate)]),
  ]);
  return [...new Map(all.map((one) => [`${one.kind}:${one.value}`, one])).values()];
};

const term = (kind: SearchTerm['kind'], value: string): SearchTerm => ({ kind, value });
