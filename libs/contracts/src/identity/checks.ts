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
import { IsDay, IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import {
  authorityProofs,
  deliveryChannels,
  documentKinds,
  identityWays,
  representativeKinds,
  representedMatters,
  type AuthorityProof,
  type DeliveryChannel,
  type DocumentKind,
  type IdentityWay,
  type RepresentativeKind,
  type RepresentedMatter,
} from '../vocabulary.js';

/** What every event of a check tells. One check belongs to one request and has an id of its own. */
class CheckFacts {
  @IsId() checkId!: string;
  @IsId() requestId!: string;
  @IsId() subjectId!: string;
}

/** For whom and in what somebody may act: proof was seen, no copy was made (UAVG Art. 5). */
export class Representation {
  @IsIn(representativeKinds) kind!: RepresentativeKind;
  /** The lines of the request that the proof covers. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  lines!: number[];
  /** What was seen: an extract of a register, a decision of a court, a written authorisation. */
  @IsIn(authorityProofs) proof!: AuthorityProof;
  /** What the authority is about, of a bewindvoerder and a mentor: more is not shown to them. Absent: everything. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @IsIn(representedMatters, { each: true })
  matters?: RepresentedMatter[];
  /** Last day of the authority; absent where it has no end. */
  @IsOptional() @IsDay() until?: string;
  /** The day on which the person turns 16; from then they decide themselves. Only for who was younger. */
  @IsOptional() @IsDay() sixteenOn?: string;
}

@Event(topics.checks, 'checkId', 'A request waits for an identity check.')
export class CheckOpenedV1 extends CheckFacts {
  static readonly type = 'nl.huisrecht.identity.check-opened.v1';
  /** After this moment the check has expired. */
  @IsMoment() expiresAt!: string;
}

@Event(
  topics.checks,
  'checkId',
  'A named colleague is sure who asks, and where the answer may go (GDPR Art. 12(6)).',
)
export class CheckPassedV1 extends CheckFacts {
  static readonly type = 'nl.huisrecht.identity.check-passed.v1';
  @IsIn(identityWays) way!: IdentityWay;
  /** The original that was shown; absent where the way has no document. Never a number, never an image. */
  @IsOptional() @IsIn(documentKinds) document?: DocumentKind;
  /** Every pseudonym of this person: the request covers them all. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsIn(deliveryChannels) delivery!: DeliveryChannel;
  /**
   * The lines that may go on from now; absent: all. A check can pass again for lines that were left out: each event
   * names the lines it adds.
   */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Min(1, { each: true })
  lines?: number[];
  /** Only of the way `earlier-check`: the check that a colleague relied on. */
  @IsOptional() @IsId() earlierCheckId?: string;
  /** Who acts for the person, where somebody does. */
  @IsOptional() @ValidateNested() @Type(() => Representation) representation?: Representation;
  /** Staff id of who looked. */
  @IsText(100) checkedBy!: string;
  @IsMoment() checkedAt!: string;
}

@Event(topics.checks, 'checkId', 'A colleague could not be sure: the person or the document did not match.')
export class CheckRejectedV1 extends CheckFacts {
  static readonly type = 'nl.huisrecht.identity.check-rejected.v1';
  @IsIn(['document-not-original', 'document-expired', 'person-differs', 'not-the-subject']) reason!: string;
  @IsText(100) checkedBy!: string;
  @IsMoment() checkedAt!: string;
}

@Event(
  topics.checks,
  'checkId',
  'The person has died: no request under the GDPR (recital 27), and no refusal. Heirs hear of the civil-law route.',
)
export class CheckEndedDeceasedV1 extends CheckFacts {
  static readonly type = 'nl.huisrecht.identity.check-ended-deceased.v1';
  /** Staff id of who wrote it down. */
  @IsText(100) recordedBy!: string;
  @IsMoment() recordedAt!: string;
}

@Event(
  topics.checks,
  'checkId',
  'Nobody came; the request gets a written answer and can be taken up again (LAW: Art. 12(4)).',
)
export class CheckExpiredV1 extends CheckFacts {
  static readonly type = 'nl.huisrecht.identity.check-expired.v1';
  @IsMoment() expiredAt!: string;
}

@Event(
  topics.checks,
  'checkId',
  'Nobody has come yet: the person is reminded, with the other ways to be sure (LAW: Art. 12(2), 12(6)).',
)
export class CheckReminderDueV1 extends CheckFacts {
  static readonly type = 'nl.huisrecht.identity.check-reminder-due.v1';
  /** 1 after 14 days: a reminder. 2 after 21 days: a letter. */
  @IsInt() @Min(1) @Max(2) reminder!: number;
  /** After this moment the check has expired. */
  @IsMoment() expiresAt!: string;
}
