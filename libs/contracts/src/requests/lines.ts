import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  decisionOutcomes,
  erasureGrounds,
  objectionKinds,
  otherEndings,
  refusalGrounds,
  restrictionCases,
  rights,
  transferWays,
  type DecisionOutcome,
  type ErasureGround,
  type ObjectionKind,
  type OtherEnding,
  type RefusalGround,
  type RestrictionCase,
  type Right,
  type TransferWay,
} from '../vocabulary.js';
import { RequestFacts } from './facts.js';

/** The number of a line within its request: 1 for the first. People say "onderdeel 2". */
export const IsLine = (): PropertyDecorator => (target, property) => {
  IsInt()(target, property);
  Min(1)(target, property);
  Max(20)(target, property);
};

/** What a line, a restriction or an order is about: kinds of data and purposes, never a person. Empty is everything. */
export class Scope {
  @IsArray() @ArrayMaxSize(50) @IsSlug({ each: true }) categories!: string[];
  /** Fields of those categories. */
  @IsArray() @ArrayMaxSize(100) @IsSlug({ each: true }) fields!: string[];
  @IsArray() @ArrayMaxSize(50) @IsSlug({ each: true }) purposes!: string[];
  /** Single records, by their pseudonymous id. */
  @IsArray() @ArrayMaxSize(500) @IsId({ each: true }) recordIds!: string[];
}

/** One right that was invoked. Words (what must change into what, why) rest sealed with requests under `detailsId`. */
export class AskedLine {
  @IsLine() line!: number;
  @IsIn(rights) right!: Right;
  /** False when no right was named: it is treated as access while we ask. */
  @IsBoolean() given!: boolean;
  @IsOptional() @ValidateNested() @Type(() => Scope) scope?: Scope;
  /** Only of an objection. */
  @IsOptional() @IsIn(objectionKinds) objection?: ObjectionKind;
  /** Only of a restriction: which of the six cases is claimed. */
  @IsOptional() @IsIn(restrictionCases) restrictionCase?: RestrictionCase;
  /** Only of an erasure, where the person gives one. */
  @IsOptional() @IsIn(erasureGrounds) erasureGround?: ErasureGround;
  /** Only of a rectification: a fact to change, or a statement to add (GDPR Art. 16, second sentence). */
  @IsOptional() @IsIn(['rectify', 'supplement']) change?: 'rectify' | 'supplement';
  /** Only of portability: it is asked to send the data to another organisation; its address rests sealed. */
  @IsOptional() @IsIn(transferWays) transfer?: TransferWay;
  /** Where the words of this line rest sealed. */
  @IsOptional() @IsId() detailsId?: string;
}

@Event(topics.requests, 'requestId', 'A right was added to the request: the person named it after all.')
export class LineAddedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.line-added.v1';
  @IsDefined() @ValidateNested() @Type(() => AskedLine) line!: AskedLine;
  @IsText(100) addedBy!: string;
  @IsMoment() addedAt!: string;
}

@Event(topics.requests, 'requestId', 'The person withdrew one right; the others go on.')
export class LineWithdrawnV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.line-withdrawn.v1';
  @IsLine() line!: number;
  @IsText(100) recordedBy!: string;
  @IsMoment() withdrawnAt!: string;
}

@Event(topics.requests, 'requestId', 'A named colleague decided on one line (P5; UAVG Art. 35).')
export class LineDecidedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.line-decided.v1';
  @IsLine() line!: number;
  @IsIn(rights) right!: Right;
  /** Where motivation, weighing and values rest sealed, with requests. */
  @IsId() decisionId!: string;
  @IsIn(decisionOutcomes) outcome!: DecisionOutcome;
  /** Why it is refused, in whole or in part; empty when granted. */
  @IsArray() @ArrayMaxSize(20) @IsIn(refusalGrounds, { each: true }) grounds!: RefusalGround[];
  /** What is granted. */
  @IsOptional() @ValidateNested() @Type(() => Scope) granted?: Scope;
  /** What is refused; kept at least six weeks (UAVG Art. 35). */
  @IsOptional() @ValidateNested() @Type(() => Scope) refused?: Scope;
  /** True when the FG had advised otherwise; the reason rests with the motivation. */
  @IsBoolean() againstAdvice!: boolean;
  @IsText(100) decidedBy!: string;
  @IsMoment() decidedAt!: string;
}

@Event(topics.requests, 'requestId', 'The FG gave advice; it decides nothing (GDPR Art. 38, 39).')
export class AdviceGivenV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.advice-given.v1';
  /** Where the words rest sealed. */
  @IsId() adviceId!: string;
  @IsLine() line!: number;
  @IsIn(decisionOutcomes) advises!: DecisionOutcome;
  @IsText(100) givenBy!: string;
  @IsMoment() givenAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'A colleague stands aside: it is about themselves, family or neighbours, and they decide nothing here.',
)
export class ColleagueStoodAsideV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.colleague-stood-aside.v1';
  @IsText(100) colleague!: string;
  @IsMoment() stoodAsideAt!: string;
}

@Event(topics.requests, 'requestId', 'It is whose work this is now.')
export class OwnerChangedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.owner-changed.v1';
  @IsText(100) owner!: string;
  @IsText(100) changedBy!: string;
  @IsMoment() changedAt!: string;
}

@Event(topics.requests, 'requestId', 'A colleague noted something for colleagues; the words rest sealed.')
export class CommentAddedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.comment-added.v1';
  @IsId() commentId!: string;
  @IsText(100) addedBy!: string;
  @IsMoment() addedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'The request ended without a decision of ours: joined to another, about somebody who died, not ours, or no request.',
)
export class RequestEndedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.request-ended.v1';
  @IsIn(otherEndings) because!: OtherEnding;
  /** The request that answers it, when joined. */
  @IsOptional() @IsId() into?: string;
  @IsText(100) endedBy!: string;
  @IsMoment() endedAt!: string;
}
