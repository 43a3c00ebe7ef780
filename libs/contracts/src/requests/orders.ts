import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { IsDay, IsId, IsMoment, IsSlug } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { noAnswerReasons, type NoAnswerReason } from '../processor-sync/collections.js';
import { OrderParty } from '../processor-sync/order-party.js';
import { orderKinds, orderOutcomes, type OrderKind, type OrderOutcome } from '../vocabulary.js';
import { RequestFacts } from './facts.js';
import { IsLine, Scope } from './lines.js';

/** What every event of an order tells. */
class OrderOfRequest extends RequestFacts {
  @IsId() orderId!: string;
}

@Event(
  topics.requests,
  'requestId',
  'Every holder and recipient must correct, erase, restrict or stop (GDPR Art. 16-19, 21).',
)
export class OrderGivenV1 extends OrderOfRequest {
  static readonly type = 'nl.huisrecht.requests.order-given.v1';
  @IsLine() line!: number;
  @IsIn(orderKinds) kind!: OrderKind;
  /** Every pseudonym of the person, as far as known now. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsDefined() @ValidateNested() @Type(() => Scope) scope!: Scope;
  /** Where what must be put in place rests sealed with requests; processor-sync reads it just in time. Only `rectify`. */
  @IsOptional() @IsId() contentId?: string;
  /** True while identity is not settled: a restriction in force from receipt. */
  @IsBoolean() provisional!: boolean;
  @IsDay() answerBy!: string;
  /** When the person asked. */
  @IsMoment() submittedAt!: string;
  @IsMoment() givenAt!: string;
}

@Event(topics.requests, 'requestId', 'It is known who gets the order.')
export class OrderPartiesNotedV1 extends OrderOfRequest {
  static readonly type = 'nl.huisrecht.requests.order-parties-noted.v1';
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OrderParty)
  parties!: OrderParty[];
  @IsMoment() notedAt!: string;
}

@Event(topics.requests, 'requestId', 'A holder or recipient said what it did.')
export class OrderAnswerNotedV1 extends OrderOfRequest {
  static readonly type = 'nl.huisrecht.requests.order-answer-noted.v1';
  @IsSlug() party!: string;
  @IsIn(orderOutcomes) outcome!: OrderOutcome;
  /** Only with `no-answer-possible`. */
  @IsOptional() @IsIn(noAnswerReasons) reason?: NoAnswerReason;
  @IsMoment() answeredAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'A holder or recipient could not be reached with the order; staff see it.',
)
export class OrderTroubleNotedV1 extends OrderOfRequest {
  static readonly type = 'nl.huisrecht.requests.order-trouble-noted.v1';
  @IsSlug() party!: string;
  @IsSlug() code!: string;
  @IsInt() @Min(1) @Max(10_000) attempt!: number;
  @IsMoment() failedAt!: string;
  @IsOptional() @IsMoment() nextTryAt?: string;
}

@Event(
  topics.requests,
  'requestId',
  'Everyone who got the order answered, or a team lead recorded why no answer can come.',
)
export class OrderSettledV1 extends OrderOfRequest {
  static readonly type = 'nl.huisrecht.requests.order-settled.v1';
  @IsMoment() settledAt!: string;
}

@Event(topics.requests, 'requestId', 'Retention is asked what may go and what must stay (GDPR Art. 17).')
export class RetentionViewRequestedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.retention-view-requested.v1';
  @IsId() viewId!: string;
  @IsLine() line!: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsDefined() @ValidateNested() @Type(() => Scope) scope!: Scope;
  @IsMoment() requestedAt!: string;
}

@Event(topics.requests, 'requestId', 'Retention said what may go and what must stay.')
export class RetentionViewNotedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.retention-view-noted.v1';
  @IsId() viewId!: string;
  @IsLine() line!: number;
  @IsInt() @Min(0) @Max(100_000) mayGo!: number;
  @IsInt() @Min(0) @Max(100_000) mustStay!: number;
  @IsMoment() notedAt!: string;
}
