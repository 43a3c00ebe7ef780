import { dayOf, daysBetween } from '@huisrecht/calendar';
import {
  adapterKinds,
  holderOutcomes,
  noAnswerReasons,
  Words,
  type AdapterKind,
  type HolderOutcome,
  type NoAnswerReason,
} from '@huisrecht/contracts';
import { agreementState, type AgreementState } from '../asking/only-agreed-identifiers-leave.js';
import type { StartedCollection } from '../collection/collection.js';
import { stateOf, type Holder, type HolderState } from '../collection/holder.js';
import { searchTaskIdOf } from '../collection/ids.js';
import { allSettled, isSettled } from '../asked/rules/silence-is-not-an-answer.js';
import type { DirectoryIndex } from '../directory/directory.js';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { explain } from './explanations.js';

const holderStates = ['to-ask', 'asked', 'failed', 'overdue', 'answered', 'no-answer-possible'] as const;
const acts = ['ask-again', 'record-no-answer'] as const;

/** An answer, by reference. */
export class AnswerView {
  @IsIn(holderOutcomes) outcome!: HolderOutcome;
  @IsInt() items!: number;
  @IsOptional() @IsString() answerRef?: string;
  @IsString() answeredAt!: string;
  /** Staff id, where a colleague searched. */
  @IsOptional() @IsString() answeredBy?: string;
  @IsBoolean() supplement!: boolean;
  @IsBoolean() destroyed!: boolean;
}

/** Why the last try failed, in words. */
export class FailureView {
  @IsString() code!: string;
  @IsString() failedAt!: string;
  @ValidateNested() @Type(() => Words) explanation!: Words;
}

/** A team lead's word that no answer can come. */
export class NoAnswerView {
  @IsIn(noAnswerReasons) reason!: NoAnswerReason;
  @IsString() recordedBy!: string;
  @IsString() recordedAt!: string;
}

/** One holder: who, where it stands, and what a colleague can do. */
export class HolderView {
  @IsString() holder!: string;
  @IsString() name!: string;
  @IsIn(adapterKinds) adapter!: AdapterKind;
  @IsIn(holderStates) state!: HolderState;
  @IsString() answerBy!: string;
  @IsOptional() @IsString() askedAt?: string;
  /** Whole days since it was asked and said nothing; absent once settled. */
  @IsOptional() @IsInt() silentForDays?: number;
  @IsBoolean() overdue!: boolean;
  /** Failed tries in a row. */
  @IsInt() attempts!: number;
  @IsOptional() @ValidateNested() @Type(() => FailureView) failure?: FailureView;
  /** When it is asked or looked at again by itself; absent when a person must act. */
  @IsOptional() @IsString() nextTryAt?: string;
  @IsIn(['valid', 'ended', 'none', 'not-needed']) agreement!: AgreementState;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AnswerView) answers!: AnswerView[];
  @IsOptional() @ValidateNested() @Type(() => NoAnswerView) noAnswer?: NoAnswerView;
  @IsOptional() @IsString() searchTaskId?: string;
  @IsArray() @IsIn(acts, { each: true }) canDo!: (typeof acts)[number][];
}

/** How many holders, by what they did. */
export class CountsView {
  @IsInt() asked!: number;
  @IsInt() settled!: number;
  @IsInt() silent!: number;
  @IsInt() failed!: number;
}

/** Who has it, and have they answered. Without anybody's data. */
export class CollectionView {
  @IsString() collectionId!: string;
  @IsString() requestId!: string;
  @IsIn(['collecting', 'completed', 'stopped']) status!: 'collecting' | 'completed' | 'stopped';
  /** The latest of the holders' last days. */
  @IsOptional() @IsString() answerBy?: string;
  @IsString() startedAt!: string;
  @IsOptional() @IsString() completedAt?: string;
  @IsBoolean() allSettled!: boolean;
  @ValidateNested() @Type(() => CountsView) counts!: CountsView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HolderView) holders!: HolderView[];
}

/** What is shown of a collection now. */
export const viewOf = (state: StartedCollection, directory: DirectoryIndex, now: Date): CollectionView => {
  const { collectionId, requestId, status, startedAt, endedAt, holders } = state;
  const views = holders.map((holder) => holderView(state, holder, directory, now));
  const count = (test: (view: HolderView) => boolean): number => views.filter(test).length;
  return {
    collectionId,
    requestId,
    status,
    startedAt,
    allSettled: allSettled(holders),
    ...(holders.length > 0 && {
      answerBy: holders
        .map(({ answerBy }) => answerBy)
        .sort()
        .at(-1)!,
    }),
    ...(status === 'completed' && endedAt !== undefined && { completedAt: endedAt }),
    counts: {
      asked: views.length,
      settled: holders.filter(isSettled).length,
      silent: count(({ silentForDays }) => silentForDays !== undefined),
      failed: count((view) => view.state === 'failed'),
    },
    holders: views,
  };
};

/** What is shown of one holder now. */
export const holderView = (
  { collectionId, status }: StartedCollection,
  holder: Holder,
  directory: DirectoryIndex,
  now: Date,
): HolderView => {
  const { name, adapter, answerBy, askedAt, waiting, failures, answers, noAnswer, overdueSince } = holder;
  const settled = isSettled(holder);
  const entry = directory.holder(holder.holder);
  const next =
    waiting.since === 'failed'
      ? waiting.nextTryAt
      : waiting.since === 'asked'
        ? waiting.lookAgainAt
        : undefined;
  const open = status === 'collecting';
  return {
    holder: holder.holder,
    name,
    adapter,
    state: stateOf(holder),
    answerBy,
    overdue: overdueSince !== undefined && !settled,
    attempts: failures,
    agreement: agreementState(entry && directory.recipientOf(entry), dayOf(now)),
    canDo: open ? ['ask-again', ...(settled ? [] : (['record-no-answer'] as const))] : [],
    answers: answers.map(({ outcome, items, answerRef, answeredAt, recordedBy, destroyedAt }, nth) => ({
      outcome,
      items,
      answeredAt,
      supplement: nth > 0,
      destroyed: destroyedAt !== undefined,
      ...(answerRef !== undefined && { answerRef }),
      ...(recordedBy !== undefined && { answeredBy: recordedBy }),
    })),
    ...(askedAt !== undefined && { askedAt }),
    ...(askedAt !== undefined &&
      !settled && { silentForDays: Math.max(0, daysBetween(dayOf(askedAt), dayOf(now))) }),
    ...(waiting.since === 'failed' && {
      failure: { code: waiting.code, failedAt: waiting.failedAt, explanation: explain(waiting.code) },
    }),
    ...(open && !settled && next !== undefined && { nextTryAt: next }),
    ...(noAnswer && { noAnswer: { ...noAnswer } }),
    ...(adapter === 'search-task' && { searchTaskId: searchTaskIdOf(collectionId, holder.holder) }),
  };
};
