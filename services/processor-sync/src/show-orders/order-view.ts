import { dayOf, daysBetween } from '@huisrecht/calendar';
import {
  adapterKinds,
  IsDay,
  IsLine,
  orderKinds,
  partyRoles,
  Scope,
  type AdapterKind,
  type OrderKind,
  type PartyRole,
} from '@huisrecht/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { askedStates, stateOf, type AskedState } from '../asked/asked.js';
import { allSettled, isSettled } from '../asked/rules/silence-is-not-an-answer.js';
import type { AgreementState } from '../asking/only-agreed-identifiers-leave.js';
import { searchTaskIdOf } from '../collection/ids.js';
import type { DirectoryIndex } from '../directory/directory.js';
import { orderInWords } from '../order/order-in-words.js';
import type { StartedOrder } from '../order/order.js';
import { recipientBehind } from '../order/party-entry.js';
import { isByHand, partyOutcomes, type Party, type PartyOutcome } from '../order/party.js';
import { paperMissed, paperOf } from '../order/rules/an-order-goes-also-without-an-agreement.js';
import { explain } from '../show-collection/explanations.js';
import { CountsView, FailureView, NoAnswerView } from '../show-collection/collection-view.js';

const acts = ['answer', 'ask-again', 'record-no-answer'] as const;
const orderStates = ['open', 'completed', 'stopped'] as const;

/** What a party said that it did; its words are opened apart. */
export class PartyAnswerView {
  @IsIn(partyOutcomes) outcome!: PartyOutcome;
  @IsString() answeredAt!: string;
  /** Staff id, where a colleague wrote it down. */
  @IsOptional() @IsString() answeredBy?: string;
  /** True when there are words with it: `GET …/parties/{party}` shows them. */
  @IsBoolean() hasNote!: boolean;
  @IsOptional() @IsString() answerRef?: string;
}

/** One party: who, where it stands, and what a colleague can do. */
export class PartyView {
  @IsString() party!: string;
  @IsString() name!: string;
  @IsIn(partyRoles) role!: PartyRole;
  @IsIn(adapterKinds) adapter!: AdapterKind;
  /** True when a colleague does or tells it. */
  @IsBoolean() byHand!: boolean;
  @IsIn(askedStates) state!: AskedState;
  @IsDay() answerBy!: string;
  @IsOptional() @IsString() toldAt?: string;
  /** Whole days since it was told and said nothing; absent once settled. */
  @IsOptional() @IsInt() silentForDays?: number;
  @IsBoolean() overdue!: boolean;
  /** Failed tries in a row. */
  @IsInt() attempts!: number;
  @IsOptional() @ValidateNested() @Type(() => FailureView) failure?: FailureView;
  /** When it is told or looked at again by itself; absent when a person must act. */
  @IsOptional() @IsString() nextTryAt?: string;
  @IsIn(['valid', 'ended', 'none', 'not-needed']) agreement!: AgreementState;
  /** True when the order went without a valid agreement: somebody must look at the paper (P7). */
  @IsBoolean() agreementMissed!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartyAnswerView) answers!: PartyAnswerView[];
  @IsOptional() @ValidateNested() @Type(() => NoAnswerView) noAnswer?: NoAnswerView;
  /** The task of the colleague; with the other tasks at `/search-tasks`. */
  @IsOptional() @IsString() taskId?: string;
  @IsArray() @IsIn(acts, { each: true }) canDo!: (typeof acts)[number][];
}

/** The order in words, without a value. */
export class OrderWords {
  @IsString() nl!: string;
  @IsString() en!: string;
}

