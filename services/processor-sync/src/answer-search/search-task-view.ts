import { IsDay, staffRoles, type StaffRole } from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Subject } from '../asking/holder-adapter.js';
import { maySearch, type Searcher } from '../search-task/rules/only-who-searches-sees-the-terms.js';
import type { OpenedTask } from '../search-task/search-task.js';

/** What was found and by whom. */
export class SearchAnswerView {
  @IsIn(['found', 'nothing-found']) outcome!: 'found' | 'nothing-found';
  @IsInt() items!: number;
  @IsString() answeredBy!: string;
  @IsString() answeredAt!: string;
}

/** A search task without anybody's data. */
export class SearchTaskView {
  @IsString() taskId!: string;
  @IsString() requestId!: string;
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

/** A search task with what to search by, for who searches. */
export class SearchTaskWithTerms extends SearchTaskView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SearchTerm) terms!: SearchTerm[];
}

export const taskView = (task: OpenedTask, by: Searcher): SearchTaskView => {
  const { taskId, requestId, holder, place, status, assignedTo, role, answerBy, openedAt, answers } = task;
  return {
    taskId,
    requestId,
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
