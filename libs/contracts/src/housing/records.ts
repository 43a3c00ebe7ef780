import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsCode, IsDay, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';
import { PersonInRecord } from './person.js';

@Event(
  topics.housingRecords,
  'recordCode',
  'A housing system holds a record about one or more people, each with a role.',
)
export class RecordHeldV1 {
  static readonly type = 'nl.huisrecht.housing.record-held.v1';
  /** The record's own code in the system that holds it. */
  @IsCode() recordCode!: string;
  /** The system, by its slug in the list of holders. */
  @IsSlug() system!: string;
  @IsSlug() category!: string;
  @IsSlug() purpose!: string;
  /** The day since which it is held. */
  @IsDay() heldSince!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PersonInRecord)
  people!: PersonInRecord[];
}

@Event(topics.housingRecords, 'shareCode', 'A housing system gave data about people to somebody else.')
export class DataSharedV1 {
  static readonly type = 'nl.huisrecht.housing.data-shared.v1';
  @IsCode() shareCode!: string;
  @IsSlug() system!: string;
  /** The recipient by name, as the subject must be told (GDPR Art. 15(1)(c); CJEU C-154/21). */
  @IsText(120) recipient!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsSlug({ each: true }) categories!: string[];
  @IsSlug() purpose!: string;
  @IsMoment() sharedAt!: string;
  @IsOptional() @IsSlug() agreement?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PersonInRecord)
  people!: PersonInRecord[];
}
