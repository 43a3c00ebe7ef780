import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsSlug } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { retentionVerdicts, type RetentionVerdict } from '../vocabulary.js';

/** What retention says of one record. */
export class RetentionItem {
  @IsId() recordId!: string;
  @IsSlug() system!: string;
  @IsSlug() category!: string;
  @IsSlug() purpose!: string;
  @IsIn(retentionVerdicts) verdict!: RetentionVerdict;
  /** Last day it must stay; absent where it may go, or where no day is known yet (a tenancy that runs on). */
  @IsOptional() @IsDay() until?: string;
  /** The rule behind it, by its slug; its words stand in the register's and the directory's texts. */
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
