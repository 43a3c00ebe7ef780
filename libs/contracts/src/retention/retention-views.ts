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
import { IsDay, IsId, IsMoment, IsSlug } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { personRoles, retentionVerdicts, type PersonRole, type RetentionVerdict } from '../vocabulary.js';

/** What retention says of one record, for this person. */
export class RetentionItem {
  @IsId() recordId!: string;
  @IsSlug() system!: string;
  @IsSlug() category!: string;
  /** What it is held for; of several purposes the one that keeps it longest. */
  @IsSlug() purpose!: string;
  /** What this person is in the record; never what others are. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(13) @IsIn(personRoles, { each: true }) roles!: PersonRole[];
  /** True where others are in the record too: it is about this person's link and facts, and the record itself stays. */
  @IsBoolean() ownPartOnly!: boolean;
  @IsIn(retentionVerdicts) verdict!: RetentionVerdict;
  /** Last day it must stay; absent where it may go, or where no day is known yet (a tenancy that runs on). */
  @IsOptional() @IsDay() until?: string;
  /** The rule behind it by its slug, with words in the directory; or one of `retentionHolds`. */
  @IsSlug() rule!: string;
}

@Event(topics.retentionViews, 'viewId', 'What may go and what must stay, per record: a page of the answer.')
export class RetentionViewGivenV1 {
  static readonly type = 'nl.huisrecht.retention.retention-view-given.v1';
  @IsId() viewId!: string;
  @IsId() requestId!: string;
  @IsInt() @Min(1) @Max(50) page!: number;
  @IsInt() @Min(1) @Max(50) pages!: number;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RetentionItem)
  items!: RetentionItem[];
  @IsMoment() givenAt!: string;
}
