import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsDay, IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { personRoles, type PersonRole } from '../vocabulary.js';

/** A subject in a record, with the role that decides what that subject may see of it. */
export class SubjectInRecord {
  @IsId() subjectId!: string;
  @IsIn(personRoles) role!: PersonRole;
}

@Event(topics.holdings, 'recordId', 'A system holds a record on these subjects.')
export class HoldingKnownV1 {
  static readonly type = 'nl.huisrecht.identity.holding-known.v1';
  /** Keyed hash of system and record code. */
  @IsId() recordId!: string;
  @IsSlug() system!: string;
  @IsSlug() category!: string;
  @IsSlug() purpose!: string;
  @IsDay() heldSince!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SubjectInRecord)
  people!: SubjectInRecord[];
}

@Event(topics.disclosures, 'shareId', 'Data on these subjects was given to a named recipient.')
export class DisclosureKnownV1 {
  static readonly type = 'nl.huisrecht.identity.disclosure-known.v1';
  /** Keyed hash of system and share code. */
  @IsId() shareId!: string;
  @IsSlug() system!: string;
  @IsText(120) recipient!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsSlug({ each: true }) categories!: string[];
  @IsSlug() purpose!: string;
  @IsMoment() sharedAt!: string;
  /** The agreement or convenant it was given under, where there was one. */
  @IsOptional() @IsSlug() agreement?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SubjectInRecord)
  people!: SubjectInRecord[];
}
