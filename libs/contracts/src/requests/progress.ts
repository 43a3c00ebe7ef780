import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
import { Representation } from '../identity/checks.js';
import { AskedHolder, noAnswerReasons, type NoAnswerReason } from '../processor-sync/collections.js';
import {
  deliveryChannels,
  documentKinds,
  holderOutcomes,
  identityFailures,
  identityWays,
  letterKinds,
  reminders,
  reviewReasons,
  staffRoles,
  type DeliveryChannel,
  type DocumentKind,
  type HolderOutcome,
  type IdentityFailure,
  type IdentityWay,
  type LetterKind,
  type Reminder,
  type ReviewReason,
  type StaffRole,
} from '../vocabulary.js';
import { RequestFacts } from './facts.js';

@Event(topics.requests, 'requestId', 'A passed check was taken into the request (GDPR Art. 12(6)).')
export class IdentitySettledV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.identity-settled.v1';
  @IsId() checkId!: string;
  @IsIn(identityWays) way!: IdentityWay;
  @IsOptional() @IsIn(documentKinds) document?: DocumentKind;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsIn(deliveryChannels) delivery!: DeliveryChannel;
  /** The lines that may go on; absent: all. A check can pass again for lines that it left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  lines?: number[];
  @IsOptional() @ValidateNested() @Type(() => Representation) representation?: Representation;
  @IsText(100) checkedBy!: string;
  @IsMoment() settledAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'No line needs to know who asks: a stop is as easy as a start (GDPR Art. 7(3), 21(3)), a restriction is in force anyway.',
)
export class IdentityNotNeededV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.identity-not-needed.v1';
  /** The pseudonym that the request names; no other is known. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsMoment() notedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'Identity was not settled in time: a written answer says so, and the request can be taken up again (GDPR Art. 12(4)).',
)
export class IdentityNotSettledV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.identity-not-settled.v1';
  @IsIn(identityFailures) because!: IdentityFailure;
  @IsMoment() notedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'The request was taken up again, with its original date of receipt: a new check may open.',
)
export class RequestReopenedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.request-reopened.v1';
  @IsId() subjectId!: string;
  /** Unchanged: the clocks run from here. */
  @IsMoment() receivedAt!: string;
  @IsText(100) reopenedBy!: string;
  @IsMoment() reopenedAt!: string;
}

@Event(topics.requests, 'requestId', 'It is known whom we ask for this request.')
export class HoldersAskedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.holders-asked.v1';
  @IsId() collectionId!: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AskedHolder)
  holders!: AskedHolder[];
  @IsMoment() askedAt!: string;
}

@Event(topics.requests, 'requestId', 'The answer of a holder was taken into the request, by reference.')
export class HolderAnswerNotedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.holder-answer-noted.v1';
  @IsSlug() holder!: string;
  @IsIn(holderOutcomes) outcome!: HolderOutcome;
  @IsInt() @Min(0) @Max(1_000_000) items!: number;
  @IsOptional() @IsId() answerRef?: string;
  /** Only with outcome `no-answer-possible`. */
  @IsOptional() @IsIn(noAnswerReasons) reason?: NoAnswerReason;
  @IsMoment() answeredAt!: string;
}

@Event(topics.requests, 'requestId', 'A holder could not be reached; staff see it.')
export class HolderTroubleNotedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.holder-trouble-noted.v1';
  @IsSlug() holder!: string;
  @IsSlug() code!: string;
  @IsInt() @Min(1) @Max(10_000) attempt!: number;
  @IsMoment() failedAt!: string;
  /** Absent when a person must act. */
  @IsOptional() @IsMoment() nextTryAt?: string;
}

@Event(topics.requests, 'requestId', 'Every holder answered, or was closed by a team lead with a reason.')
export class AllHoldersAnsweredV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.all-holders-answered.v1';
  @IsMoment() completedAt!: string;
}

@Event(topics.requests, 'requestId', 'A human can review what was found, and decide.')
export class ReviewOpenedV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.review-opened.v1';
  @IsInt() @Min(1) @Max(100) round!: number;
  @IsIn(reviewReasons) because!: ReviewReason;
  @IsMoment() openedAt!: string;
}

@Event(topics.requests, 'requestId', 'A date came near or passed; the page of the request says what to do.')
export class ReminderDueV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.reminder-due.v1';
  @IsIn(reminders) reminder!: Reminder;
  /** The day it is about. */
  @IsDay() day!: string;
  /** Who is told beside the owner: the later, the higher. */
  @IsOptional() @IsArray() @ArrayMaxSize(8) @IsIn(staffRoles, { each: true }) escalatedTo?: StaffRole[];
  @IsMoment() notedAt!: string;
}

@Event(topics.requests, 'requestId', 'A letter beside the answer went out.')
export class LetterSentV1 extends RequestFacts {
  static readonly type = 'nl.huisrecht.requests.letter-sent.v1';
  @IsIn(letterKinds) letter!: LetterKind;
  @IsIn(deliveryChannels) delivery!: DeliveryChannel;
  /** Which letter; absent for paper that was made before letters were kept. */
  @IsOptional() @IsId() letterId?: string;
  @IsText(100) sentBy!: string;
  @IsMoment() sentAt!: string;
}
