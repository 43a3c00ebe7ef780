import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { restrictedUses, restrictionCases, type RestrictedUse, type RestrictionCase } from '../vocabulary.js';
import { RequestFacts } from './facts.js';
import { IsLine, Scope } from './lines.js';

/** What every event of a restriction tells. */
class RestrictionFacts extends RequestFacts {
  @IsId() restrictionId!: string;
}

@Event(
  topics.requests,
  'requestId',
  'Data is restricted, by the system, from receipt: kept, and used only as GDPR Art. 18(2) allows.',
)
export class RestrictionPlacedV1 extends RestrictionFacts {
  static readonly type = 'nl.huisrecht.requests.restriction-placed.v1';
  @IsLine() line!: number;
  @IsIn(restrictionCases) case!: RestrictionCase;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  /** Fields and purposes, never the whole person. */
  @IsDefined() @ValidateNested() @Type(() => Scope) scope!: Scope;
  /** True until identity is settled. */
  @IsBoolean() provisional!: boolean;
  @IsMoment() placedAt!: string;
}

@Event(topics.requests, 'requestId', 'Identity is settled: the restriction is provisional no more.')
export class RestrictionConfirmedV1 extends RestrictionFacts {
  static readonly type = 'nl.huisrecht.requests.restriction-confirmed.v1';
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsId({ each: true }) subjectIds!: string[];
  @IsMoment() confirmedAt!: string;
}

@Event(
  topics.requests,
  'requestId',
  'It was decided to lift a restriction; the person is told first (GDPR Art. 18(3)).',
)
export class RestrictionLiftAnnouncedV1 extends RestrictionFacts {
  static readonly type = 'nl.huisrecht.requests.restriction-lift-announced.v1';
  /** Where the reason rests sealed. */
  @IsId() decisionId!: string;
  @IsDay() liftsOn!: string;
  @IsText(100) decidedBy!: string;
  @IsMoment() announcedAt!: string;
}

@Event(topics.requests, 'requestId', 'A restriction is lifted.')
export class RestrictionLiftedV1 extends RestrictionFacts {
  static readonly type = 'nl.huisrecht.requests.restriction-lifted.v1';
  @IsMoment() liftedAt!: string;
}

@Event(topics.requests, 'requestId', 'A named colleague used restricted data, as GDPR Art. 18(2) allows.')
export class RestrictedUseRecordedV1 extends RestrictionFacts {
  static readonly type = 'nl.huisrecht.requests.restricted-use-recorded.v1';
  /** Where the reason rests sealed. */
  @IsId() useId!: string;
  @IsIn(restrictedUses) use!: RestrictedUse;
  @IsText(100) usedBy!: string;
  @IsMoment() usedAt!: string;
}

@Event(topics.requests, 'requestId', 'Somebody else looked at an emergency use of restricted data.')
export class RestrictedUseReviewedV1 extends RestrictionFacts {
  static readonly type = 'nl.huisrecht.requests.restricted-use-reviewed.v1';
  @IsId() useId!: string;
  @IsBoolean() agreed!: boolean;
  @IsText(100) reviewedBy!: string;
  @IsOptional() @IsId() remarkId?: string;
  @IsMoment() reviewedAt!: string;
}
