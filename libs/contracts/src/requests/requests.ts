import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  channels,
  decisionOutcomes,
  deliveryChannels,
  rights,
  withholdingGrounds,
  type Channel,
  type DecisionOutcome,
  type DeliveryChannel,
  type Right,
  type WithholdingGround,
} from '../vocabulary.js';
import { RequestFacts } from './facts.js';
import { AskedLine } from './lines.js';

@Event(
  topics.requests,
  'requestId',
  'A request arrived; its clocks run from `receivedAt` (statement §8; GDPR Art. 12(3)).',
)
export class RequestReceivedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.request-received.v1';
  /** The number people say on the phone. */
  @IsText(20) number!: string;
  @IsId() subjectId!: string;
  /** The rights that were invoked, one line each; never none: what names no right is a line of access. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AskedLine)
  lines!: AskedLine[];
  @IsIn(channels) channel!: Channel;
  /** When it reached us, not when we looked. */
  @IsMoment() receivedAt!: string;
  /** Last day of the promise: four weeks. */
  @IsDay() promisedBy!: string;
  /** Last day of the law: one month. */
  @IsDay() lawfulBy!: string;
  @IsBoolean() reasonGiven!: boolean;
  /** Staff id of who wrote it down, and when. */
  @IsText(100) registeredBy!: string;
  @IsMoment() registeredAt!: string;
}

@Event(topics.requests, 'requestId', 'Identity is settled: every holder may be asked for these subjects.')
export class CollectionRequestedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.collection-requested.v1';
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsIn(rights) right!: Right;
  /** Last day on which a holder's answer still helps. */
  @IsDay() answerBy!: string;
  /** When the request reached us; what holders are told as the time of the request. */
  @IsOptional() @IsMoment() receivedAt?: string;
}

@Event(topics.requests, 'requestId', 'A named colleague decided on what is given and what is withheld (P5).')
export class DecisionTakenV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.decision-taken.v1';
  /** Where motivation and items rest sealed, with requests. */
  @IsId() decisionId!: string;
  /** The lines it answers: access, portability, or both. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  lines!: number[];
  /** 1 for the answer, more for what holders sent afterwards. */
  @IsInt() @Min(1) @Max(100) round!: number;
  @IsIn(decisionOutcomes) outcome!: DecisionOutcome;
  /** Why something, or all, is withheld. */
  @IsArray() @ArrayMaxSize(20) @IsIn(withholdingGrounds, { each: true }) grounds!: WithholdingGround[];
  /** With `partly`: the kinds of data of which something is withheld; they are kept at least six weeks (UAVG Art. 35). */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsSlug({ each: true }) withheldCategories?: string[];
  /** Holders that were silent and that the decider did not wait for. */
  @IsArray() @ArrayMaxSize(200) @IsSlug({ each: true }) silentHolders!: string[];
  /** Staff id of who decided. */
  @IsText(100) decidedBy!: string;
  @IsMoment() decidedAt!: string;
}

@Event(topics.requests, 'requestId', 'Letter, package and signed manifest are made.')
export class AnswerPreparedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.answer-prepared.v1';
  @IsInt() @Min(1) @Max(100) round!: number;
  @IsId() packageId!: string;
  /** Whether there is anything in the package; false after a refusal. */
  @IsBoolean() packageHasContent!: boolean;
  /** Hex SHA-256 of the signed manifest. */
  @IsText(64) manifestHash!: string;
  /** Holders that were silent when the answer was made: named in it. */
  @IsArray() @ArrayMaxSize(200) @IsText(64, { each: true }) silentHolders!: string[];
  /** How it goes out, where no check said so: the contact known before. */
  @IsOptional() @IsIn(deliveryChannels) delivery?: DeliveryChannel;
  @IsMoment() preparedAt!: string;
}

@Event(topics.requests, 'requestId', 'The answer went out.')
export class AnswerSentV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.answer-sent.v1';
  @IsInt() @Min(1) @Max(100) round!: number;
  @IsIn(deliveryChannels) delivery!: DeliveryChannel;
  /** Staff id of who posted it or handed it over; absent for mail that the system sent. */
  @IsOptional() @IsText(100) handedOverBy?: string;
  @IsMoment() sentAt!: string;
  /** Until when the package can be fetched; absent where there is none. */
  @IsOptional() @IsMoment() fetchableUntil?: string;
}

@Event(topics.requests, 'requestId', 'The person withdrew the request.')
export class RequestWithdrawnV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.request-withdrawn.v1';
  @IsText(100) recordedBy!: string;
  @IsMoment() withdrawnAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'Nothing is left to do: answered, and every holder answered or was closed with a reason.',
)
export class RequestClosedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.request-closed.v1';
  @IsMoment() closedAt!: string;
}