/** Who was told what, and what each did. Without anybody's data. */
export class OrderView {
  @IsString() orderId!: string;
  /** Absent where a housing system corrected something by itself. */
  @IsOptional() @IsString() requestId?: string;
  @IsOptional() @IsLine() line?: number;
  @IsIn(orderKinds) kind!: OrderKind;
  @IsDefined() @ValidateNested() @Type(() => OrderWords) words!: OrderWords;
  @IsDefined() @ValidateNested() @Type(() => Scope) scope!: Scope;
  @IsBoolean() provisional!: boolean;
  @IsIn(orderStates) status!: StartedOrder['status'];
  /** The latest of the parties' last days. */
  @IsOptional() @IsString() answerBy?: string;
  @IsString() startedAt!: string;
  @IsOptional() @IsString() completedAt?: string;
  @IsBoolean() allSettled!: boolean;
  @ValidateNested() @Type(() => CountsView) counts!: CountsView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartyView) parties!: PartyView[];
}

/** What is shown of an order now. */
export const orderView = (order: StartedOrder, directory: DirectoryIndex, now: Date): OrderView => {
  const { orderId, requestId, line, kind, scope, provisional, status, startedAt, endedAt, parties } = order;
  const views = parties.map((party) => partyView(order, party, directory, now));
  const count = (test: (view: PartyView) => boolean): number => views.filter(test).length;
  const last = parties
    .map(({ answerBy }) => answerBy)
    .sort()
    .at(-1);
  return {
    orderId,
    kind,
    words: orderInWords(order, directory),
    scope,
    provisional,
    status,
    startedAt,
    allSettled: allSettled(parties),
    counts: {
      asked: views.length,
      settled: parties.filter(isSettled).length,
      silent: count(({ silentForDays }) => silentForDays !== undefined),
      failed: count(({ state }) => state === 'failed'),
    },
    parties: views,
    ...(requestId !== undefined && { requestId }),
    ...(line !== undefined && { line }),
    ...(last !== undefined && { answerBy: last }),
    ...(status === 'completed' && endedAt !== undefined && { completedAt: endedAt }),
  };
};

/** What is shown of one party now. */
export const partyView = (
  { orderId, status }: StartedOrder,
  one: Party,
  directory: DirectoryIndex,
  now: Date,
): PartyView => {
  const {
    party,
    name,
    role,
    adapter,
    answerBy,
    askedAt,
    waiting,
    failures,
    answers,
    noAnswer,
    overdueSince,
  } = one;
  const settled = isSettled(one);
  const recipient = recipientBehind(directory, party);
  const agreement = paperOf(role, recipient, dayOf(now));
  const next =
    waiting.since === 'failed'
      ? waiting.nextTryAt
      : waiting.since === 'asked'
        ? waiting.lookAgainAt
        : undefined;
  const open = status === 'open';
  return {
    party,
    name,
    role,
    adapter,
    byHand: isByHand(one),
    state: stateOf(one),
    answerBy,
    overdue: overdueSince !== undefined && !settled,
    attempts: failures,
    agreement,
    agreementMissed: paperMissed(agreement, recipient) !== undefined,
    canDo: open ? ['answer', 'ask-again', ...(settled ? [] : (['record-no-answer'] as const))] : [],
    answers: answers.map(({ outcome, answeredAt, recordedBy, answerRef }) => ({
      outcome,
      answeredAt,
      hasNote: answerRef !== undefined,
      ...(answerRef !== undefined && { answerRef }),
      ...(recordedBy !== undefined && { answeredBy: recordedBy }),
    })),
    ...(askedAt !== undefined && { toldAt: askedAt }),
    ...(askedAt !== undefined &&
      !settled && { silentForDays: Math.max(0, daysBetween(dayOf(askedAt), dayOf(now))) }),
    ...(waiting.since === 'failed' && {
      failure: { code: waiting.code, failedAt: waiting.failedAt, explanation: explain(waiting.code) },
    }),
    ...(open && !settled && next !== undefined && { nextTryAt: next }),
    ...(noAnswer && { noAnswer: { ...noAnswer } }),
    ...(isByHand(one) && askedAt !== undefined && { taskId: searchTaskIdOf(orderId, party) }),
  };
};
