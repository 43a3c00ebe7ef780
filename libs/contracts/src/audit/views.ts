import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { Event } from '../kernel/event.js';
import { IsId, IsMoment, IsSlug, IsText } from '../kernel/fields.js';
import { topics } from '../kernel/topics.js';

@Event(topics.views, 'viewId', 'A person looked at, or took out, personal data, for a stated purpose (P12).')
export class PersonalDataViewedV1 {
  static readonly type = 'nl.huisrecht.audit.personal-data-viewed.v1';
  @IsId() viewId!: string;
  /** One event names at most one subject (Logboek Dataverwerkingen). */
  @IsId() subjectId!: string;
  /** Staff id, or `service:<name>`; `public` for a package fetched by code. */
  @IsText(100) actor!: string;
  @IsSlug() service!: string;
  @IsSlug() purpose!: string;
  @IsArray() @ArrayMaxSize(40) @IsSlug({ each: true }) categories!: string[];
  @IsOptional() @IsId() requestId?: string;
  @IsMoment() viewedAt!: string;
}
